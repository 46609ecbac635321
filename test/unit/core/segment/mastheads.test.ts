import { describe, expect, it } from 'vitest';
import { isImprint, isPageHead, paperOnLine } from '../../../../src/core/segment/mastheads.js';
import { normalise } from '../../../../src/core/text/normalise.js';
import { places } from '../../../property/segment-pages.js';

describe('isPageHead', () => {
  it.each([
    '岭东日报　法纪·清风　A4',
    '2009年3月17日 星期二 岭东日报 科教新闻 A6',
    '岭东日报 影像 2013.11.5 第8版',
    '岭东日报',
    '岭 东 日 报',
    'LINGDONG RIBAO',
    '二〇〇五年十一月三十日　星期三　农历乙酉年十月廿九　总第17322期',
    '２００３年１０月１６日　星期四',
    '主办：岭东市纪委监委 岭东日报社',
    '中共岭东市委机关报',
    '编辑:李花  校对:常青  组版:田野',
    '责编/佟江 电话:0412-5511234',
    '苍岭大地　记者走基层　岭东日报　第三版',
    '山乡报 要闻 02版',
  ])('knows %s', (text) => {
    expect(isPageHead(normalise(text), places)).toBe(true);
  });

  it.each([
    '岭东日报记者走进青石县',
    '2021年全市春耕生产现场会召开',
    '青石县版纳镇迎来春雨',
    '岭东日报社与青石县签署合作协议 共建融媒体中心',
    '5月2日，青石县红岭镇茶园。',
    '让“企业敲门”变为“服务上门”',
    '第八届茶文化节开幕',
  ])('leaves %s alone', (text) => {
    expect(isPageHead(normalise(text), places)).toBe(false);
  });
});

describe('isImprint', () => {
  it('knows addresses with telephones and prices, and leaves text alone', () => {
    expect(isImprint('社址:岭东市人民路1号 邮编:300300 广告部:8247111 零售每份:1.00元 印刷:岭东日报社印务中心')).toBe(true);
    expect(isImprint('编辑部里,记者们正在赶稿,广告部也忙。')).toBe(false);
  });
});

describe('paperOnLine', () => {
  it.each([
    ['岭东日报 法纪·清风 A4', '岭东日报'],
    ['2009年3月17日 星期二 岭东日报 A6', '岭东日报'],
    ['岭东日报(汉文版)', '岭东日报'],
    ['岭 东 日 报', '岭东日报'],
    ['岭东日报社出版', '岭东日报'],
    ['山乡报 要闻', '山乡报'],
    ['科教新闻 A6', undefined],
  ])('reads %s', (text, paper) => {
    expect(paperOnLine(text, places)).toBe(paper);
  });
});
