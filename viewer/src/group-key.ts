/** Stands between the keys of a group's entities; it is in no key, for a name has no control characters. */
const BETWEEN = '\t';

/**
 * One key for several entities together, so that a link can carry them.
 *
 * @param members keys of entities; each counts once
 * @example
 * groupKey(['person:甲', 'person:乙']); // 'person:甲\tperson:乙'
 */
export function groupKey(members: readonly string[]): string {
  return [...new Set(members)].join(BETWEEN);
}

/** The keys of the entities of a group, in the order in which they joined. */
export function groupMembers(key: string): string[] {
  return key.split(BETWEEN).filter(Boolean);
}
