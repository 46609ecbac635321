import type { Article } from '../model.js';
import { compareText } from '../order.js';
import { groupBy } from './group.js';
import { bands, bareText, jaccard, shingles } from './minhash.js';
import { UnionFind } from './union-find.js';

/**
 * How much two texts must have in common to be one, by the bare length of the shorter: notices and captions are made of the same words without being
 * the same, so the shorter a text the more exactly it must match. Below the first length nothing is a reprint.
 */
const THRESHOLDS: readonly { from: number; similarity: number }[] = [
  { from: 40, similarity: 1 },
  { from: 100, similarity: 0.9 },
  { from: 300, similarity: 0.75 },
];

interface Print {
  article: Article;
  bare: string;
  shingles: Set<number>;
}

/** The similarity that texts of this bare length must reach; undefined where they are too short to tell. */
export function threshold(length: number): number | undefined {
  return THRESHOLDS.findLast(({ from }) => length >= from)?.similarity;
}

/**
 * Finds the articles that were printed more than once, in two papers or on two pages. Near-duplicates share a band of their MinHash signatures (see
 * minhash.ts) and then reach the threshold of Jaccard's similarity over their shingles, exactly computed. Within a band only neighbours and the
 * first are compared, so the work grows with the number of articles and not with its square.
 *
 * @param articles in any order
 * @returns for each reprint the id of its first print: the earliest by date, then the first by id. First prints are not in it.
 * @example
 * findReprints(articles).get('b.txt#2'); // 'a.txt#1'
 */
export function findReprints(articles: Article[]): Map<string, string> {
  const prints = articles
    .map((article): Print => {
      const bare = bareText(article.text);
      return { article, bare, shingles: threshold(bare.length) === undefined ? new Set() : shingles(bare) };
    })
    .filter((print) => print.shingles.size > 0)
    .sort(earlier);
  const sets = new UnionFind();
  const buckets = groupBy(
    prints.flatMap((print) => bands(print.shingles).map((band) => ({ band, print }))),
    ({ band }) => band,
  );
  for (const bucket of buckets.values()) {
    for (const [i, { print }] of bucket.entries()) {
      for (const other of new Set([bucket[0]?.print, bucket[i - 1]?.print])) {
        if (other === undefined || other === print || sets.find(other.article.id) === sets.find(print.article.id)) continue;
        if (isReprint(other, print)) sets.join(other.article.id, print.article.id);
      }
    }
  }
  const reprints = new Map<string, string>();
  for (const [first, ...others] of groupBy(prints, ({ article }) => sets.find(article.id)).values()) {
    if (first) for (const { article } of others) reprints.set(article.id, first.article.id);
  }
  return reprints;
}

function isReprint(a: Print, b: Print): boolean {
  const wanted = threshold(Math.min(a.bare.length, b.bare.length));
  if (wanted === undefined) return false;
  return wanted === 1 ? a.bare === b.bare : jaccard(a.shingles, b.shingles) >= wanted;
}

/** The earliest print first; one without a date comes last, for it may be the copy. */
function earlier(a: Print, b: Print): number {
  return compareText(a.article.published ?? '9', b.article.published ?? '9') || compareText(a.article.id, b.article.id);
}
