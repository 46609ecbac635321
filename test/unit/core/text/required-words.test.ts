import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredWords } from '../../../../src/core/text/required-words.js';

describe('requiredWords', () => {
  it.each([
    ['(?:赴|前往).{0,8}考察(?:团)?', [['赴', '前往'], ['考察']]],
    ['签订了?协议', [['签订'], ['协议']]],
    ['(?<head1>[a-z])在(?<!不在)[中上]获', [['在'], ['中', '上'], ['获']]],
    ['(?:总部)?(?:位于|坐落[于在])', [['位于', '坐落']]],
    ['[^,;]{2,4}\\p{Script=Han}\\d+', []],
    ['(?:甲|乙?)(?=丙)', []],
    ['甲+乙{0,2}丙{2,}', [['甲'], ['丙']]],
    ['\\u4e2d\\.\\n', [['中.\n']]],
  ])('%s', (source, expected) => {
    expect(requiredWords(source)).toEqual(expected);
  });

  it('never asks for what a match may lack', () => {
    const leaf = fc.constantFrom('甲', '乙丙', '丁?', '[戊己]', '[^庚]', '辛{0,2}', '壬+', '(?:癸|甲乙)', '(?!丙)', '.', '\\d*');
    const pattern = fc
      .array(fc.array(leaf, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
      .map((branches) => branches.map((b) => b.join('')).join('|'));
    const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸1'), maxLength: 12 });
    fc.assert(
      fc.property(pattern, text, (source, sample) => {
        fc.pre(new RegExp(source).test(sample));
        for (const words of requiredWords(source)) expect(words.some((word) => sample.includes(word))).toBe(true);
      }),
    );
  });
});
