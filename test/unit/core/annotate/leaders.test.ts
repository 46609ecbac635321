import { describe, expect, it } from 'vitest';
import { posts, read } from '../tools.js';

const borne = (text: string): string[] => posts(read(text, { region: '衡阳市' }));

describe('leaders of a body', () => {
  it('may have their rank before the word', () => {
    expect(borne('市政协副厅级领导唐一舟到场。')).toEqual(['唐一舟 市政协副厅级领导 @ -']);
  });
});

describe('a title after a list', () => {
  it.each([
    [
      '周怀远、李春生等3名市人大常委会副主任参加。',
      ['周怀远 副主任 @ 衡阳市人民代表大会常务委员会', '李春生 副主任 @ 衡阳市人民代表大会常务委员会'],
    ],
    [
      '周怀远、李春生等住衡南省政协委员参加。',
      ['周怀远 委员 @ 中国人民政治协商会议湖南省委员会', '李春生 委员 @ 中国人民政治协商会议湖南省委员会'],
    ],
  ])('is of all in it: %s', (text, expected) => {
    expect(borne(text)).toEqual(expected);
  });

  it('is nobody of the list where a verb stands between', () => {
    expect(borne('周怀远、李春生等走访市人大常委会副主任。')).toEqual([]);
  });
});
