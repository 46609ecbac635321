import { certainlyBefore } from '../../order.js';
import type { Tie } from './career.js';

const DAY = 'yyyy-mm-dd';

/** Whether two ties are the heads of two departments of one place, at times that overlap. */
export function headsBoth(a: Tie, b: Tie): boolean {
  if (!a.head || !b.head || a.at === b.at || a.place !== b.place) return false;
  const { first, last } = a;
  if (first === undefined || last === undefined || b.first === undefined || b.last === undefined) return false;
  return certainlyBefore(first, b.last) && certainlyBefore(b.first, last);
}

/** Whether two ties are seats of public bodies in two provinces, held on one day or over times that overlap. */
export function seatsApart(a: Tie, b: Tie): boolean {
  if (!a.seat || !b.seat || a.place === undefined || b.place === undefined || provinceOf(a.place) === provinceOf(b.place)) return false;
  const { first, last } = a;
  if (first === undefined || last === undefined || b.first === undefined || b.last === undefined) return false;
  // Both first or both last seen on one day; where one spell ends as the other begins, somebody may have moved.
  const onOneDay = (first === b.first && first.length === DAY.length) || (last === b.last && last.length === DAY.length);
  return onOneDay || (certainlyBefore(first, b.last) && certainlyBefore(b.first, last));
}

/** The first division of a path. */
export function provinceOf(path: string): string {
  return path.split('/')[0] ?? '';
}
