import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../../src/core/text/normalise.js';

describe('normalise', () => {
  it.each([
    ['云溪（湖南）２０２１，ＡＢ', '云溪(湖南)2021,AB'],
    ['甲：乙；丙！丁？', '甲:乙;丙!丁?'],
    ['「清风」与『明月』', '“清风”与‘明月’'],
    ['〈青石县条例〉', '《青石县条例》'],
    ['阿依古丽・买买提•艾山', '阿依古丽·买买提·艾山'],
    ['云溪\u3000青石\u00a0南坪\u2003', '云溪 青石 南坪 '],
    ['云溪–青石―南坪─', '云溪—青石—南坪—'],
    ['顿号、句号。书名《》', '顿号、句号。书名《》'],
  ])('%s becomes %s', (printed, normal) => {
    expect(normalise(printed)).toBe(normal);
  });

  it('opens and closes straight quotes by turns, afresh on every line', () => {
    expect(normalise('"甲"和"乙\n"丙"')).toBe('“甲”和“乙\n“丙”');
  });

  it('keeps every offset, and a second pass changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalise(text);
        expect(once.length).toBe(text.length);
        expect(normalise(once)).toBe(once);
      }),
      { seed: 7 },
    );
  });
});
