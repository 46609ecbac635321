import { describe, expect, it } from 'vitest';
import { posts, read } from '../tools.js';

const told = (text: string): string[] => posts(read(text, { region: '衡阳市' }));

describe('a career that is told', () => {
  it.each([
    ['周怀远于2016年4月起担任衡南县委书记。', ['周怀远 县委书记 @ 中共衡南县委员会']],
    ['经过多年磨炼，周怀远于2016年转任衡南县县长。', ['周怀远 县长 @ 衡南县人民政府']],
    ['周怀远被任命为衡阳市教育局局长。', ['周怀远 局长 @ 衡阳市教育局']],
    ['周怀远受聘成为青竹中学法治副校长。', ['周怀远 法治副校长 @ 青竹中学']],
    ['周怀远晋升为衡阳市水利局局长。', ['周怀远 局长 @ 衡阳市水利局']],
    ['周怀远卸任衡阳市市长。', ['周怀远 市长 @ 衡阳市人民政府 [former]']],
    ['周怀远被提名为衡阳市副市长候选人。', ['周怀远 副市长 @ 衡阳市人民政府 [proposed]']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ['周怀远此前任衡南县委书记。', ['周怀远 县委书记 @ 中共衡南县委员会 [former]']],
    ['周怀远任衡南县委书记，并提名衡阳市副市长人选。', ['周怀远 副市长 @ 衡阳市人民政府 [proposed]', '周怀远 县委书记 @ 中共衡南县委员会']],
    ['专家组成员有儿科林瑜主任、内科陈年慧副主任。', ['林瑜 儿科主任 @ -', '陈年慧 内科副主任 @ -']],
    ['会上，周玮委员建议修路；罗珍委员建议修桥。', ['周玮 委员 @ -', '罗珍 委员 @ -']],
    ['周怀远曾在衡南县担任过县长。', ['周怀远 县长 @ 衡南县人民政府 [former]']],
    ['任命周怀远、罗晓溪两位同志为衡南县副县长。', ['周怀远 副县长 @ 衡南县人民政府', '罗晓溪 副县长 @ 衡南县人民政府']],
    [
      '会议接受周怀远因工作变动辞去衡南县县长职务，罗晓溪因年龄到限辞去衡南县副县长职务。',
      ['周怀远 县长 @ 衡南县人民政府 [former]', '罗晓溪 副县长 @ 衡南县人民政府 [former]'],
    ],
  ])('is told of each in %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('goes on in the clauses and sentences after the name', () => {
    expect(told('周怀远，男，1970年5月生。2008年3月，任衡南县县长。')).toEqual(['周怀远 县长 @ 衡南县人民政府']);
  });

  it('goes on in the paragraph under the name', () => {
    expect(told('周怀远，男，汉族，湖南衡东人。\n曾任衡南县县长、县委书记。')).toEqual([
      '周怀远 县委书记 @ 中共衡南县委员会 [former]',
      '周怀远 县长 @ 衡南县人民政府 [former]',
    ]);
  });

  it('is taken from each of a list of those who are let go', () => {
    expect(told('会议同意免去周怀远同志衡南县县长职务、罗晓溪同志衡南县副县长职务。')).toEqual([
      '周怀远 县长 @ 衡南县人民政府 [former]',
      '罗晓溪 副县长 @ 衡南县人民政府 [former]',
    ]);
  });

  it('is of the only one named before, where it says 他', () => {
    expect(told('医院来了周怀远教授。\n2021年，他选择到衡阳市中心医院担任泌尿外科主任。')).toContain(
      '周怀远 泌尿外科主任 @ 衡阳市中心医院',
    );
  });

  it('is found once another sentence has made sure of the name', () => {
    expect(told('周怀远的家乡在衡东。曾任衡南县县长。\n市长周怀远讲话。')).toContain('周怀远 县长 @ 衡南县人民政府 [former]');
  });

  it('goes on in sentences that hold nothing but posts', () => {
    expect(told('市长周怀远被查。周怀远曾历任衡东县教育局局长，县水利局局长。衡南县县长。')).toEqual(
      expect.arrayContaining([
        '周怀远 局长 @ 衡东县教育局 [former]',
        '周怀远 局长 @ 衡东县水利局 [former]',
        '周怀远 县长 @ 衡南县人民政府 [former]',
      ]),
    );
  });

  it('is of the one who is made to hold it', () => {
    expect(told('周怀远提出建议，让罗晓溪继续留任衡南县县长。')).toEqual(['罗晓溪 县长 @ 衡南县人民政府']);
  });

  it('is nobody’s where two may be meant', () => {
    expect(told('林小川、何满仓汇报了工作，随后担任市水利局局长。')).toEqual([]);
  });

  it('gives the bearer after 的', () => {
    expect(told('2016年出任衡南县县长的周怀远汇报。')).toEqual(['周怀远 县长 @ 衡南县人民政府']);
  });
});

describe('a title after the mark of a clause', () => {
  it('is an apposition only where the clause ends with it', () => {
    expect(told('周怀远，衡阳市水利局局长，住在市区。')).toEqual(['周怀远 局长 @ 衡阳市水利局']);
    expect(told('考察团听了周怀远，市水利局相关负责人的介绍。')).toEqual([]);
  });
});
