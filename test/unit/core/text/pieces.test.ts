import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../../src/core/model.js';
import { textPieces } from '../../../../src/core/text/pieces.js';

describe('textPieces', () => {
  it('leaves out what stands over the text, and says where each other piece begins in it', () => {
    const page = '春耕开始\n本报记者\n今日县里开\n会。\n各乡到会。';
    const pieces: Piece[] = [
      { start: 0, end: 4, kind: 'headline', glue: '\n' },
      { start: 5, end: 9, kind: 'byline', glue: '\n' },
      { start: 10, end: 15, kind: 'body', glue: '\n' },
      { start: 16, end: 18, kind: 'body', glue: '' },
      { start: 19, end: 24, kind: 'body', glue: '\n' },
    ];
    const text = '今日县里开会。\n各乡到会。';
    const found = textPieces(pieces);
    expect(found.map(({ at }) => at)).toEqual([0, 5, 8]);
    for (const { at, start, end } of found) expect(text.slice(at, at + end - start)).toBe(page.slice(start, end));
    expect(textPieces([])).toEqual([]);
  });
});
