import { describe, expect, it } from 'vitest';
import { posts, read } from '../tools.js';

const borne = (text: string): string[] => posts(read(text, { region: '衡阳市' }));

describe('the parts of a body before a title', () => {
  it.each([
    ['市财政局综改办主任唐一舟到场。', ['唐一舟 综改办主任 @ 衡阳市财政局']],
    ['市教育局督学、教育工会主席唐一舟到场。', ['唐一舟 教育工会主席 @ 衡阳市教育局', '唐一舟 督学 @ 衡阳市教育局']],
    ['青禾供水有限公司第二水厂副厂长唐一舟到场。', ['唐一舟 第二水厂副厂长 @ 青禾供水有限公司']],
    ['青禾供水有限公司企业管理部部长唐一舟到场。', ['唐一舟 企业管理部部长 @ 青禾供水有限公司']],
    ['副市长、住建局局长唐一舟到场。', ['唐一舟 副市长 @ 衡阳市人民政府', '唐一舟 局长 @ 衡阳市住房和城乡建设局']],
    ['市水利局党组成员、河道管理局局长唐一舟到场。', ['唐一舟 党组成员 @ 衡阳市水利局', '唐一舟 局长 @ 衡阳市河道管理局']],
    ['市水利局规划科科长唐一舟、后勤办副主任许青山到场。', ['唐一舟 规划科科长 @ 衡阳市水利局', '许青山 后勤办副主任 @ 衡阳市水利局']],
  ])('%s', (text, expected) => {
    expect(borne(text)).toEqual(expected);
  });

  it('are none where the words go on over a conjunction', () => {
    expect(borne('市财政局和综改办主任唐一舟到场。')).not.toContain('唐一舟 和综改办主任 @ 衡阳市财政局');
  });
});

describe('a rank before a title', () => {
  it('is a part of it', () => {
    expect(borne('市教育局党委委员、副处级督学唐一舟到场。')).toEqual([
      '唐一舟 党委委员 @ 衡阳市教育局',
      '唐一舟 副处级督学 @ 衡阳市教育局',
    ]);
  });
});
