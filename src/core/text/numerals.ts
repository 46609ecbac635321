import { normalise } from './normalise.js';

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};

/** Units inside a group of four digits, and units that close such a group. */
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const BIG_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Source of a regular expression for a run of Chinese digits and units: `二十三`, `二〇二一`. */
export const CHINESE_NUMERAL = '[零〇○一二两三四五六七八九十百千万亿]+';

/** `廿` and `卅` are twenty and thirty in the traditional calendar: `廿四`, `初八`. */
const CALENDAR: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十', 初: '' };

/** Digits in their narrow form and without thousands commas, as `Number` reads them. */
function plainDigits(text: string): string {
  return normalise(text).replace(/(?<=\d),(?=\d{3})/g, '');
}

/** `二〇二一`: digits one after another, without units. */
function spelledDigits(text: string): number | undefined {
  let value = 0;
  for (const char of text) {
    const digit = DIGITS[char];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** `三千零五十万`: digits with units. */
function withUnits(text: string): number | undefined {
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  for (const char of text) {
    const value = DIGITS[char];
    const small = SMALL_UNITS[char];
    const big = BIG_UNITS[char];
    if (value !== undefined) {
      digit = value;
    } else if (small !== undefined) {
      group += (digit ?? 1) * small;
      digit = undefined;
    } else if (big !== undefined) {
      const amount = group + (digit ?? 0);
      // `一亿二千万` adds, `三万亿` multiplies.
      total = total >= big ? total + amount * big : (total + amount) * big;
      group = 0;
      digit = undefined;
    } else {
      return undefined;
    }
  }
  return total + group + (digit ?? 0);
}

/**
 * Reads a whole numeral: Arabic or full-width digits, Chinese digits with or without units, or a mixture of both.
 *
 * @param text the numeral and nothing else, white space around it aside
 * @returns its value, or undefined where `text` is no numeral
 * @example
 * parseNumeral('二十三'); // 23
 * parseNumeral('二〇二一'); // 2021
 * parseNumeral('3.5万'); // 35000
 */
export function parseNumeral(text: string): number | undefined {
  const plain = plainDigits(text.trim()).replace(/[廿卅初]/g, (char) => CALENDAR[char] ?? char);
  if (plain === '') return undefined;
  if (/^\d+(\.\d+)?$/.test(plain)) return Number(plain);
  const mixed = /^(\d+(?:\.\d+)?)([十百千]?)([万亿]{1,2})?$/.exec(plain);
  if (mixed) {
    const small = mixed[2] ? (SMALL_UNITS[mixed[2]] ?? 1) : 1;
    const big = [...(mixed[3] ?? '')].reduce((product, unit) => product * (BIG_UNITS[unit] ?? 1), 1);
    return Number(mixed[1]) * small * big;
  }
  return spelledDigits(plain) ?? withUnits(plain);
}
