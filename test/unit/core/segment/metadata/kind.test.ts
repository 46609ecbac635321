import { describe, expect, it } from 'vitest';
import { segment } from '../../../../../src/core/segment/segment.js';
import { page, places } from '../../../../property/segment-pages.js';

describe('kindOf', () => {
  it.each([
    ['news', '春雨普降\n\n本报讯(记者 林小川)昨日,春雨普降。'],
    ['feature', '茶园丰收\n\n本报记者 许青山\n\n茶农忙着采摘春茶。'],
    ['interview', '让茶香飘得更远\n\n——访县长周怀远\n\n本报记者 许青山\n\n茶农忙着采摘春茶。'],
    ['editorial', '一茬接着一茬干\n\n■本报评论员\n\n春耕正当时,各地不误农时。'],
    ['caption', '5月2日,青石县红岭镇,茶农在采摘春茶。当天,采茶节开幕,游客纷至沓来。\n许青山 摄'],
    ['notice', '遗失声明\n\n岭东商贸公司遗失公章一枚。'],
    ['brief', '春雨普降\n\n昨日,春雨普降,旱情缓解。'],
  ])('takes this for %s', (kind, text) => {
    expect(segment(page(text), places).articles[0]?.kind).toBe(kind);
  });
});
