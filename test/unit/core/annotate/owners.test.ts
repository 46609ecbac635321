import { describe, expect, it } from 'vitest';
import { posts, read } from '../tools.js';

const borne = (text: string): string[] => posts(read(text, { region: '衡阳市' }));

describe('the body of a calling', () => {
  it.each([
    ['来自青竹中学队的五年级队员周子涵跑得最快。', '周子涵 队员 @ 青竹中学'],
    ['青竹中学高三学生周子涵说，题不难。', '周子涵 学生 @ 青竹中学'],
    ['青禾科技有限公司的一线工人周怀远说，活多了。', '周怀远 一线工人 @ 青禾科技有限公司'],
  ])('%s', (text, expected) => {
    expect(borne(text)).toContain(expected);
  });

  it('is not looked for over a verb or a mark', () => {
    expect(borne('青竹中学组织学生周子涵等人参观。')).toEqual(['周子涵 学生 @ -']);
    expect(borne('青竹中学开学了，学生周子涵等人来得早。')).toEqual(['周子涵 学生 @ -']);
  });
});

describe('an office that is taken up somewhere', () => {
  it.each([
    ['周怀远主动申请到石塘村担任第一书记。', '周怀远 第一书记 @ 石塘村党支部'],
    ['周怀远很能干，组织选派他到石塘村担任第一书记。', '周怀远 第一书记 @ 石塘村党支部'],
    ['2016年，周怀远到衡南县教育局任副局长。', '周怀远 副局长 @ 衡南县教育局'],
  ])('%s', (text, expected) => {
    expect(borne(`市水利局周怀远同志到场。\n${text}`)).toContain(expected);
  });
});
