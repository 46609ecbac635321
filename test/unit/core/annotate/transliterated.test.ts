import { describe, expect, it } from 'vitest';
import { people, read } from '../tools.js';

const named = (text: string): string[] => people(read(text, { region: '喀什地区' }));

describe('names from other languages', () => {
  it.each([
    ['阿依古丽·买合木提正在收拾新家。', ['阿依古丽·买合木提']],
    ['村民吐尔逊·阿不都热依木的家里很热闹。', ['吐尔逊·阿不都热依木']],
    ['第一书记沙尔别克收到一封信。', ['沙尔别克']],
    ['村支部副书记热孜古丽和村干部研究工作。', ['热孜古丽']],
    ['工作队队长尼玛次仁说，路修好了。', ['尼玛次仁']],
    ['副庭长阿依古丽·买买提主持。', ['阿依古丽·买买提']],
    ['教师白玛卓嘎说，孩子们都来了。', ['白玛卓嘎']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each(['云南·大理旅游推介会开幕。', '海南·三亚迎来客流。', '“丝路明珠·诗画家园”展览开幕。', '今日喀什·新闻客户端上线。'])(
    '%s names nobody',
    (text) => {
      expect(named(text)).toEqual([]);
    },
  );
});
