import { collect } from '../collect.js';
import type { EdgeAttributes } from '../graph-model.js';
import type { Evidence } from '../model.js';
import { compareText } from '../order.js';

/**
 * When a post was taken up and left, by all sentences that say so: the date that most of them bear out, as exactly as any of these says it. Of dates
 * that as many bear out, the earliest start and the latest end.
 *
 * @returns empty where no sentence says it
 * @example
 * mergeTerms([...]) // of 2019, 2019-03 and 2018: { start: '2019-03' }
 */
export function mergeTerms(evidence: readonly Evidence[]): Pick<EdgeAttributes, 'start' | 'end'> {
  if (!evidence.some(({ term }) => term)) return {};
  const start = agreed(collect(evidence, ({ term }) => term?.start ?? []));
  const end = agreed(collect(evidence, ({ term }) => term?.end ?? [])).reverse();
  return { ...(start[0] === undefined ? {} : { start: start[0] }), ...(end[0] === undefined ? {} : { end: end[0] }) };
}

/** The most exact of the dates that most dates agree with, in order; partial dates agree with what they are part of. */
function agreed(dates: readonly string[]): string[] {
  const support = [...new Set(dates)].map((date) => ({ date, votes: dates.filter((other) => date.startsWith(other)).length }));
  const most = Math.max(...support.map(({ votes }) => votes));
  return support
    .filter(({ votes }) => votes === most)
    .map(({ date }) => date)
    .sort(compareText);
}
