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
 * How a tenure is drawn: certain between the bounds that sentences state or the papers saw, vague where such a date is partial, inferred beyond.
 *
 * @param tenure who held the post; without a date nothing is drawn
 * @param whole the time that the axis covers
 * @param next when a successor took the post, or was first seen in it
 */
export function partsOf(tenure: Tenure, whole: Stretch, next: string | undefined): Part[] {
  const { kind, start, end, first, last } = tenure;
  const known = start ?? first ?? end;
  if (known === undefined) return [];
  // One proposed had not begun.
  if (kind === 'proposed') {
    const begin = daysOf(known);
    return spans([
      ['vague', begin.from, begin.to],
      ['inferred', begin.to, whole.to],
    ]);
  }
  // A former holder had left by then.
  if (kind === 'former' && (start === undefined || end === undefined)) return untilLeft(tenure, daysOf(end ?? first ?? known), whole);
  const begin = daysOf(known);
  const finish = daysOf(end ?? last ?? known);
  const until = end === undefined && next !== undefined ? daysOf(next).from : finish.to;
  if (begin.to >= finish.from) {
    return spans([
      [exactness(begin), begin.from, finish.to],
      ['inferred', finish.to, until],
    ]);
  }
  return spans([
    [exactness(begin), begin.from, begin.to],
    ['seen', begin.to, finish.from],
    [exactness(finish), finish.from, finish.to],
    ['inferred', finish.to, until],
  ]);
}

/** Of one who had left by some day, what was before it is inferred. */
function untilLeft({ start, end }: Tenure, left: Stretch, whole: Stretch): Part[] {
  const begin = start === undefined ? { from: whole.from, to: whole.from } : daysOf(start);
  return spans([
    [exactness(begin), begin.from, begin.to],
    ['inferred', begin.to, left.from],
    [end === undefined ? 'vague' : exactness(left), left.from, left.to],
  ]);
}

function exactness({ from, to }: Stretch): 'seen' | 'vague' {
  return to - from > 1 ? 'vague' : 'seen';
}

function spans(parts: [Part['how'], number, number][]): Part[] {
  return parts.filter(([, from, to]) => to > from).map(([how, from, to]) => ({ how, from, to }));
}

/** The time that all lanes span, with a little room; undefined where nothing is dated. */
export function wholeOf(lanes: readonly Lane[]): Stretch | undefined {
  const dates = lanes.flatMap(({ tenures }) => tenures).flatMap(({ start, end, first, last }) => [start, end, first, last]);
  const dated = dates.filter((date) => date !== undefined).map(daysOf);
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
