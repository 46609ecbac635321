import { describe, expect, it } from 'vitest';
import { parseNumeral } from '../../../../src/core/text/numerals.js';

describe('parseNumeral', () => {
  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十三', 23],
    ['一百零五', 105],
    ['两千三百', 2300],
    ['三万零五十', 30050],
    ['一亿二千万', 120000000],
    ['二〇二一', 2021],
    ['二零一九', 2019],
    ['廿四', 24],
    ['初八', 8],
    ['12', 12],
    ['１２', 12],
    ['1,234', 1234],
    ['3.5万', 35000],
    ['2亿', 200000000],
  ])('reads %s as %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each(['', '星期', '3月', '一批', '零星'])('leaves %s alone', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });
});
