import { describe, expect, it } from 'vitest';
import { segment } from '../../../../src/core/segment/segment.js';
import { page, places } from '../../../property/segment-pages.js';

const titles = (text: string): string[] => segment(page(text), places).articles.map((article) => article.title);
const REPORT = '春茶开采\n\n本报讯（记者 林小川）5月2日，青石县红岭镇茶园迎来春茶开采，茶农忙着采摘，收购商上门收茶。';

describe('opensArticle', () => {
  it('opens an article under a report where the next text has its own signature', () => {
    expect(titles(`${REPORT}\n\n水库除险完工\n\n近日，青石县水库除险工程完工，全县防汛能力提升。（许青山）`)).toEqual([
      '春茶开采',
      '水库除险完工',
    ]);
  });

  it('opens an article where the texts share next to nothing', () => {
    expect(
      titles(`${REPORT}\n\n足球联赛开幕\n\n山里孩子踢上了球，体育老师带队训练，八支球队同场竞技，看台上坐满了家长和同学，喝彩声不断。`),
    ).toEqual(['春茶开采', '足球联赛开幕']);
  });

  it('opens an article at each headline of a column', () => {
    expect(
      titles(
        '●经济信息●\n\n青石工业园签约\n\n青石工业园日前签约十个项目，投资五亿元。\n\n柳林茶业利税创新高\n\n柳林茶业前十个月实现利税两亿元。',
      ),
    ).toEqual(['青石工业园签约', '柳林茶业利税创新高']);
  });

  it('keeps crossheads in a signed feature', () => {
    const feature =
      '红岭镇的茶路\n\n本报记者 林小川\n\n走进红岭镇茶园，茶农正忙着采摘春茶，加工厂里机器轰鸣。\n\n建起加工厂\n\n红岭镇茶园过去卖鲜叶，如今茶农办起加工厂，春茶身价翻番。';
    expect(titles(feature)).toEqual(['红岭镇的茶路']);
  });
});
