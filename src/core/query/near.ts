/**
 * Levenshtein's edit distance, in characters (code points).
 *
 * @example
 * editDistance('白水县', '白石县'); // 1
 */
export function editDistance(a: string, b: string): number {
  const columns = [...b];
  let row = Array.from({ length: columns.length + 1 }, (_, i) => i);
  for (const [i, char] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of columns.entries()) {
      const replaced = (row[j] ?? 0) + (char === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[columns.length] ?? 0;
}

/**
 * How much two names share: Dice's coefficient over their sets of characters, in [0,1].
 *
 * @example
 * sharedCharacters('河阳市委', '中共河阳市委员会') > 0.5; // true
 */
export function sharedCharacters(a: string, b: string): number {
  const left = new Set(a);
  const right = new Set(b);
  if (left.size + right.size === 0) return 0;
  return (2 * [...left].filter((char) => right.has(char)).length) / (left.size + right.size);
}
