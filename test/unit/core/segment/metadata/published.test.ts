import { describe, expect, it } from 'vitest';
import { segment } from '../../../../../src/core/segment/segment.js';
import { page, places } from '../../../../property/segment-pages.js';

const published = (text: string) => segment(page(text), places).articles.at(-1)?.published;

describe('publishedOf', () => {
  it('takes the date of the masthead, also where it is printed in pieces', () => {
    expect(published('岭东日报\n2021年10月29日 星期五\n\n春雨普降\n\n本报讯 昨日,春雨普降。')).toBe('2021-10-29');
    expect(published('岭东日报\n2021年\n10月\n29日\n星期五\n要闻\n02\n\n春雨普降\n\n本报讯 昨日,春雨普降。')).toBe('2021-10-29');
  });

  it('takes the day after the latest dateline, in the year that the page implies', () => {
    const article = (body: string): string => `春雨普降\n\n岭东日报1月4日讯(记者 林小川)${body}`;
    expect(published(article('2021年12月31日,气象台发布预报。'))).toBe('2022-01-05');
    expect(published(article('2022年1月1日,第一场雨落下。'))).toBe('2022-01-05');
    expect(published(article('到2035年,全市将建成高标准农田百万亩;2021年12月,首批完工。'))).toBe('2022-01-05');
  });

  it('carries the year where the last day of the year is the dateline', () => {
    expect(published('春雨普降\n\n岭东日报12月31日讯(记者 林小川)2021年12月1日以来,雨水充沛。')).toBe('2022-01-01');
  });

  it('knows the month alone where only the text tells', () => {
    expect(published('春雨普降\n\n□ 林小川\n\n11月9日,会议召开。2019年5月5日,项目动工。')).toBe('2019-11');
  });

  it('names no date where no year is known', () => {
    expect(published('春雨普降\n\n岭东日报1月4日讯(记者 林小川)春雨普降。')).toBeUndefined();
  });
});
