import { compareText } from './compare.js';

/** The earliest and the latest of some dates. Absent where there is no date. */
export interface Period {
  firstSeen?: string;
  lastSeen?: string;
}

/**
 * The earliest and latest of ISO dates, which may be partial (`2021`, `2021-10`). Of a date and its part, the part counts as earlier.
 *
 * @example
 * period(['2021-10-29', undefined, '2021']); // { firstSeen: '2021', lastSeen: '2021-10-29' }
 */
export function period(dates: Iterable<string | undefined>): Period {
  const known = [...dates].filter((date) => date !== undefined).sort(compareText);
  const [firstSeen] = known;
  const lastSeen = known.at(-1);
  return firstSeen === undefined || lastSeen === undefined ? {} : { firstSeen, lastSeen };
}

/**
 * Whether a date is certainly before another. Partial dates are compared as far as both are known: `2021` is neither before nor after `2021-05`.
 */
export function certainlyBefore(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}
