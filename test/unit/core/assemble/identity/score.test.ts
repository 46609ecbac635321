import { describe, expect, it } from 'vitest';
import type { Career, Tie } from '../../../../../src/core/assemble/identity/career.js';
import { APART, scoreCareers } from '../../../../../src/core/assemble/identity/score.js';

const career = (ties: Tie[], more: Partial<Career> = {}): Career => ({
  articles: ['a.txt#1'],
  docs: new Set(),
  regions: new Set(),
  company: new Set(),
  ties,
  ...more,
});
const post = (place: string, first: string, last = first): Tie => ({ kind: 'post', at: `organisation:${place}`, place, first, last });
const labelOf = (key: string): string => key.slice(key.indexOf(':') + 1);
const score = (a: Career, b: Career, name = '周望川'): number => scoreCareers(name, a, b, labelOf).score;

describe('scoreCareers', () => {
  const here = career([post('甲省/河阳市', '2020-01', '2020-12')]);

  it.each([
    ['the same place', post('甲省/河阳市/东区', '2020'), 1],
    ['another city of the province, at the same time', post('甲省/清江市', '2020-06'), -1.5],
    ['another city of the province, later', post('甲省/清江市', '2022'), 0],
    ['another province, at the same time', post('乙省/云溪市', '2020'), -4],
    ['another province, after a year', post('乙省/云溪市', '2022-03'), -2],
    ['another province, after many years', post('乙省/云溪市', '2029'), -1],
  ])('weighs %s', (_what, tie, expected) => {
    expect(score(here, career([tie]))).toBe(expected);
    expect(score(career([tie]), here)).toBe(expected);
  });

  it('weighs a home elsewhere less than a post elsewhere', () => {
    expect(score(here, career([{ kind: 'home', at: 'place:乙省/云溪市', place: '乙省/云溪市', first: '2020', last: '2020' }]))).toBe(-2);
  });

  it('keeps heads of two departments apart whose times overlap, not one who moved', () => {
    const bureau = (name: string, first: string, last = first): Career =>
      career([{ kind: 'post', at: `organisation:${name}`, place: '甲省/河阳市', first, last, head: true, office: true }]);
    expect(score(bureau('教育局', '2020-03'), bureau('水利局', '2020-09'))).toBeGreaterThan(APART);
    expect(score(bureau('教育局', '2020-03', '2021-05'), bureau('水利局', '2020-09', '2021-07'))).toBe(-6);
    expect(score(bureau('教育局', '2018', '2019-05'), bureau('水利局', '2020-09', '2021-07'))).toBe(1);
  });

  it('keeps apart who hold a seat in two provinces on one day, whoever is named with them', () => {
    const seat = (place: string, first: string, last = first): Career =>
      career([{ ...post(place, first, last), office: true, seat: true }], {
        company: new Set(['person:甲乙', 'person:丙丁', 'person:戊己']),
      });
    const mayor = seat('甲省/河阳市', '2020-03-02');
    expect(score(mayor, seat('乙省/云溪市', '2020-03-02'))).toBe(-8);
    expect(score(seat('乙省/云溪市', '2020-01', '2021-05'), seat('甲省/河阳市', '2020-03', '2020-09'))).toBe(-8);
    expect(score(mayor, seat('乙省/云溪市', '2020-03-09'))).toBe(-1);
    expect(score(seat('乙省/云溪市', '2020'), seat('甲省/河阳市', '2020'))).toBe(-1);
  });

  it('keeps a villager apart from an official, not from a cadre of the village', () => {
    const at = '甲省/河阳市/东镇/石塘村';
    const villager = career([{ kind: 'home', at: `place:${at}`, place: at, village: true }]);
    const official = (place: string): Career => career([{ ...post(place, '2020'), office: true }]);
    expect(score(villager, official('甲省/河阳市'))).toBe(-4);
    expect(score(official('甲省/河阳市'), villager)).toBe(-4);
    expect(score(villager, official(at))).toBe(1);
  });

  it('weighs what two careers share, and how rare the name is', () => {
    const elsewhere = career([post('乙省/云溪市', '2020')], {
      company: new Set(['person:林晓禾']),
      docs: new Set(['a']),
      regions: new Set(['河阳市']),
    });
    const known = career(here.ties, {
      company: new Set(['person:林晓禾', 'person:许临风']),
      docs: new Set(['a']),
      regions: new Set(['河阳市']),
    });
    expect(score(known, elsewhere)).toBe(-4 + 1 + 2 + 1);
    expect(score(here, here, '周川')).toBe(0);
    expect(score(here, here, '阿依古丽')).toBe(3);
  });

  it("parts a journalist from an official elsewhere, not at the paper's own place", () => {
    const reporter = career([{ kind: 'press', at: 'organisation:云溪日报', first: '2020', last: '2020' }]);
    expect(score(reporter, here)).toBeLessThanOrEqual(APART);
    expect(score(reporter, career([post('乙省/云溪市', '2020')]))).toBeGreaterThan(APART);
  });

  it('says what it is the sum of', () => {
    expect(scoreCareers('周川', here, career([post('乙省/云溪市', '2020-06')]), labelOf).reasons).toEqual([
      '甲省/河阳市 and 乙省/云溪市, in different provinces, 0 months apart (−4)',
      'many people share a name of two characters (−1)',
    ]);
  });
});
