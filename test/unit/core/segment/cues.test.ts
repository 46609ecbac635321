import { describe, expect, it } from 'vitest';
import { DATE_LINE, DATELINE, JUMP_FROM, JUMP_ON, PAGE_HEADER } from '../../../../src/core/segment/cues.js';

describe('DATELINE', () => {
  it.each([
    ['本报讯 (记者 林小川) 昨日', { outlet: '本报', by: '记者 林小川' }],
    [
      '河源日报1月4日讯(全媒体记者 林小川 通讯员 许青山)记者从',
      { outlet: '河源日报', date: '1月4日', by: '全媒体记者 林小川 通讯员 许青山' },
    ],
    ['本报北京3月5日电 昨日', { outlet: '本报', place: '北京', date: '3月5日' }],
    ['新华社北京1月4日电(记者林小川)国务院', { outlet: '新华社', place: '北京', date: '1月4日' }],
    ['本报讯 记者林小川报道:昨日', { outlet: '本报', tail: '记者林小川' }],
    ['【本报讯】昨日', { outlet: '本报' }],
  ])('reads %s', (text, groups) => {
    expect({ ...DATELINE.exec(text)?.groups }).toMatchObject(groups);
  });

  it.each(['本报记者从会上获悉', '供销社用电量上升', '通讯社记者来访', '日报社召开会议'])('leaves %s alone', (text) => {
    expect(DATELINE.test(text)).toBe(false);
  });
});

describe('masthead and jump cues', () => {
  it.each(['2020年3月12日 星期四 农历庚子年二月十九', '2021年10月29日', '2021-10-29 08:30'])('knows %s for a date line', (text) =>
    expect(DATE_LINE.test(text)).toBe(true),
  );
  it.each(['A02版 要闻', '03 综合', '第02版:要闻'])('knows %s for a page header', (text) => expect(PAGE_HEADER.test(text)).toBe(true));
  it.each(['◀◀(紧接1版①)在会上', '(上接第一版)各级', '(上接A1版)'])('knows where %s comes from', (text) =>
    expect(JUMP_FROM.test(text)).toBe(true),
  );
  it.each(['反复修改,(下转第六版)', '落实。(下转A3版)'])('knows where %s goes on', (text) => expect(JUMP_ON.test(text)).toBe(true));
});
