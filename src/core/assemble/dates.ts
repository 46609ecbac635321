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
  let firstSeen: string | undefined;
  let lastSeen: string | undefined;
  for (const date of dates) {
    if (date === undefined) continue;
    if (firstSeen === undefined || date < firstSeen) firstSeen = date;
    if (lastSeen === undefined || date > lastSeen) lastSeen = date;
  }
  return firstSeen === undefined || lastSeen === undefined ? {} : { firstSeen, lastSeen };
}
