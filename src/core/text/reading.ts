import type { Article, BlockKind, Page, Span } from '../model.js';
import { normalise } from './normalise.js';
import { toSimplified } from './traditional.js';

/** An article as one runs one's eye over it: headline, byline, body, in reading order, with the way back to the page. */
export interface Reading {
  /** As printed. */
  printed: string;
  /** `printed`, normalised, traditional characters made simplified; of the same length. */
  text: string;
  /** What each stretch of the reading is, in order and without gaps but for line breaks. */
  zones: (Span & { kind: BlockKind; source: number })[];
}

/**
 * Puts the pieces of an article together in reading order.
 *
 * @param page the page that the article's pieces point into
 * @returns the reading; its offsets are its own, {@link toSource} leads back
 * @example
 * readArticle(page, article).text.startsWith(article.title);
 */
export function readArticle(page: Page, article: Article): Reading {
  let printed = '';
  const zones: Reading['zones'] = [];
  for (const piece of article.pieces) {
    if (printed) printed += piece.glue;
    const start = printed.length;
    printed += page.text.slice(piece.start, piece.end);
    zones.push({ start, end: printed.length, kind: piece.kind, source: piece.start });
  }
  return { printed, text: normalise(toSimplified(printed)), zones };
}

/**
 * Leads an offset of a reading back to the page.
 *
 * @param offset into `reading.printed`; an end offset leads to just after the character before it
 * @param isEnd whether the offset is the end of a span
 */
export function toSource(reading: Reading, offset: number, isEnd = false): number {
  const at = isEnd ? offset - 1 : offset;
  const zone = reading.zones.findLast((z) => z.start <= at) ?? reading.zones[0];
  if (!zone) return 0;
  return zone.source + Math.min(at, zone.end - 1) - zone.start + (isEnd ? 1 : 0);
}
