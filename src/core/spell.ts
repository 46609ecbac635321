import { GuanxiError } from './errors.js';
import type { EdgeAttributes } from './graph-model.js';
import type { RelationType } from './model.js';
import { certainlyBefore } from './order.js';

/** A stretch of time between two ISO dates, possibly partial; an absent end is unknown, not open. */
export interface Spell {
  from?: string;
  to?: string;
  /** Whether a sentence states that it begins, or ends, then; else it is only seen from then on, or until then. */
  begun?: true;
  ended?: true;
}

/** A question's window of time, ISO dates, possibly partial: `2021`, `2021-10`, `2021-10-29`. */
export interface Window {
  /** Not what ended before. */
  since?: string;
  /** Not what began after. */
  until?: string;
  /** Only what held then: the same as `since` and `until` of that date. */
  at?: string;
}

/** What happens on a day and is over, unlike a post or a seat: between two such days nothing need have been. So each of its sentences has a say. */
export const EVENTS: ReadonlySet<RelationType> = new Set<RelationType>(['meets', 'visits', 'awards', 'participates_in']);

type Timed = Pick<EdgeAttributes, 'tenure' | 'start' | 'end' | 'firstSeen' | 'lastSeen'>;

/**
 * Over which time a tie is known to hold: between the dates that a sentence states, else the days on which it is first and last seen. A post that is
 * only known to be left, or to be taken up perhaps, holds at no known time.
 *
 * @returns nothing where no time is known
 * @example
 * spellOf({ start: '2019-03', firstSeen: '2020-01-05', lastSeen: '2021-10-29' }); // { from: '2019-03', to: '2021-10-29', begun: true }
 */
export function spellOf({ tenure, start, end, firstSeen, lastSeen }: Timed): Spell | undefined {
  const seen = tenure === 'former' || tenure === 'proposed' ? {} : { firstSeen, lastSeen };
  // Papers go on to name people by old titles, and may know new ones early: such a sight is none of the post.
  const early = seen.lastSeen !== undefined && start !== undefined && certainlyBefore(seen.lastSeen, start);
  const late = seen.firstSeen !== undefined && end !== undefined && certainlyBefore(end, seen.firstSeen);
  const from = start ?? (late ? undefined : seen.firstSeen);
  const to = end ?? (early ? undefined : seen.lastSeen);
  if (from === undefined && to === undefined) return undefined;
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(start === undefined ? {} : { begun: true }),
    ...(end === undefined ? {} : { ended: true }),
  };
}

/**
 * Over which time a person held a post, by all edges that say so: as the incumbent, acting or former. What is said of a former post bounds the time in
 * which the person is seen in it, unless that is another time: someone may come back.
 *
 * @param edges of one person, organ and title
 * @example
 * spellOfPost([{ start: '2019-03', firstSeen: '2020', lastSeen: '2020' }, { tenure: 'former', end: '2021', firstSeen: '2022', lastSeen: '2022' }]);
 * // { from: '2019-03', to: '2021', begun: true, ended: true }
 */
export function spellOfPost(edges: readonly Timed[]): Spell | undefined {
  const held = edges.filter(({ tenure }) => tenure !== 'former' && tenure !== 'proposed');
  const left = edges.filter(({ tenure }) => tenure === 'former');
  const least = (dates: (string | undefined)[]): string | undefined => dates.filter((date) => date !== undefined).sort()[0];
  const most = (dates: (string | undefined)[]): string | undefined =>
    dates
      .filter((date) => date !== undefined)
      .sort()
      .at(-1);
  const firstSeen = least(held.map((edge) => edge.firstSeen));
  const lastSeen = most(held.map((edge) => edge.lastSeen));
  const own = { start: least(held.map(({ start }) => start)), end: most(held.map(({ end }) => end)) };
  const before = { start: least(left.map(({ start }) => start)), end: most(left.map(({ end }) => end)) };
  const cameBack =
    before.end !== undefined && [own.start, firstSeen].some((date) => date !== undefined && certainlyBefore(before.end ?? '', date));
  const start = own.start ?? (cameBack ? undefined : before.start);
  const end = own.end ?? (cameBack ? undefined : before.end);
  const dates = { start, end, firstSeen, lastSeen };
  return spellOf(Object.fromEntries(Object.entries(dates).filter(([, date]) => date !== undefined)));
}

/**
 * Whether a stretch of time is over when another begins. A month or year that both touch is where one handed over to the other, if a sentence says that
 * the one ended then or the other began.
 *
 * @example
 * endsBefore({ from: '2016', to: '2019-03', ended: true }, { from: '2019-03', to: '2021' }); // true
 */
export function endsBefore(a: Spell, b: Spell): boolean {
  if (a.to === undefined || b.from === undefined) return false;
  if (certainlyBefore(a.to, b.from)) return true;
  const agree = (one: string, other: string): boolean => !certainlyBefore(one, other) && !certainlyBefore(other, one);
  return (a.ended === true || b.begun === true) && agree(a.to, b.from) && !agree(a.from ?? a.to, b.to ?? b.from);
}

/**
 * Whether a tie may hold within a window of time. What happens on a day, such as a visit, must have such a day in it. Without a window, everything
 * does; with one, nothing does that has no date.
 *
 * @example
 * inWindow({ relation: 'holds_post', start: '2019', end: '2021', evidence: [] }, { since: '2020', until: '2021-06' }); // true
 */
export function inWindow(edge: Timed & Pick<EdgeAttributes, 'relation' | 'evidence'>, { since, until, at }: Window): boolean {
  if (since === undefined && until === undefined && at === undefined) return true;
  const touches = (from: string | undefined, to: string | undefined): boolean =>
    [since, at].every((date) => date === undefined || (to !== undefined && !certainlyBefore(to, date))) &&
    [until, at].every((date) => date === undefined || (from !== undefined && !certainlyBefore(date, from)));
  if (EVENTS.has(edge.relation)) return edge.evidence.some(({ asOf }) => touches(asOf, asOf));
  const { from, to } = spellOf(edge) ?? {};
  return touches(from ?? to, to ?? from);
}

/**
 * Checks the dates of a window.
 *
 * @throws GuanxiError USAGE where one is no ISO date
 */
export function checkWindow(window: Window): void {
  for (const name of ['since', 'until', 'at'] as const) checkDate(name, window[name]);
}

/**
 * Whether a text is an ISO date, possibly partial.
 *
 * @example
 * isDate('2021-10'); // true
 */
export function isDate(text: string): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text);
}

/**
 * Checks an ISO date that a user gave.
 *
 * @param name what it is called in the message
 * @throws GuanxiError USAGE where it is none
 */
export function checkDate(name: string, date: string | undefined): void {
  if (date === undefined || isDate(date)) return;
  throw new GuanxiError('USAGE', `${name} is ${date}`, 'give a date as 2021, 2021-10 or 2021-10-29');
}
