import type { DatePrecision, Span } from '../model.js';
import { allMatches } from './matches.js';
import { normalise } from './normalise.js';
import { CHINESE_NUMERAL, parseNumeral } from './numerals.js';

/** A date as a text names it. */
export interface DateMention extends Span {
  /** As printed. */
  text: string;
  /** ISO date, as far as it is known: `2021-10-29`, `2021-10`, `2021`; absent where nothing says which year. */
  date?: string;
  /** How exactly the words say it, whether or not they could be resolved. */
  precision: DatePrecision;
  /** Whether the words need a day to count from (`去年11月`, `10月28日`, `今天`). */
  relative: boolean;
}

/** What relative words are counted from. */
export interface DateContext {
  /** Day of publication, possibly partial: `2021-10-29`, `2021-10`, `2021`. */
  published?: string;
  /** The day that the text calls `今天`, where it is another than the day of publication: a dateline's. */
  today?: string;
}

interface Parts {
  year?: number;
  month?: number;
  day?: number;
}

const NUMBER = `(?:[0-9]{1,2}|${CHINESE_NUMERAL})`;
const YEAR = '(?:(?:19|20)[0-9]{2}|[12][0-9]{3}|[一二][零〇○一二三四五六七八九]{3})';
const DAY_WORDS: Readonly<Record<string, number>> = {
  前天: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  今天: 0,
  今日: 0,
  今晨: 0,
  明天: 1,
  明日: 1,
  后天: 2,
};
const YEAR_WORDS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 上年: -1, 今年: 0, 本年: 0, 明年: 1 };
const MONTH_WORDS: Readonly<Record<string, number>> = { 上个月: -1, 上月: -1, 本月: 0, 这个月: 0, 下个月: 1, 下月: 1 };

/** One alternative per way of naming a date, the longest first; the groups are read by name. */
const DATE = new RegExp(
  [
    '(?<isoYear>(?:19|20)[0-9]{2})[-/.](?<isoMonth>[01]?[0-9])[-/.](?<isoDay>[0-3]?[0-9])(?![0-9])',
    `(?<year>${YEAR})年(?:(?<yearMonth>${NUMBER})月(?:份)?(?:(?<yearDay>${NUMBER})[日号])?)?`,
    `(?<yearWord>${Object.keys(YEAR_WORDS).join('|')})(?:(?<wordMonth>${NUMBER})月(?:份)?(?:(?<wordDay>${NUMBER})[日号])?)?`,
    `(?<monthWord>${Object.keys(MONTH_WORDS).join('|')})(?:(?<monthWordDay>${NUMBER})[日号])?`,
    `(?<month>${NUMBER})月(?:份|(?<day>${NUMBER})[日号])?(?!氏|饼|薪|租|季)`,
    `(?<dayWord>${Object.keys(DAY_WORDS).join('|')})`,
    '(?<recent>近日|日前|连日来|近期)',
    '(?<![0-9.年月])(?<dayOnly>[0-9]{1,2})日(?!本|元|报|产|均|用)',
  ].join('|'),
  'gu',
);

/** Every way of naming a date has one of these; most texts have none, and this is quicker to look for. */
const HINT = /[年月日天晚晨期]|[0-9][-/.][0-9]/;

const pad = (value: number): string => String(value).padStart(2, '0');

