/** How many articles a month has. */
export interface Bar {
  month: string;
  count: number;
}

/** From this many months on, empty months are left out. */
const MOST = 120;

/**
 * Tallies dates by month, with the empty months between the first and the last, so that the bars keep time.
 *
 * @param dates ISO dates; those without a month are left out
 * @returns a bar a month; where the dates lie decades apart, only the months that have articles
 * @example
 * monthBars(['2021-01-04', '2021-03-01']); // 2021-01: 1, 2021-02: 0, 2021-03: 1
 */
export function monthBars(dates: readonly (string | undefined)[]): Bar[] {
  const tally = new Map<string, number>();
  for (const date of dates) {
    const month = /^\d{4}-(0[1-9]|1[0-2])/.exec(date ?? '')?.[0];
    if (month) tally.set(month, (tally.get(month) ?? 0) + 1);
  }
  const present = [...tally.keys()].sort();
  const [first, last] = [present[0], present.at(-1)];
  if (!first || !last) return [];
  const months = ordinal(last) - ordinal(first) >= MOST ? present : between(first, last);
  return months.map((month) => ({ month, count: tally.get(month) ?? 0 }));
}

function between(first: string, last: string): string[] {
  const out: string[] = [];
  for (let n = ordinal(first); n <= ordinal(last); n++) {
    out.push(`${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`);
  }
  return out;
}

function ordinal(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
