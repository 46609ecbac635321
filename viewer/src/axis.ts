import type { Lane, Tenure } from './tenures.js';

/** A stretch of time in days since 1970, end exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

const DAY = 86_400_000;

/**
 * The days that a date may mean: one for a full date, a month or a year for a partial one.
 *
 * @param date an ISO date, possibly partial
 * @example
 * daysOf('1970-01'); // { from: 0, to: 31 }
 */
export function daysOf(date: string): Stretch {
  const [year = 1970, month, day] = date.split('-').map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const to = day !== undefined ? from + DAY : month !== undefined ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
  return { from: from / DAY, to: to / DAY };
}

/** A part of a bar: `seen` by the papers, of a `vague` date, or `inferred` beyond what they saw. */
export interface Part extends Stretch {
  how: 'seen' | 'vague' | 'inferred';
}

/**
 * How a tenure is drawn: what is certain, what a partial date leaves open, and what is inferred on either side.
 *
 * @param tenure who held the post; without a date nothing is drawn
 * @param whole the time that the axis covers
 * @param next when a successor was first seen in the post
 */
export function partsOf({ kind, first, last }: Tenure, whole: Stretch, next: string | undefined): Part[] {
  if (first === undefined) return [];
  const [begin, end] = [daysOf(first), daysOf(last ?? first)];
  // A former holder had left by then; one proposed had not begun.
  if (kind === 'former')
    return spans([
      ['inferred', whole.from, begin.from],
      ['vague', begin.from, begin.to],
    ]);
  if (kind === 'proposed')
    return spans([
      ['vague', begin.from, begin.to],
      ['inferred', begin.to, whole.to],
    ]);
  const until = next === undefined ? end.to : daysOf(next).from;
  if (begin.to >= end.from) {
    const how = begin.to - begin.from > 1 ? 'vague' : 'seen';
    return spans([
      [how, begin.from, end.to],
      ['inferred', end.to, until],
    ]);
  }
  return spans([
    [begin.to - begin.from > 1 ? 'vague' : 'seen', begin.from, begin.to],
    ['seen', begin.to, end.from],
    [end.to - end.from > 1 ? 'vague' : 'seen', end.from, end.to],
    ['inferred', end.to, until],
  ]);
}

function spans(parts: [Part['how'], number, number][]): Part[] {
  return parts.filter(([, from, to]) => to > from).map(([how, from, to]) => ({ how, from, to }));
}

/** The time that all lanes span, with a little room; undefined where nothing is dated. */
export function wholeOf(lanes: readonly Lane[]): Stretch | undefined {
  const dated = lanes.flatMap(({ tenures }) => tenures).flatMap(({ first, last }) => (first ? [daysOf(first), daysOf(last ?? first)] : []));
  if (dated.length === 0) return undefined;
  const [from, to] = [Math.min(...dated.map((each) => each.from)), Math.max(...dated.map((each) => each.to))];
  const room = Math.max(15, (to - from) * 0.03);
  return { from: from - room, to: to + room };
}

/** A mark on the axis. */
export interface Tick {
  at: number;
  label: string;
}

/** Marks at years, or at months where the axis spans no more than two years; at most a dozen. */
export function ticksOf({ from, to }: Stretch): Tick[] {
  const months = to - from <= 730;
  const ticks: Tick[] = [];
  for (let year = new Date(from * DAY).getUTCFullYear(); Date.UTC(year) / DAY < to; year++) {
    for (let month = 0; month < (months ? 12 : 1); month++) {
      const at = Date.UTC(year, month) / DAY;
      if (at >= from && at < to) ticks.push({ at, label: months ? `${year}-${String(month + 1).padStart(2, '0')}` : String(year) });
    }
  }
  const every = Math.ceil(ticks.length / 12);
  return ticks.filter((_tick, i) => i % every === 0);
}
