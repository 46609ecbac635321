/** A stretch of days, both ends included, as ISO dates. */
export interface Days {
  start: string;
  end: string;
}

/**
 * The days that two ISO dates span. Of a partial date the first one counts at the start and the last one at the end.
 *
 * @example
 * days('2021', '2021-02'); // { start: '2021-01-01', end: '2021-02-28' }
 */
export function days(first: string, last: string): Days {
  const start = `${first}${'-01-01'.slice(0, 10 - first.length)}`;
  const [year = 0, month = 12] = last.split('-').map(Number);
  const end = last.length === 10 ? last : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return start <= end ? { start, end } : { start: end, end: start };
}

/**
 * Stretches that overlap or touch made one, in the order of time.
 *
 * @example
 * mergeDays([days('2020', '2021-03'), days('2021', '2022')]); // [{ start: '2020-01-01', end: '2022-12-31' }]
 */
export function mergeDays(stretches: readonly Days[]): Days[] {
  const merged: Days[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))) {
    const last = merged.at(-1);
    if (last && start <= dayAfter(last.end)) last.end = end > last.end ? end : last.end;
    else merged.push({ start, end });
  }
  return merged;
}

/**
 * The day after an ISO date.
 *
 * @example
 * dayAfter('2020-02-28'); // '2020-02-29'
 */
export function dayAfter(date: string): string {
  return shift(date, 1);
}

/** The day before an ISO date. */
export function dayBefore(date: string): string {
  return shift(date, -1);
}

function shift(date: string, by: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + by)).toISOString().slice(0, 10);
}
