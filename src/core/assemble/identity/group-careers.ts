import type { Career } from './career.js';
import { APART, type Score } from './score.js';

/** Why a career was put with another, or kept apart from it. */
export interface Comparison extends Score {
  a: Career;
  b: Career;
  verdict: 'together' | 'apart';
}

/** The careers under one name, by person. */
export interface Grouping {
  /** One group per person; the one with the longest career first. */
  groups: Career[][];
  comparisons: Comparison[];
}

/**
 * Puts the careers under one name into as few people as their scores allow. Each career, the longest first, joins the person that it fits best among
 * those with no career that it must be kept apart from; where there is none it is a person of its own. Careers that say nothing of posts, work or
 * home are given out at the end.
 *
 * @param careers as careersOf orders them, so that the result does not depend on the order of the pages
 */
export function groupCareers(careers: Career[], compare: (a: Career, b: Career) => Score): Grouping {
  const groups: Career[][] = [];
  const comparisons: Comparison[] = [];
  for (const career of careers.filter(({ ties }) => ties.length > 0)) {
    const fits = groups.map((group) => fitOf(career, group, compare));
    const open = fits.filter(({ worst }) => worst.score > APART);
    comparisons.push(...fits.filter(({ worst }) => worst.score <= APART).map(({ worst }) => ({ ...worst, verdict: 'apart' as const })));
    const home = open.reduce<Fit | undefined>(
      (top, item) => (top === undefined || item.best.score > top.best.score ? item : top),
      undefined,
    );
    if (home) comparisons.push({ ...home.best, verdict: 'together' });
    if (home) home.group.push(career);
    else groups.push([career]);
  }
  const bare = careers.filter(({ ties }) => ties.length === 0);
  if (groups.length < 2) return { groups: groups.length === 0 ? [bare] : [[...(groups[0] ?? []), ...bare]], comparisons };
  for (const career of bare) {
    const fits = groups.map((group) => fitOf(career, group, compare));
    const home = fits.reduce((top, item) => (item.best.score > top.best.score ? item : top));
    comparisons.push({ ...home.best, verdict: 'together' });
    home.group.push(career);
  }
  return { groups, comparisons };
}

interface Fit {
  group: Career[];
  best: Omit<Comparison, 'verdict'>;
  worst: Omit<Comparison, 'verdict'>;
}

/** How a career fits those of one person that say something of posts, work or home. */
function fitOf(career: Career, group: Career[], compare: (a: Career, b: Career) => Score): Fit {
  const scores = group.filter(({ ties }) => ties.length > 0).map((other) => ({ a: career, b: other, ...compare(career, other) }));
  return {
    group,
    best: scores.reduce((top, item) => (item.score > top.score ? item : top)),
    worst: scores.reduce((low, item) => (item.score < low.score ? item : low)),
  };
}
