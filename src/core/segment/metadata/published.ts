import type { Page } from '../../model.js';
import { addDays, findDates } from '../../text/dates.js';
import { DATELINE, DAY_LED } from '../cues.js';
import type { Draft } from '../draft.js';
import type { Unit } from '../units.js';
import type { Inferred } from './newspaper.js';

/** Words around a year that make it a goal or a name and not the past. */
const GOAL_AFTER = /^(?:前|远景|[—-]|规划|目标|以前|之前)/;
const GOAL_BEFORE = /(?:到|至|—|力争|计划|预计|于|将|拟)$/;

const pad = (value: number): string => String(value).padStart(2, '0');
const textUnits = (units: readonly Unit[]): Unit[] => units.filter((unit) => unit.kind !== 'masthead' && unit.kind !== 'residue');

/** Days with their year that the page tells of as past, and the years it names. */
function knownPast(units: readonly Unit[]): { days: string[]; months: string[]; years: string[] } {
  const days: string[] = [];
  const months: string[] = [];
  const years: string[] = [];
  for (const unit of textUnits(units)) {
    for (const mention of findDates(unit.text)) {
      if (mention.relative || mention.date === undefined) continue;
      const goal = GOAL_BEFORE.test(unit.text.slice(0, mention.start)) || GOAL_AFTER.test(unit.text.slice(mention.end));
      if (goal) continue;
      if (mention.precision === 'day') days.push(mention.date);
      else if (mention.precision === 'month') months.push(mention.date);
      else years.push(mention.date);
    }
  }
  return { days: days.sort(), months: months.sort(), years: years.sort() };
}

/** The months and days of datelines and of the days that items open with, `01-04`. */
function writingDays(drafts: readonly Draft[]): { datelines: string[]; leads: string[] } {
  const datelines: string[] = [];
  const leads: string[] = [];
  for (const draft of drafts) {
    for (const unit of draft.body) {
      const date = unit.kind === 'dateline' ? DATELINE.exec(unit.text)?.groups?.date : undefined;
      const day = /(\d{1,2})月(\d{1,2})日/.exec(date ?? (DAY_LED.test(unit.text) ? unit.text.slice(0, 12) : ''));
      if (day === null) continue;
      const monthDay = `${pad(Number(day[1]))}-${pad(Number(day[2]))}`;
      if (date === undefined) leads.push(monthDay);
      else datelines.push(monthDay);
    }
  }
  return { datelines: datelines.sort(), leads: leads.sort() };
}

/** The year of a month and day: the first in which it is no earlier than what the page tells of as past. */
function yearFor(monthDay: string, past: ReturnType<typeof knownPast>): string | undefined {
  const latest = [...past.days, ...past.months.map((month) => `${month}-01`)].sort().at(-1);
  const counts = new Map<string, number>();
  for (const year of past.years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const latestYear = past.years.at(-1);
  if (latest === undefined) return latestYear;
  const year = Number(latest.slice(0, 4));
  const fitting = `${year}-${monthDay}` >= latest ? year : year + 1;
  return String(latestYear !== undefined && Number(latestYear) === fitting + 1 ? latestYear : fitting);
}

/** January and December in one page: the later one is January's. */
function latestDay(days: readonly string[]): string | undefined {
  const turn = days.some((day) => day.startsWith('12')) && days.some((day) => day.startsWith('01'));
  return (turn ? days.filter((day) => day.startsWith('01')) : days).at(-1);
}

/**
 * The day a page was published: what the file says, the masthead's date, else the day after the latest dateline, in the
 * year that the page implies; failing those the latest month that its articles open with or name as past.
 *
 * @returns an ISO date, possibly partial
 */
export function publishedOf(page: Page, units: readonly Unit[], drafts: readonly Draft[]): Inferred | undefined {
  if (page.meta.published) return { value: page.meta.published, confidence: 1 };
  for (const unit of units) {
    if (unit.kind !== 'masthead') continue;
    const date = findDates(unit.text).find((mention) => mention.precision === 'day' && !mention.relative)?.date;
    if (date !== undefined) return { value: date, confidence: 0.98 };
  }
  const broken = units
    .filter((unit) => unit.kind === 'masthead')
    .map((unit) => unit.text)
    .join('');
  const joined = findDates(broken).find((mention) => mention.precision === 'day' && !mention.relative)?.date;
  if (joined !== undefined) return { value: joined, confidence: 0.9 };
  const past = knownPast(units);
  const { datelines, leads } = writingDays(drafts);
  const dateline = latestDay(datelines);
  if (dateline !== undefined) {
    const year = yearFor(dateline, past);
    if (year !== undefined)
      return { value: addDays(`${year}-${dateline}`, 1), confidence: past.days.length + past.months.length > 0 ? 0.85 : 0.6 };
    return undefined;
  }
  const lead = latestDay(leads);
  const leadYear = lead === undefined ? undefined : yearFor(lead, past);
  if (lead !== undefined && leadYear !== undefined) return { value: `${leadYear}-${lead.slice(0, 2)}`, confidence: 0.6 };
  const month = [...past.days, ...past.months].sort().at(-1)?.slice(0, 7);
  if (month !== undefined) return { value: month, confidence: 0.4 };
  const year = past.years.at(-1);
  return year === undefined ? undefined : { value: year, confidence: 0.3 };
}
