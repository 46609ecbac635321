/** Days since 1970, for arithmetic. */
export type Day = number;

/** The years that a corpus covers. */
export const FIRST_DAY: Day = dayOf(2010, 1, 4);
export const LAST_DAY: Day = dayOf(2019, 12, 30);

export function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** `2016-09-29`. */
export function iso(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** `2016年9月29日　星期四`. */
export function issueLine(day: Day): string {
  const date = new Date(day * 86_400_000);
  return `${date.getUTCFullYear()}年${monthAndDay(day)}　星期${'日一二三四五六'[date.getUTCDay()]}`;
}

/** `9月29日`. */
export function monthAndDay(day: Day): string {
  const date = new Date(day * 86_400_000);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
