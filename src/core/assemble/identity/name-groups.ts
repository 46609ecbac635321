import { Tally } from '../tally.js';
import type { Career } from './career.js';

/**
 * Keys for the people of one name: `person:<name>@<place or organ>`, with the least that tells all of them apart: the place of most of their posts, its
 * whole path, their organ, or at last a number.
 *
 * @param key of the name, `person:<name>`
 * @param groups one per person
 * @param labelOf gives the name of an organ or place by its key
 * @example
 * nameGroups('person:张平', groups, labelOf); // ['person:张平@河阳县', 'person:张平@云溪市']
 */
export function nameGroups(key: string, groups: Career[][], labelOf: (key: string) => string): string[] {
  const places = groups.map((group) => most(group, 'place'));
  const organs = groups.map((group) => most(group, 'at'));
  const schemes = [
    places.map((place) => place?.split('/').at(-1)),
    places.map((place, i) => (press(groups[i]) && organs[i] !== undefined ? labelOf(organs[i]) : place?.split('/').at(-1))),
    places.map((place, i) => place ?? (organs[i] === undefined ? undefined : labelOf(organs[i]))),
    organs.map((organ) => (organ === undefined ? undefined : labelOf(organ))),
  ];
  const telling = schemes.find((names) => names.every((name) => name !== undefined && name !== '') && new Set(names).size === names.length);
  return groups.map((_group, i) => `${key}@${telling?.[i] ?? i + 1}`);
}

function press(group: Career[] = []): boolean {
  return group.some(({ ties }) => ties.some(({ kind }) => kind === 'press'));
}

/** The value that most ties have, each counted once per career. */
function most(group: Career[], field: 'place' | 'at'): string | undefined {
  const votes = new Tally();
  for (const { ties } of group) for (const tie of ties) votes.add(tie[field]);
  return votes.winner();
}
