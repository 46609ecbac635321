import { describe, expect, it } from 'vitest';
import { relate } from '../../../../src/core/relate/relate.js';
import { article } from './fixture.js';
import { said } from './said.js';

describe('honours whose giver stands elsewhere', () => {
  it.each([
    ['[云川市商务局|organisation.government]发布示范企业名单。[远山集团|organisation.company]名列其中。', ['云川市商务局 → 远山集团']],
    [
      '[李青|person]被[云川市公安局|organisation.government]授予“卫士”称号。据悉,获得荣誉的3个集体分别是:[石桥派出所|organisation.government],[白水派出所|organisation.government],[远山支队|organisation.government]车管所。',
      ['云川市公安局 → 李青', '云川市公安局 → 白水派出所', '云川市公安局 → 石桥派出所'],
    ],
    [
      '[云川市文明委|organisation.government]授予20个村镇全市文明村镇称号。[东河县|place.county][白水镇|place.town]、[西河县|place.county][石桥镇|place.town]等被授予全市文明村镇称号。',
      ['云川市文明委 → 白水镇', '云川市文明委 → 石桥镇'],
    ],
    [
      '[云川市总工会|organisation.association]下发决定,9个集体获全市劳动奖状。[远山集团|organisation.company]被授予全市劳动奖状。',
      ['云川市总工会 → 远山集团'],
    ],
    [
      '会上宣读了[云川市总工会关于表彰劳动奖状的决定|program.document],授予[远山集团|organisation.company]等3个单位劳动奖状。[云川市总工会|organisation.association]开会。',
      ['云川市总工会 → 远山集团'],
    ],
    ['[云川市商务局|organisation.government]发布蔬菜价格。[远山集团|organisation.company]名列其中。', []],
    ['[云川市商务局|organisation.government]授予20个村镇全市文明村镇称号。[远山集团|organisation.company]获得贷款支持。', []],
  ])('%s', (source, expected) => {
    expect(said(source, 'awards')).toEqual([...expected].sort());
  });

  it('carries the honour where only one is named', () => {
    const { doc, entities } = article('[云川市商务局|organisation.government]评选“先进企业”。[远山集团|organisation.company]榜上有名。');
    expect(relate(doc, entities).find(({ relation }) => relation === 'awards')?.honour).toBe('先进企业');
  });
});
