import { describe, expect, it } from 'vitest';
import { addDays, type DateContext, findDates } from '../../../../src/core/text/dates.js';

const resolved = (text: string, context?: DateContext) =>
  findDates(text, context).map((mention) => [mention.text, mention.date, mention.precision]);

describe('findDates', () => {
  it('reads full dates in digits of either width, in Chinese and in ISO form', () => {
    expect(resolved('2021年10月29日')).toEqual([['2021年10月29日', '2021-10-29', 'day']]);
    expect(resolved('２０２１年１０月２９日')).toEqual([['２０２１年１０月２９日', '2021-10-29', 'day']]);
    expect(resolved('二〇二一年十月二十九日')).toEqual([['二〇二一年十月二十九日', '2021-10-29', 'day']]);
    expect(resolved('2021-10-29 08:30')).toEqual([['2021-10-29', '2021-10-29', 'day']]);
  });

  it('keeps the precision that the words have', () => {
    expect(resolved('2021年9月中旬')).toEqual([['2021年9月', '2021-09', 'month']]);
    expect(resolved('2035年远景目标')).toEqual([['2035年', '2035', 'year']]);
  });

  it('counts relative years, months and days from publication', () => {
    const context = { published: '2022-01-05' };
    expect(resolved('去年11月9日', context)).toEqual([['去年11月9日', '2021-11-09', 'day']]);
    expect(resolved('今年', context)).toEqual([['今年', '2022', 'year']]);
    expect(resolved('上个月', context)).toEqual([['上个月', '2021-12', 'month']]);
    expect(resolved('近日', context)).toEqual([['近日', '2022-01', 'month']]);
  });

  it('counts today from the dateline where that is known', () => {
    expect(resolved('今天上午', { published: '2022-01-05', today: '2022-01-04' })).toEqual([['今天', '2022-01-04', 'day']]);
    expect(resolved('昨日', { published: '2022-01-01' })).toEqual([['昨日', '2021-12-31', 'day']]);
  });

  it('gives a month without a year the year nearest to publication', () => {
    expect(resolved('12月31日', { published: '2022-01-05' })).toEqual([['12月31日', '2021-12-31', 'day']]);
    expect(resolved('1月4日', { published: '2022-01-05' })).toEqual([['1月4日', '2022-01-04', 'day']]);
  });

  it('gives a day alone the month of the date before it', () => {
    expect(resolved('10月27日至28日,在27日晚的会见中', { published: '2021-10-29' }).map(([, date]) => date)).toEqual([
      '2021-10-27',
      '2021-10-28',
      '2021-10-27',
    ]);
  });

  it('names no date where nothing says the year, and keeps the precision', () => {
    expect(findDates('5月3日')[0]).toMatchObject({ precision: 'day', relative: true });
    expect(findDates('5月3日')[0]).not.toHaveProperty('date');
  });

  it('takes durations and impossible days for no dates', () => {
    expect(findDates('历时3个月,为期8年,13月40日')).toEqual([]);
  });

  it('points into the text', () => {
    const text = '会议于2021年10月29日举行';
    const [mention] = findDates(text);
    expect(text.slice(mention?.start, mention?.end)).toBe('2021年10月29日');
  });
});

describe('addDays', () => {
  it('carries months and years', () => {
    expect(addDays('2021-12-31', 1)).toBe('2022-01-01');
    expect(addDays('2020-03-01', -1)).toBe('2020-02-29');
  });
});
