import { describe, expect, it } from 'vitest';
import { isByline, isCredit, readAuthors } from '../../../../src/core/segment/bylines.js';
import { places } from '../../../property/segment-pages.js';

const read = (text: string): string[] =>
  readAuthors(text, places).map(({ role, name, outlet }) => [role, name, outlet].filter(Boolean).join(' '));

describe('readAuthors', () => {
  it.each([
    ['本报记者 林小川', ['记者 林小川 本报']],
    ['河源日报全媒体记者 林小川 周远', ['记者 林小川 河源日报', '记者 周远 河源日报']],
    ['全媒体记者 林小川 通讯员 何满仓 许青山', ['记者 林小川', '通讯员 何满仓', '通讯员 许青山']],
    ['■见习记者 林小川 摄', ['见习记者 林小川']],
    ['□ 何满仓 许青山', ['作者 何满仓', '作者 许青山']],
    ['□ 冯 远 许青山', ['作者 冯远', '作者 许青山']],
    ['罗 盟 摄', ['摄影 罗盟']],
    ['何满仓 许青山 摄影报道', ['摄影 何满仓', '摄影 许青山']],
    ['本报记者 林小川 文/图', ['记者 林小川 本报']],
    ['文/林小川 图/许青山', ['作者 林小川', '摄影 许青山']],
    ['(记者 林小川)', ['记者 林小川']],
    ['■本报评论员', ['评论员 本报评论员']],
    ['本报评论员文章', ['评论员 本报评论员']],
    ['(许青山 辑)', ['编辑 许青山']],
    ['新华社记者 林小川', ['记者 林小川 新华社']],
    ['河源日报记者 林小川 河源报道', ['记者 林小川 河源日报']],
    ['河源报业全媒体记者 林小川', ['记者 林小川 河源报业']],
    ['撰稿:林小川', ['作者 林小川']],
    ['来源:青禾网 作者:林小川', ['作者 林小川']],
    ['(青禾融媒 林小川)', ['作者 林小川 青禾融媒']],
    ['受访者供图', []],
    ['记者:林小川 通讯员:许青山', ['记者 林小川', '通讯员 许青山']],
  ])('reads %s', (text, authors) => {
    expect(read(text)).toEqual(authors);
  });

  it.each(['记者从会上获悉,项目已经开工。', '让村庄更美', '时评', '茶园丰收'])('finds no author in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('isByline and isCredit', () => {
  it.each(['本报记者 林小川', '(许青山)', '撰稿:林小川', '通讯员 许青山', '□ 何满仓 许青山', '■本报评论员', '林小川 许青山'])(
    'takes %s for a byline',
    (text) => {
      expect(isByline(text, places)).toBe(true);
    },
  );

  it.each(['记者走基层', '茶园丰收', '通讯员队伍建设座谈会召开', '本报讯'])('takes %s for no byline', (text) => {
    expect(isByline(text, places)).toBe(false);
  });

  it.each(['罗 盟 摄', '(许青山 摄)', '■见习记者 林小川 摄', '何满仓 许青山 摄影报道', '(县委宣传部供图)'])(
    'takes %s for a credit',
    (text) => {
      expect(isCredit(text, places)).toBe(true);
    },
  );
});
