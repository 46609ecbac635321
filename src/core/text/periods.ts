import { collect } from '../collect.js';
import type { DatePrecision, Span } from '../model.js';
import { findDates } from './dates.js';
import { allMatches } from './matches.js';
import { normalise } from './normalise.js';
import { CHINESE_NUMERAL, parseNumeral } from './numerals.js';

/** A date and how exactly it is said. */
export interface StatedDate {
  /** ISO, as long as it is exact: `2019`, `2019-03`, `2019-03-21`. */
  date: string;
  precision: DatePrecision;
}

/** A stretch of time, or one end of it, as a text names it. */
export interface Period extends Span {
  /** `on`: a single date, and the words around it must say what began or ended then. */
  kind: 'range' | 'since' | 'until' | 'on';
  from?: StatedDate;
  to?: StatedDate;
}

const NUMBER = `(?:[0-9]{1,2}|${CHINESE_NUMERAL})`;
const YEAR = '(?:(?:19|20)[0-9]{2}|[一二][零〇○一二三四五六七八九]{3})';
/** `2019年3月`, `2019.03`, `去年3月`; in a range a year alone or a month alone, too. */
const FULL = `${YEAR}年(?:${NUMBER}月(?:份)?(?:${NUMBER}[日号])?)?(?:底|初|末)?|(?:19|20)[0-9]{2}[./-][01]?[0-9](?:[./-][0-3]?[0-9])?(?![0-9])`;
const RELATIVE = `(?:前年|去年|今年)(?:${NUMBER}月(?:份)?(?:${NUMBER}[日号])?)?`;
const FIRST = `(?:${FULL}|${RELATIVE}|(?:19|20)[0-9]{2}(?![0-9]))`;
const SECOND = `(?:${FULL}|${RELATIVE}|${NUMBER}月(?:${NUMBER}[日号])?|(?:19|20)[0-9]{2}(?![0-9])年?)`;
const NOW = '(?:今|现在|目前)';

const PERIOD = new RegExp(
  [
    `(?<![0-9])(?:自|从)?(?<from>${FIRST})(?:起)?(?:至|到|—+|-+|~)(?:(?<to>${SECOND})|(?<now>${NOW}))(?:期?间|底|初|止|为止)?`,
    `(?<![0-9])(?<open>(?:${FULL}))(?:—+|-+|~|至)(?![0-9])`,
    `(?:自|从)(?<self>${FULL}|${RELATIVE})(?:(?:份)?(?:起|以来|开始|始|后|之后))?`,
    `(?<![0-9])(?<since>${FULL}|${RELATIVE})(?:起|以来|开始|始)`,
    `(?:直到|直至|截至|至)(?<until>${FULL}|${RELATIVE})(?:止|为止)?`,
    `(?<![0-9])(?<on>${FULL}|${RELATIVE})`,
  ].join('|'),
  'gu',
);

/** Every way of naming a period has one of these; most texts have none, and this is quicker to look for. */
const HINT = /年|(?:19|20)[0-9]{2}/;

/**
 * Finds the periods and dates that a text names, absolute or counted from the day of publication. The end of a range takes its year from the start.
 *
 * @param text as printed or normalised
 * @param published ISO date that `去年` is counted from
 * @returns in order, offsets into `text`
 * @example
 * findPeriods('2016年至2021年5月任县长')[0]; // { kind: 'range', from: { date: '2016', … }, to: { date: '2021-05', … }, start: 0, … }
 */
export function findPeriods(text: string, published?: string): Period[] {
  const read = normalise(text);
  if (!HINT.test(read)) return [];
  return collect(allMatches(read, PERIOD), (match): Period[] => {
    const { from, to, now, open, self, since, until, on } = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    const begin = dateOf(from ?? open ?? self ?? since, published);
    if (from !== undefined && to !== undefined) {
      const end = dateOf(to, published, begin);
      return begin && end && begin.date.slice(0, end.date.length) <= end.date ? [{ ...span, kind: 'range', from: begin, to: end }] : [];
    }
    if (begin !== undefined) return [{ ...span, kind: now === undefined && from !== undefined ? 'on' : 'since', from: begin }];
    const end = dateOf(until ?? on, published);
    if (end === undefined) return [];
    return [until === undefined ? { ...span, kind: 'on', from: end } : { ...span, kind: 'until', to: end }];
  });
}

/** A date in any of the ways above; a month alone is of the year before it. */
function dateOf(words: string | undefined, published: string | undefined, before?: StatedDate): StatedDate | undefined {
  if (words === undefined) return undefined;
  const plain = /^((?:19|20)\d\d)(?:[./-](\d{1,2})(?:[./-](\d{1,2}))?|年)?$/.exec(words);
  if (plain) return dated(plain[1], plain[2], plain[3]);
  const monthOnly = new RegExp(`^(${NUMBER})月(?:(${NUMBER})[日号])?$`, 'u').exec(words);
  if (monthOnly) return before === undefined ? undefined : dated(before.date.slice(0, 4), monthOnly[1], monthOnly[2]);
  const [found] = findDates(words, published === undefined ? {} : { published });
  return found?.date === undefined ? undefined : { date: found.date, precision: found.precision };
}

function dated(year = '', month?: string, day?: string): StatedDate | undefined {
  const [m, d] = [month, day].map((part) => (part === undefined ? undefined : parseNumeral(part)));
  if ((m !== undefined && (m < 1 || m > 12)) || (d !== undefined && (d < 1 || d > 31))) return undefined;
  const parts = [year, ...[m, d].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))];
  return { date: parts.join('-'), precision: (['year', 'month', 'day'] as const)[parts.length - 1] ?? 'day' };
}
