import { collect } from '../collect.js';
import type { Article } from '../model.js';
import { compareText } from '../order.js';
import { addTo, groupBy } from './group.js';
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

/** An article made ready to be compared. */
export interface Print {
  article: Pick<Article, 'id' | 'published'>;
  bare: string;
  /** Sorted, each once. */
  shingles: Uint32Array;
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
  const prints = collect(articles, (article) => printOf(article) ?? []).sort((a, b) => earlier(a.article, b.article));
  const sets = new UnionFind();
  const buckets = new Map<string, Print[]>();
  for (const print of resembling(prints)) for (const band of bands(print.shingles)) addTo(buckets, band, print);
  for (const bucket of buckets.values()) {
    for (const [i, print] of bucket.entries()) {
      for (const other of new Set([bucket[0], bucket[i - 1]])) {
        if (other === undefined || other === print || sets.find(other.article.id) === sets.find(print.article.id)) continue;
        if (isReprint(other, print)) sets.join(other.article.id, print.article.id);
      }
    }
  }
  return firstPrints(
    prints.map(({ article }) => article),
    sets,
  );
}

/** Slots in which shingles are counted; a power of two. */
const SLOTS = 2 ** 22;

/**
 * The prints that may be one of several: as many of their shingles stand elsewhere, too, as a reprint of their length has in common with the first print.
 * Most articles stand alone, and a signature costs more than this look. Two shingles may share a slot, which lets a print pass that has no like, but never
 * the other way round.
 */
function resembling(prints: readonly Print[]): Print[] {
  const counts = new Uint8Array(SLOTS);
  for (const { shingles } of prints) for (const hash of shingles) counts[hash & (SLOTS - 1)] = counts[hash & (SLOTS - 1)] === 0 ? 1 : 2;
  return prints.filter(({ bare, shingles }) => {
    let elsewhere = 0;
    for (const hash of shingles) if (counts[hash & (SLOTS - 1)] === 2) elsewhere++;
    return elsewhere >= (threshold(bare.length) ?? 1) * shingles.length;
  });
}

/** An article made ready to be compared; undefined where it is too short to be told from others. */
export function printOf({ id, published, text }: Pick<Article, 'id' | 'published' | 'text'>): Print | undefined {
  const bare = bareText(text);
  if (threshold(bare.length) === undefined) return undefined;
  return { article: { id, ...(published === undefined ? {} : { published }) }, bare, shingles: shingles(bare) };
}

/** Of each set the first print, by the id of every other one. */
export function firstPrints(sorted: readonly Print['article'][], sets: UnionFind): Map<string, string> {
  const reprints = new Map<string, string>();
  for (const [first, ...others] of groupBy(sorted, ({ id }) => sets.find(id)).values()) {
    if (first) for (const { id } of others) reprints.set(id, first.id);
  }
  return reprints;
}

/** Whether two texts have as much in common as two prints of one article. */
export function isReprint(a: Print, b: Print): boolean {
  const wanted = threshold(Math.min(a.bare.length, b.bare.length));
  if (wanted === undefined) return false;
  return wanted === 1 ? a.bare === b.bare : jaccard(a.shingles, b.shingles) >= wanted;
}

/** The earliest print first; one without a date comes last, for it may be the copy. */
export function earlier(a: Print['article'], b: Print['article']): number {
  return compareText(a.published ?? '9', b.published ?? '9') || compareText(a.id, b.id);
}
