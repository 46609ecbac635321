import { collect } from '../../collect.js';
import type { Career, Tie } from './career.js';
import { headsBoth, provinceOf, seatsApart } from './rivals.js';

/** How far two careers speak for one person: above zero for one, below for two. */
export interface Score {
  score: number;
  /** What it is the sum of, each with its weight, in words. */
  reasons: string[];
}

/** Two careers are of two people at this score and below. Everything else is one person: a paper seldom names two of one name. */
export const APART = -3;

/** Months within which nobody takes up work in another province unannounced. */
const ABOUT_THE_SAME_TIME = 12;
const A_TERM = 36;

/**
 * Scores whether two careers under one name are of one person. The weights are set by hand, and each says why:
 *
 * | what | weight |
 * | --- | --- |
 * | places of which one holds the other, or the same | +1 |
 * | different places below one province, at the same time | −1.5 |
 * | different provinces: within a year / three years / time unknown / later | −4 / −2 / −2 / −1 |
 * | a home in one province, posts in another (people come from elsewhere) | −2 |
 * | heads of two departments of one place, or of public bodies in two provinces, at times that overlap | −7 |
 * | lives in a village, and holds public office elsewhere | −5 |
 * | reports for a paper, and holds a public post: elsewhere / at the paper's place | −4 / −2 |
 * | named with the same other people, each up to three | +1 |
 * | on one page | +2 |
 * | in articles for the same place | +1 |
 * | a name of two characters, which many share / of four and more, which few do | −1 / +2 |
 *
 * @param name the name they share
 * @param labelOf gives the name of an organ or place by its key
 * @returns the sum, with its parts in words
 */
export function scoreCareers(name: string, a: Career, b: Career, labelOf: (key: string) => string): Score {
  const parts: [weight: number, reason: string][] = [
    ...byPlace(a, b),
    ...byHeads(a, b, labelOf),
    ...byVillage(a, b, labelOf),
    ...byVillage(b, a, labelOf),
    ...byPress(a, b, labelOf),
    ...byPress(b, a, labelOf),
    ...byContext(a, b, labelOf),
    ...byName(name),
  ];
  return {
    score: parts.reduce((sum, [weight]) => sum + weight, 0),
    reasons: parts.map(([weight, reason]) => `${reason} (${weight > 0 ? '+' : '−'}${Math.abs(weight)})`),
  };
}

type Parts = [weight: number, reason: string][];

interface Pair {
  a: Tie & { place: string };
  b: Tie & { place: string };
}

function byPlace(a: Career, b: Career): Parts {
  const pairs = collect(placed(a), (first) => placed(b).map((second): Pair => ({ a: first, b: second })));
  if (pairs.length === 0) return [];
  const nested = pairs.find((pair) => within(pair.a.place, pair.b.place) || within(pair.b.place, pair.a.place));
  if (nested) return [[1, `${nested.a.place} and ${nested.b.place} are compatible`]];
  const near = pairs.filter((pair) => provinceOf(pair.a.place) === provinceOf(pair.b.place));
  if (near.length > 0) {
    const { pair, months } = closest(near);
    return months === 0 ? [[-1.5, `${pair.a.place} and ${pair.b.place} at the same time`]] : [];
  }
  const worked = pairs.filter((pair) => (pair.a.kind === 'home') === (pair.b.kind === 'home'));
  const { pair, months } = closest(worked.length > 0 ? worked : pairs);
  const where = `${pair.a.place} and ${pair.b.place}, in different provinces`;
  if (worked.length === 0) return [[-2, `${where}, one of them a home`]];
  if (months === undefined) return [[-2, `${where}, at unknown times`]];
  if (months < ABOUT_THE_SAME_TIME) return [[-4, `${where}, ${months} months apart`]];
  return [[months < A_TERM ? -2 : -1, `${where}, ${months} months apart`]];
}

function byHeads(a: Career, b: Career, labelOf: (key: string) => string): Parts {
  const rivals = (first: Tie, second: Tie) => headsBoth(first, second) || seatsApart(first, second);
  const [both] = collect(a.ties, (first) => b.ties.filter((second) => rivals(first, second)).map((second) => [first, second] as const));
  return both ? [[-7, `heads ${labelOf(both[0].at)} and ${labelOf(both[1].at)} at the same time`]] : [];
}

/** A village's own cadres live there; who holds office elsewhere is not called a villager. */
function byVillage(a: Career, b: Career, labelOf: (key: string) => string): Parts {
  const home = a.ties.find(({ village }) => village);
  if (!home?.place || a.ties.some(({ office }) => office)) return [];
  const office = b.ties.find((tie) => tie.office && !within(tie.place ?? '', home.place ?? ''));
  return office ? [[-5, `lives in ${labelOf(home.at)}, and holds a post at ${labelOf(office.at)}`]] : [];
}

/** A paper bears the name of its place: 河阳日报 is at home in 河阳县. */
function byPress(a: Career, b: Career, labelOf: (key: string) => string): Parts {
  const paper = a.ties.find(({ kind }) => kind === 'press');
  const office = b.ties.find(({ kind }) => kind === 'post');
  if (!paper || !office || a.ties.some(({ kind }) => kind === 'post') || b.ties.some(({ kind }) => kind === 'press')) return [];
  const label = labelOf(paper.at);
  const local = (office.place ?? '').split('/').some((part) => part.length > 1 && label.startsWith(part.slice(0, 2)));
  return [[local ? -2 : -4, `reports for ${label}, and holds a post at ${labelOf(office.at)}${local ? '' : ', elsewhere'}`]];
}

function byContext(a: Career, b: Career, labelOf: (key: string) => string): Parts {
  const company = shared(a.company, b.company);
  const regions = shared(a.regions, b.regions);
  const parts: Parts = [];
  if (company.length > 0) parts.push([Math.min(3, company.length), `named with ${company.slice(0, 3).map(labelOf).join(' ')} in both`]);
  if (shared(a.docs, b.docs).length > 0) parts.push([2, 'on one page']);
  if (regions.length > 0) parts.push([1, `in articles for ${regions[0]}`]);
  return parts;
}

function byName(name: string): Parts {
  const length = [...name].length;
  if (length <= 2) return [[-1, 'many people share a name of two characters']];
  return length >= 4 ? [[2, 'few people share so long a name']] : [];
}

function placed({ ties }: Career): (Tie & { place: string })[] {
  return collect(ties, (tie) => (tie.place === undefined ? [] : [{ ...tie, place: tie.place }]));
}

function within(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** The pair that is least apart in time, and by how many months; undefined where no pair is dated. */
function closest(pairs: Pair[]): { pair: Pair; months: number | undefined } {
  const gaps = pairs.map((pair) => ({ pair, months: monthsApart(pair.a, pair.b) }));
  return gaps.reduce((best, item) => ((item.months ?? Number.POSITIVE_INFINITY) < (best.months ?? Number.POSITIVE_INFINITY) ? item : best));
}

/** Months between two spells, 0 where they overlap. Of a date known to the year, the whole year counts. */
function monthsApart(a: Tie, b: Tie): number | undefined {
  if (a.first === undefined || a.last === undefined || b.first === undefined || b.last === undefined) return undefined;
  return Math.max(0, month(b.first, 1) - month(a.last, 12), month(a.first, 1) - month(b.last, 12));
}

function month(date: string, unknown: number): number {
  return Number(date.slice(0, 4)) * 12 + (date.length > 4 ? Number(date.slice(5, 7)) : unknown);
}

function shared(a: Set<string>, b: Set<string>): string[] {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  return [...fewer].filter((item) => more.has(item)).sort();
}
