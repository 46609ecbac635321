const HAN_PAIR = /^[\p{Script=Han}\d]{2}$/u;

/** The character pairs of a text: words without a dictionary. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (HAN_PAIR.test(pair)) pairs.add(pair);
  }
  return pairs;
}

/**
 * How much of a line is found in a text: the share of the line's character pairs that the text has, in [0,1].
 *
 * @example affinity('全市森林防火', pairsOf('森林防火形势平稳')); // 0.6
 */
export function affinity(line: string, pairs: ReadonlySet<string>): number {
  const own = pairsOf(line);
  if (own.size === 0) return 0;
  let shared = 0;
  for (const pair of own) if (pairs.has(pair)) shared++;
  return shared / own.size;
}
