import { describe, expect, it } from 'vitest';
import { names, read } from '../tools.js';

const stops = (text: string): string[] => names(read(text, { region: '衡阳市' }), 'place', 'program').filter((name) => name !== '衡阳市');

describe('the stops of a tour', () => {
  it.each([
    ['他先后到石鼓区柘溪片区、雨禾智慧物流基地等地调研。', ['柘溪片区', '石鼓区', '雨禾智慧物流基地']],
    ['一行深入到柘溪综合体项目、雨禾磁材扩建项目现场察看。', ['柘溪综合体项目', '雨禾磁材扩建项目']],
    ['他来到装备制造产业集聚区,察看生产情况。', ['装备制造产业集聚区']],
    ['代表团赴柘溪粮油馆参观。', ['柘溪粮油馆']],
    ['他到柘溪农庄和柘岭片区调研。', ['柘岭片区', '柘溪农庄']],
    ['他来到和禾小镇,察看生产情况。', ['和禾小镇']],
    ['一行察看了柘溪农庄。', ['柘溪农庄']],
  ])('%s', (text, expected) => {
    expect(stops(text)).toEqual(expected.sort());
  });

  it.each(['他来到蔬菜种植基地,察看生产情况。', '一行深入重点项目现场调研。', '他得到服务中心,满意而归。', '代表团赴相关产业园区考察。'])(
    'have a name: %s',
    (text) => {
      expect(stops(text)).toEqual([]);
    },
  );

  it('are none in a list without an end, however long', () => {
    expect(stops(`他到${'柘溪和雨禾、'.repeat(400)}:`)).toEqual([]);
  });
});
