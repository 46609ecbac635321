import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/core/pipeline.js';
import { names, read, tools } from '../tools.js';

/** `head relation tail` of what a text says of whose people are. */
function tied(text: string): string[] {
  const { entities, relations } = extract({ doc: 'page.txt', text, meta: { region: '衡阳市' } }, tools);
  const named = new Map(entities.map(({ key, name }) => [key, name]));
  return relations
    .filter(({ relation }) => /^(?:works_for|from_place)$/.test(relation))
    .map(({ head, relation, tail }) => `${named.get(head)} ${relation} ${named.get(tail)}`)
    .sort();
}

const people = (text: string): string[] => names(read(text, { region: '衡阳市' }), 'person', 'official');

describe('a roll', () => {
  it('gives each name with a body or a village in brackets, a line each', () => {
    expect(tied('获奖名单公布。\n周怀远(青禾小学)\n李青(石塘派出所)\n邬进(青禾重机)\n全阳(青竹镇石塘村)')).toEqual([
      '全阳 from_place 石塘村',
      '周怀远 works_for 青禾小学',
      '李青 works_for 石塘派出所',
      '邬进 works_for 青禾重机',
    ]);
  });

  it('gives each school with its people', () => {
    expect(tied('德天实验小学沈惠、求真小学贺新、青禾小学李国获奖。')).toEqual([
      '李国 works_for 青禾小学',
      '沈惠 works_for 德天实验小学',
      '贺新 works_for 求真小学',
    ]);
  });

  it('gives each team with its members, also with two surnames', () => {
    const text = '衡南队曾心颖，衡东队俞尚之、郭之点，常宁队刘何天爱表现好。';
    expect(tied(text)).toEqual([
      '俞尚之 works_for 衡东队',
      '刘何天爱 works_for 常宁队',
      '曾心颖 works_for 衡南队',
      '郭之点 works_for 衡东队',
    ]);
  });

  it('gives a team with three in brackets', () => {
    expect(tied('衡南队(周佳、汪家菡、叶天果)破了纪录。')).toHaveLength(3);
  });

  it.each([
    ['with two entries', '周怀远(青禾小学)、李青(青竹小学)来了。'],
    ['with ages in brackets', '方圆(二十岁)、成功(三十岁)、高兴(四十岁)来了。'],
  ])('is none %s', (_, text) => {
    expect(tied(text)).toEqual([]);
  });

  it('leaves those out who are kept anonymous', () => {
    expect(people('王某(青禾小学)、李某(青竹小学)、张某(石塘小学)获奖。')).toEqual([]);
  });
});
