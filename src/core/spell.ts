import { GuanxiError } from './errors.js';
import type { EdgeAttributes } from './graph-model.js';
import type { RelationType } from './model.js';
import { certainlyBefore } from './order.js';

/** A stretch of time between two ISO dates, possibly partial; an absent end is unknown, not open. */
export interface Spell {
  from?: string;
  to?: string;
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

/** What happens on a day and is over, unlike a post or a seat: between two such days nothing need have been. */
const EVENTS: ReadonlySet<RelationType> = new Set<RelationType>(['meets', 'visits', 'awards', 'participates_in']);

type Timed = Pick<EdgeAttributes, 'tenure' | 'start' | 'end' | 'firstSeen' | 'lastSeen'>;

/**
 * Over which time a tie is known to hold: between the dates that a sentence states, else the days on which it is first and last seen. A post that is
 * only known to be left, or to be taken up perhaps, holds at no known time.
 *
 * @returns nothing where no time is known
 * @example
 * spellOf({ start: '2019-03', firstSeen: '2020-01-05', lastSeen: '2021-10-29' }); // { from: '2019-03', to: '2021-10-29' }
 */
export function spellOf({ tenure, start, end, firstSeen, lastSeen }: Timed): Spell | undefined {
  const seen = tenure === 'former' || tenure === 'proposed' ? {} : { firstSeen, lastSeen };
  const from = start ?? earlier(seen.firstSeen, end);
  const to = end ?? later(seen.lastSeen, start);
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Seen in a post after its stated end, or before its start, is no sight of it: papers go on to name people by old titles. */
function earlier(seen: string | undefined, end: string | undefined): string | undefined {
  return seen !== undefined && end !== undefined && certainlyBefore(end, seen) ? undefined : seen;
}

function later(seen: string | undefined, start: string | undefined): string | undefined {
  return seen !== undefined && start !== undefined && certainlyBefore(seen, start) ? undefined : seen;
}

/**
 * Whether a tie may hold within a window of time. What happens on a day, such as a visit, must have such a day in it. Without a window, everything
 * does; with one, nothing does that has no date.
 *
 * @example
 * inWindow(edge, { since: '2020', until: '2021-06' });
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
 * Checks an ISO date that a user gave.
 *
 * @param name what it is called in the message
 * @throws GuanxiError USAGE where it is none
 */
export function checkDate(name: string, date: string | undefined): void {
  if (date === undefined || /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(date)) return;
  throw new GuanxiError('USAGE', `${name} is ${date}`, 'give a date as 2021, 2021-10 or 2021-10-29');
}
