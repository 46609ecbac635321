/** How much each character pair tells of the article it stands in. */
export type Weights = (pair: number) => number;

const EVEN: Weights = () => 1;

/** Whether a UTF-16 unit is a Chinese character of the basic planes, or a digit. */
const counts = (unit: number): boolean => (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0x30 && unit <= 0x39);

/** The character pairs of a text, words without a dictionary, each as one number: of 32 bits, which a set holds as they are. */
export function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const told = counts(unit);
    if (told && before > 0) pairs.add((before << 16) | unit);
    before = told ? unit : 0;
  }
  return pairs;
}

/**
 * How much of a line is found in a text: the share of the line's character pairs that the text has, in [0,1].
 *
 * @param weights what each pair counts; all the same where left out
 * @example affinity('全市森林防火', pairsOf('森林防火形势平稳')); // 0.6
 */
export function affinity(line: string, pairs: ReadonlySet<number>, weights: Weights = EVEN): number {
  let all = 0;
  let shared = 0;
  for (const pair of pairsOf(line)) {
    const weight = weights(pair);
    all += weight;
    if (pairs.has(pair)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

/** How many of the texts have each pair. */
export function countPairs(texts: readonly ReadonlySet<number>[]): Map<number, number> {
  const counted = new Map<number, number>();
  for (const pairs of texts) for (const pair of pairs) counted.set(pair, (counted.get(pair) ?? 0) + 1);
  return counted;
}

/**
 * Weighs character pairs by how few of the texts have them: what all articles of a page say tells none of them apart.
 *
 * @param texts how many texts there are
 * @param counted how many of them have each pair; a pair that none of them has weighs nothing
 * @param changed a text that is to be read as another
 */
export function weightsOf(
  texts: number,
  counted: ReadonlyMap<number, number>,
  changed?: { from: ReadonlySet<number>; to: ReadonlySet<number> },
): Weights {
  return (pair) => {
    const known = counted.get(pair) ?? 0;
    const count = changed === undefined ? known : known - Number(changed.from.has(pair)) + Number(changed.to.has(pair));
    return count <= 0 ? 0 : Math.log((texts + 1) / count);
  };
}

/**
 * Whether the page knows the word that a column break would have cut: the last characters of one line and the first of the
 * next, read together, stand elsewhere.
 *
 * @param texts where to look
 * @returns 0 where nothing does, 0.5 where two characters do, 1 where three
 */
export function junction(before: string, after: string, texts: readonly string[]): number {
  const known = (word: string): boolean => /^\p{Script=Han}+$/u.test(word) && texts.some((text) => text.includes(word));
  if (known(before.slice(-2) + after.slice(0, 1)) || known(before.slice(-1) + after.slice(0, 2))) return 1;
  return known(before.slice(-1) + after.slice(0, 1)) ? 0.5 : 0;
}

/**
 * Whether the page opens sentences as a line opens.
 *
 * @returns 1 where it does, -1 where these characters only stand inside its sentences, else 0
 */
export function opensLikeOthers(line: string, texts: readonly string[]): number {
  const first = line.slice(0, 2);
  let opens = 0;
  let inside = 0;
  for (const text of texts) {
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      if (text.startsWith(line, at)) continue;
      if (at === 0 || /[。!?\n”“]/.test(text[at - 1] ?? '')) opens++;
      else inside++;
    }
  }
  if (opens > 0) return opens >= inside ? 1 : 0;
  return inside > 0 ? -1 : 0;
}
