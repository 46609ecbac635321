import { describe, expect, it } from 'vitest';
import { splitUnit } from '../../../../src/core/segment/split.js';
import { partOf, type Unit, unitsOf } from '../../../../src/core/segment/units.js';
import { page, places } from '../../../property/segment-pages.js';

describe('unitsOf', () => {
  it('makes a unit of each line, with the line breaks before it', () => {
    expect(unitsOf(page('茶园丰收\n\n  茶农忙着采摘。\n春雨普降。')).map(({ text, gap }) => [text, gap])).toEqual([
      ['茶园丰收', 1],
      ['茶农忙着采摘。', 2],
      ['春雨普降。', 1],
    ]);
  });

  it('puts a wrapped paragraph together and keeps a span for each line', () => {
    const column =
      '　　走进茶园,茶农正忙着采\n摘春茶,一派丰收的景象呈\n现在眼前,大家脸上都挂着\n笑容,期待着明年有更好的\n收成,也盼着更多客人到山\n里来看看茶园,尝尝新茶,住\n上几天。\n　　茶叶合作社负责人说起今\n年的行情满脸都是笑容。';
    const units = unitsOf(page(column));
    expect(units.map((unit) => unit.spans.length)).toEqual([7, 2]);
    expect(units[0]?.text.startsWith('走进茶园,茶农正忙着采摘春茶')).toBe(true);
  });
});

describe('partOf', () => {
  it('keeps the way back to the page across lines', () => {
    const unit: Unit = {
      spans: [
        { start: 10, end: 14 },
        { start: 20, end: 24 },
      ],
      text: '茶园 丰收了吗',
      gap: 1,
      kind: 'residue',
      why: [],
    };
    expect(partOf(unit, 2, 6)?.spans).toEqual([
      { start: 13, end: 14 },
      { start: 20, end: 22 },
    ]);
    expect(partOf(unit, 2, 3)).toBeUndefined();
  });
});

describe('splitUnit', () => {
  const split = (text: string): string[][] =>
    unitsOf(page(text))
      .flatMap((unit) => splitUnit(unit, places))
      .map((unit) => [unit.kind, unit.text]);

  it('cuts off datelines, jump lines, credits and signatures', () => {
    expect(split('本报讯(记者 林小川)昨日,春雨普降。(下转第六版)')).toEqual([
      ['dateline', '本报讯(记者 林小川)'],
      ['residue', '昨日,春雨普降。'],
      ['jump', '(下转第六版)'],
    ]);
    expect(split('◀◀(紧接1版①)各地抓好落实。(许青山)')).toEqual([
      ['jump', '◀◀(紧接1版①)'],
      ['residue', '各地抓好落实。'],
      ['credit', '(许青山)'],
    ]);
    expect(split('新建的茶园。 罗 溪 摄')).toEqual([
      ['residue', '新建的茶园。'],
      ['credit', '罗 溪 摄'],
    ]);
  });

  it('leaves other brackets where they are', () => {
    expect(split('项目总投资3亿元(一期)。')).toHaveLength(1);
    expect(split('会议审议了《办法(试行)》(草案)')).toHaveLength(1);
  });
});
