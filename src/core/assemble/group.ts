/**
 * Groups items by a key, in the order of their first appearance.
 *
 * @example
 * groupBy([1, 2, 3], (n) => (n % 2 ? 'odd' : 'even')); // Map { 'odd' => [1, 3], 'even' => [2] }
 */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}

/** Puts an item into its group, which is made where there is none. */
export function addTo<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
