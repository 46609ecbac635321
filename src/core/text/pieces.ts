import type { BlockKind, Piece } from '../model.js';

/** Kinds of pieces that stand over the text of an article and are no part of it. */
const OVER_TEXT: ReadonlySet<BlockKind> = new Set(['kicker', 'headline', 'subtitle', 'byline', 'banner', 'residue']);

/** A piece of an article's text, and where it begins there. */
export interface TextPiece extends Piece {
  at: number;
}

/**
 * The pieces that make up the text of an article, in reading order.
 *
 * @param pieces all pieces of the article
 * @returns those of the text; `at` is the offset in `Article.text` of the first character
 * @example
 * textPieces(article.pieces).map(({ start, end }) => page.text.slice(start, end));
 */
export function textPieces(pieces: readonly Piece[]): TextPiece[] {
  const out: TextPiece[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (OVER_TEXT.has(piece.kind)) continue;
    const at = length === 0 ? 0 : length + piece.glue.length;
    out.push({ start: piece.start, end: piece.end, kind: piece.kind, glue: piece.glue, at });
    length = at + piece.end - piece.start;
  }
  return out;
}
