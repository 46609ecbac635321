import { describe, expect, it } from 'vitest';
import { segment } from '../../../../src/core/segment/segment.js';
import { page, places } from '../../../property/segment-pages.js';

const cut = (text: string) => segment(page(text), places).articles;

describe('lists, notices and interviews', () => {
  it('keeps the entries of a list under its headline', () => {
    const [first, second] = cut(
      '青石县人大常委会任免名单\n（2020年3月1日青石县人大常委会第九次会议通过）\n\n任命：\n周怀远为县财政局局长；\n林小川为县水利局局长。\n\n春雨普降\n\n本报讯（记者 何满仓）昨日，春雨普降。',
    );
    expect(first).toMatchObject({ title: '青石县人大常委会任免名单', kind: 'notice' });
    expect(first?.text).toBe('任命：\n周怀远为县财政局局长；\n林小川为县水利局局长。');
    expect(second?.title).toBe('春雨普降');
  });

  it('takes blocks of short lines with no text under them for lists', () => {
    const [first, second] = cut(
      '表彰先进单位的决定\n\n为弘扬劳动精神，决定授予下列单位和个人称号。\n\n先进单位\n青石县茶业公司\n岭东第一中学\n\n先进个人\n周怀远　青石县茶业公司制茶车间主任\n林小川　岭东第一中学语文教师\n\n劳动节大会举行\n周怀远讲话\n\n本报讯 昨日，大会举行。',
    );
    expect(first?.text.split('\n')).toHaveLength(7);
    expect(second?.title).toBe('劳动节大会举行 周怀远讲话');
  });

  it('leaves office, day and telephone with the notice they stand under', () => {
    const [notice, ...rest] = cut(
      '公  告\n\n岭东商贸公司：本院受理周怀远诉你公司一案，已审理终结，限你公司六十日内来院领取判决书。\n岭东市人民法院\n2020年3月1日\n联系电话：12380',
    );
    expect(rest).toEqual([]);
    expect(notice?.text.split('\n')).toHaveLength(4);
  });

  it('keeps question and answer together', () => {
    const articles = cut(
      '让茶香飘得更远\n——访县长周怀远\n\n本报记者 林小川\n\n记者：茶产业有哪些家底？\n\n周怀远：全县茶园三万亩，加工厂七家，年产值十亿元。\n\n记者：茶农最担心销路。\n\n周怀远：销路不愁，订单已经排到明年春天。',
    );
    expect(articles).toHaveLength(1);
    expect(articles[0]?.text.split('\n')).toHaveLength(4);
  });

  it('makes one article of a column of items, and one each where they are signed', () => {
    expect(cut('一线速览\n\n●昨日，青石县普降春雨，旱情缓解。\n\n●近日，柳林县茶园开采，茶农忙碌。').map(({ title }) => title)).toEqual([
      '一线速览',
    ]);
    expect(
      cut('简讯\n\n△昨日，青石县普降春雨。（林小川）\n\n△近日，柳林县茶园开采。（何满仓）').map(({ section, title }) => [section, title]),
    ).toEqual([
      ['简讯', ''],
      ['简讯', ''],
    ]);
  });

  it('makes an article of each numbered picture', () => {
    const articles = cut(
      '①\n\n5月2日，青石县红岭镇茶农在采摘春茶，当天采茶节开幕，游客纷至沓来。\n\n本报记者 林小川 摄\n\n②　柳林县村民在晾晒柿饼，去年以来该村种植甜柿两千亩。　　许青山 摄\n\n③　“您的血压正常！”志愿者走进岭东市老街社区义诊，挨家挨户敲门。\n（县委宣传部供图）',
    );
    expect(articles.map(({ authors }) => authors.map(({ name }) => name))).toEqual([['林小川'], ['许青山'], []]);
    expect(articles.every(({ kind }) => kind === 'caption')).toBe(true);
  });
});
