/**
 * The candidate nearest to what was typed: one it begins, else the one with the fewest changes of a letter.
 *
 * @returns undefined where none is near (more than a third of the letters differ)
 * @example
 * nearest('neigbours', ['build', 'neighbours']); // 'neighbours'
 */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  const begun = typed.length > 1 ? candidates.find((candidate) => candidate.startsWith(typed)) : undefined;
  if (begun !== undefined) return begun;
  const ranked = candidates
    .map((candidate) => ({ candidate, changes: distance(typed, candidate) }))
    .filter(({ candidate, changes }) => changes <= Math.ceil(Math.max(typed.length, candidate.length) / 3))
    .sort((a, b) => a.changes - b.changes);
  return ranked[0]?.candidate;
}

/** Levenshtein distance, row by row. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
