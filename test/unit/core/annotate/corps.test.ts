import { describe, expect, it } from 'vitest';
import { names, posts, read } from '../tools.js';

describe('units of the production and construction corps', () => {
  it.each([
    ['第八师石河子市党委书记、政委周怀远讲话。', '周怀远 政委 @ 新疆生产建设兵团第八师'],
    ['第八师石河子市党委书记、政委周怀远讲话。', '周怀远 党委书记 @ 中共石河子市委员会'],
    ['第一师阿拉尔市党委副书记、师长、市长周怀远讲话。', '周怀远 市长 @ 阿拉尔市人民政府'],
    ['兵团第六师103团党委书记、政委周怀远讲话。', '周怀远 政委 @ 新疆生产建设兵团第六师103团'],
    ['五十三团三连职工周怀远正在采棉花。', '周怀远 职工 @ 五十三团三连'],
  ])('%s', (text, expected) => {
    expect(posts(read(text, { region: '石河子市' }))).toContain(expected);
  });

  it('are looked for only where the corps is', () => {
    expect(names(read('三团职工周怀远说，第八师很远。', { region: '衡阳市' }), 'organisation')).toEqual([]);
    expect(names(read('旅游团和代表团来了，师生们很高兴。', { region: '石河子市' }), 'organisation')).toEqual([]);
  });
});
