import type { Counts } from './articles.js';
import type { Score } from './score.js';
import type { Misses, Tally } from './tally.js';

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

/** Prints every miss under its cause, the commonest cause first. */
export function printMisses(misses: Misses): void {
  for (const [cause, items] of [...misses].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`\n## ${cause} (${items.length})`);
    for (const item of items) console.log(`  ${item}`);
  }
}
