import { describe, expect, it } from 'vitest';
import { paragraphs, runs } from '../../../../viewer/src/marks.js';

describe('runs', () => {
  it('cuts a text at its marks, in any order', () => {
    const marks = [
      { start: 4, end: 6, value: 'tail' },
      { start: 0, end: 2, value: 'head' },
    ];
    expect(runs('甲乙会见丙丁。', marks)).toEqual([
      { text: '甲乙', value: 'head' },
      { text: '会见' },
      { text: '丙丁', value: 'tail' },
      { text: '。' },
    ]);
  });

  it('keeps the text whole whatever the marks', () => {
    const marks = [
      { start: 0, end: 4, value: 1 },
      { start: 2, end: 6, value: 2 },
      { start: 5, end: 99, value: 3 },
      { start: 3, end: 3, value: 4 },
    ];
    const cut = runs('一二三四五六', marks);
    expect(cut.map(({ text }) => text).join('')).toBe('一二三四五六');
    expect(cut[0]).toEqual({ text: '一二三四', value: 1 });
  });
});

describe('paragraphs', () => {
  it('cut runs at line breaks, and a marked run with them', () => {
    const cut = paragraphs([{ text: '甲到任。\n次日' }, { text: '甲\n乙', value: 1 }, { text: '\n' }]);
    expect(cut).toEqual([[{ text: '甲到任。' }], [{ text: '次日' }, { text: '甲', value: 1 }], [{ text: '乙', value: 1 }], []]);
  });
});
