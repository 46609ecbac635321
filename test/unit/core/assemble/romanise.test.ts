import { expect, it } from 'vitest';
import { romanise } from '../../../../src/core/assemble/romanise.js';

it('reads a person’s first character as a surname', () => {
  expect(romanise('单立人', 'official')).toEqual({ pinyin: 'shan li ren', initials: 'slr' });
  expect(romanise('单立人', 'program').pinyin).toBe('dan li ren');
});

it('types ü as v and keeps only letters and digits', () => {
  expect(romanise('绿水5号“A”\u0001', 'program')).toEqual({ pinyin: 'lv shui 5 hao a', initials: 'ls5ha' });
});
