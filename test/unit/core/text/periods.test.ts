import { describe, expect, it } from 'vitest';
import { findPeriods } from '../../../../src/core/text/periods.js';

const told = (text: string, published?: string) =>
  findPeriods(text, published).map(({ kind, from, to, start, end }) => [
    kind,
    from ? `${from.date} ${from.precision}` : '',
    to ? `${to.date} ${to.precision}` : '',
    text.slice(start, end),
  ]);

describe('findPeriods', () => {
  it.each([
    ['2016年至2021年5月任县长', 'range', '2016 year', '2021-05 month', '2016年至2021年5月'],
    ['2003.05—2006.07 某县副县长', 'range', '2003-05 month', '2006-07 month', '2003.05—2006.07'],
    ['1990.07-1995.03', 'range', '1990-07 month', '1995-03 month', '1990.07-1995.03'],
    ['２０１６—２０２１年', 'range', '2016 year', '2021 year', '２０１６—２０２１年'],
    ['1995年3月至7月', 'range', '1995-03 month', '1995-07 month', '1995年3月至7月'],
    ['2010年11月——至今', 'since', '2010-11 month', '', '2010年11月——'],
    ['2010.11— 局长', 'since', '2010-11 month', '', '2010.11—'],
    ['1999年7月至今', 'since', '1999-07 month', '', '1999年7月至今'],
    ['自2018年9月以来', 'since', '2018-09 month', '', '自2018年9月以来'],
    ['二〇一九年三月起', 'since', '2019-03 month', '', '二〇一九年三月起'],
    ['直到2020年10月', 'until', '', '2020-10 month', '直到2020年10月'],
    ['2020年5月12日', 'on', '2020-05-12 day', '', '2020年5月12日'],
  ])('%s', (text, ...expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('counts relative years from the day of publication', () => {
    expect(told('去年3月起', '2021-10-29')).toEqual([['since', '2020-03 month', '', '去年3月起']]);
    expect(told('去年3月起')).toEqual([]);
  });

  it('takes no range that runs backwards, no month that there is not', () => {
    expect(told('2021年至2016年')).toEqual([]);
    expect(told('2016年13月起')).toEqual([]);
    expect(told('12016年以来增长')).toEqual([]);
  });

  it('finds several, in order', () => {
    expect(told('2012年3月当选,2016年11月离任').map(([kind, from]) => [kind, from])).toEqual([
      ['on', '2012-03 month'],
      ['on', '2016-11 month'],
    ]);
  });
});
