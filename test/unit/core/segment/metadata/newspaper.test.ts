import { describe, expect, it } from 'vitest';
import { segment } from '../../../../../src/core/segment/segment.js';
import { page, places } from '../../../../property/segment-pages.js';

const papers = (text: string) => segment(page(text), places).articles.map((article) => article.newspaper);

describe('newspaperOf', () => {
  it('gives every article of a page the paper that the masthead or the most articles name', () => {
    expect(papers('岭东日报\n\n春雨普降\n\n本报讯 昨日,春雨普降。')).toEqual(['岭东日报']);
    expect(papers('春雨普降\n\n岭东日报1月4日讯(记者 林小川)春雨普降。\n\n茶园丰收\n\n本报记者 许青山\n\n茶农忙着采摘春茶。')).toEqual([
      '岭东日报',
      '岭东日报',
    ]);
  });

  it('takes the paper, not its client, from a byline', () => {
    expect(papers('茶园丰收\n\n□ 岭东日报·今日岭东客户端全媒体记者 许青山\n\n茶农忙着采摘春茶。')).toEqual(['岭东日报']);
  });

  it('takes no news agency for the paper', () => {
    expect(papers('春雨普降\n\n新华社北京1月4日电(记者 林小川)春雨普降。')).toEqual([undefined]);
  });
});
