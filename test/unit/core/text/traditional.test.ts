import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSimplified } from '../../../../src/core/text/traditional.js';

describe('toSimplified', () => {
  it('reads traditional news as simplified', () => {
    expect(toSimplified('松嶺縣委書記梁若谷出席會議，強調發展鄉村產業。')).toBe('松岭县委书记梁若谷出席会议，强调发展乡村产业。');
    expect(toSimplified('縣長 (2021年)')).toBe('县长 (2021年)');
  });

  it('leaves simplified text alone, names in old characters included', () => {
    const text = '松岭县委书记梁若谷到清乾陵遗址调研，随后在瞭望塔前听取了关于文物保护和旅游开发的汇报。';
    expect(toSimplified(text)).toBe(text);
    expect(toSimplified('')).toBe('');
    expect(toSimplified('plain 2021')).toBe('plain 2021');
  });

  it('changes neither the length of a text nor the place of any character', () => {
    const units = fc.string({ unit: fc.constantFrom('縣', '長', '书', '𠮷', '𡑭', '㑯', '㜄', 'a', '\n', '，', '\ud800') });
    fc.assert(
      fc.property(units, (text) => {
        const simplified = toSimplified(text);
        expect(simplified.length).toBe(text.length);
        for (const kept of ['a', '\n', '，', '书'])
          for (let at = text.indexOf(kept); at >= 0; at = text.indexOf(kept, at + 1)) expect(simplified[at]).toBe(kept);
      }),
    );
  });
});