function iso({ year, month, day }: Parts): string | undefined {
  if (year === undefined) return undefined;
  if (month === undefined) return String(year);
  return day === undefined ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`;
}

function partsOf(date: string | undefined): Parts {
  const parts: Parts = {};
  if (!date) return parts;
  const [year, month, day] = date.split('-').map(Number);
  if (year) parts.year = year;
  if (month) parts.month = month;
  if (day) parts.day = day;
  return parts;
}

/**
 * The day some days after a full ISO date.
 *
 * @param date a full date, `2021-12-31`
 * @param days how many days later; negative for earlier
 * @example addDays('2021-12-31', 1); // '2022-01-01'
 */
export function addDays(date: string, days: number): string {
  const { year = 1970, month = 1, day = 1 } = partsOf(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

const inRange = (value: number | undefined, most: number): boolean => value === undefined || (value >= 1 && value <= most);

/** Shifts a month and carries the year. */
function shiftMonth({ year, month }: Parts, by: number): Parts {
  if (year === undefined || month === undefined) return {};
  const months = year * 12 + (month - 1) + by;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/** A month without its year is this year's, unless that lies well ahead of the day of publication: then last year's. */
function nearestYear(month: number, reference: Parts): number | undefined {
  if (reference.year === undefined) return undefined;
  const ahead = reference.month !== undefined && month - reference.month > 3;
  return ahead ? reference.year - 1 : reference.year;
}

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : parseNumeral(text));

function readDate(
  groups: Record<string, string | undefined>,
  today: Parts,
  before: Parts,
): { parts: Parts; precision: DatePrecision } | undefined {
  const month = number(groups.isoMonth ?? groups.yearMonth ?? groups.wordMonth ?? groups.month);
  const day = number(groups.isoDay ?? groups.yearDay ?? groups.wordDay ?? groups.monthWordDay ?? groups.day ?? groups.dayOnly);
  if (!inRange(month, 12) || !inRange(day, 31)) return undefined;
  const known = { ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
  const precision: DatePrecision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  const year = groups.isoYear ?? groups.year;
  if (year) return { parts: { year: number(year) ?? 0, ...known }, precision };
  if (groups.yearWord) {
    const offset = YEAR_WORDS[groups.yearWord] ?? 0;
    return { parts: today.year === undefined ? {} : { year: today.year + offset, ...known }, precision };
  }
  if (groups.monthWord) {
    return {
      parts: { ...shiftMonth(today, MONTH_WORDS[groups.monthWord] ?? 0), ...known },
      precision: day === undefined ? 'month' : 'day',
    };
  }
  if (groups.dayWord) {
    const date = iso(today);
    const shifted = today.day === undefined || date === undefined ? today : partsOf(addDays(date, DAY_WORDS[groups.dayWord] ?? 0));
    return { parts: shifted, precision: 'day' };
  }
  if (groups.recent) return { parts: today, precision: 'month' };
  if (groups.dayOnly) {
    const base = before.month === undefined ? today : before;
    return { parts: base.month === undefined ? {} : { ...base, ...known }, precision: 'day' };
  }
  const near = before.month === month && before.year !== undefined ? before.year : nearestYear(month ?? 0, today);
  return { parts: near === undefined ? {} : { year: near, ...known }, precision };
}

/** Cuts an ISO date to the precision that its words have. */
function cut(date: string | undefined, precision: DatePrecision): string | undefined {
  return date?.slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10);
}

/**
 * Finds the dates that a text names, absolute and relative, and resolves them as far as the context allows.
 *
 * A month and day without a year take the year that lies nearest to publication; a day alone (`27日晚`) takes the month
 * of the date before it; `近日` is known to the month. Durations (`3个月`, `8年`) are no dates.
 *
 * @param text as printed, or normalised: both punctuations and both widths of digits are read
 * @param context what relative words are counted from
 * @returns mentions in order, offsets into `text`
 * @example
 * findDates('去年11月9日', { published: '2022-01-05' })[0]; // { start: 0, end: 7, date: '2021-11-09', precision: 'day', … }
 */
export function findDates(text: string, context: DateContext = {}): DateMention[] {
  const read = normalise(text);
  if (!HINT.test(read)) return [];
  const today = partsOf(context.today ?? context.published);
  const mentions: DateMention[] = [];
  let before: Parts = {};
  for (const match of allMatches(read, DATE)) {
    const groups = match.groups ?? {};
    const found = readDate(groups, today, before);
    if (found === undefined) continue;
    const date = cut(iso(found.parts), found.precision);
    before = found.parts.month === undefined ? before : found.parts;
    mentions.push({
      start: match.index,
      end: match.index + match[0].length,
      text: text.slice(match.index, match.index + match[0].length),
      ...(date === undefined ? {} : { date }),
      precision: found.precision,
      relative: groups.year === undefined && groups.isoYear === undefined,
    });
  }
  return mentions;
}
