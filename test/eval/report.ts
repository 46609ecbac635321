import type { Counts } from './articles.js';
import type { Score } from './score.js';
import type { Miss, Misses, Tally } from './tally.js';

/** Prints precision, recall and F1 by type, entities before relations. */
export function printScore({ entities, relations }: Score): void {
  printTally(entities, 'ENTITIES');
  printTally(relations, 'RELATIONS');
}

function printTally(tally: Tally, total: string): void {
  for (const type of [...[...tally.rows.keys()].sort(), undefined]) {
    const { p, r, f1, tp, fp, fn } = tally.score(type);
    const name = (type ?? total).padEnd(18);
    console.log(`${name} P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${f1.toFixed(3)}  tp ${tp} fp ${fp} fn ${fn}`);
  }
}

/** Prints how the pages were cut into articles. */
export function printArticles(counts: Counts): void {
  for (const [what, { right, of }] of counts) console.log(`${what.padEnd(34)} ${right} of ${of} ${(right / of).toFixed(3)}`);
}

/** Prints every miss under its cause and kind, the commonest first. */
export function printMisses(misses: Misses): void {
  for (const line of missLines(misses)) console.log(line);
}

/**
 * Every miss as a line, under its cause and kind, the commonest of each first.
 *
 * @example
 * missLines(new Map([['entity missed', [{ kind: 'place', what: '云泽市' }]]])); // ['', '## entity missed (1)', '  place (1)', '    云泽市']
 */
export function missLines(misses: Misses): string[] {
  return commonestFirst(misses).flatMap(([cause, all]) => [
    '',
    `## ${cause} (${all.length})`,
    ...commonestFirst(byKind(all)).flatMap(([kind, some]) => [`  ${kind} (${some.length})`, ...some.map(({ what }) => `    ${what}`)]),
  ]);
}

function byKind(all: readonly Miss[]): Map<string, Miss[]> {
  const groups = new Map<string, Miss[]>();
  for (const one of all) groups.set(one.kind, [...(groups.get(one.kind) ?? []), one]);
  return groups;
}

function commonestFirst<T>(groups: Map<string, T[]>): [string, T[]][] {
  return [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
}
