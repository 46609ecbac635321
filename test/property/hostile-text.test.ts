import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/core/pipeline.js';
import { tools } from '../unit/core/tools.js';

/** What patterns repeat: names without a word between them, quotes, list marks, digits, titles, blanks, signs, and the words that begin and end rules. */
const PIECES = [
  ...[
    '“衡阳市”',
    '‘湖南省’',
    '《衡阳市》',
    '郴州市',
    '衡阳市和',
    '郴州市、',
    '张伟和',
    '市委书记、',
    '局长',
    '和',
    '、',
    '“',
    '”',
    '’',
    '(',
    ')',
    '《',
    '因',
    '他因',
  ],
  ...[
    '同志',
    '到',
    '在',
    '赴',
    '授予',
    '与',
    '由',
    '任',
    '的',
    '全面发展',
    '重点产业',
    '服务创新',
    '集团有限',
    '第十',
    '一二',
    '2021',
    '年1月',
    '-',
    '—',
    '\t',
    ' ',
  ],
  ...['★', '□', 'www.', '@', '编辑', '记者 ', '本报讯', '版', '。”', ',', ':', '\n', '村', '镇', '公司', '会议', '项目', '工程'],
];
/** What a rule looks for after a list, and does not find, or finds at the very end. */
const ENDS = ['', '。', '签订协议。', '任市长。', '会见。', '工程', '!', '称号', '分别签'];

/** A text of this length takes some milliseconds; where a pattern tries every way to part it, none would ever end. */
const LENGTH = 1500;

describe('text that repeats itself', () => {
  it('is read to its end by every stage, whatever it repeats', { timeout: 300_000 }, () => {
    const unit = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(unit, fc.constantFrom(...ENDS), fc.boolean(), (repeated, end, single) => {
        const text = `${repeated.repeat(Math.ceil(LENGTH / repeated.length)).slice(0, LENGTH)}${end}`;
        const { articles, mentions } = extract(
          { doc: 'a.txt', text, meta: { title: '标题', region: '衡阳市' }, ...(single ? { single } : {}) },
          tools,
        );
        expect(mentions.every(({ article }) => articles.some(({ id }) => id === article))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
