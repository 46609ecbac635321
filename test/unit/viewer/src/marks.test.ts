import { describe, expect, it } from 'vitest';
import { occurrences, runs } from '../../../../viewer/src/marks.js';

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

describe('occurrences', () => {
  it('prefers the longest name and takes names literally', () => {
    const names = new Map([
      ['云川', 1],
      ['云川市', 2],
      ['a.c', 3],
      ['市', 4],
    ]);
    expect(occurrences('云川市在云川abca.c', names)).toEqual([
      { start: 0, end: 3, value: 2 },
      { start: 4, end: 6, value: 1 },
      { start: 9, end: 12, value: 3 },
    ]);
  });

  it('finds nothing where there are no names', () => {
    expect(occurrences('云川市', new Map())).toEqual([]);
  });
});
