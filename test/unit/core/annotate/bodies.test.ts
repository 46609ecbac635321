import { describe, expect, it } from 'vitest';
import { posts, read } from '../tools.js';

const borne = (text: string): string[] => posts(read(text, { region: '衡阳市' }));

describe('the body of a title that names none', () => {
  it.each([
    ['衡东县人民法院开庭审理此案，院长周怀远担任主审。', '周怀远 院长 @ 衡东县人民法院'],
    ['衡阳市公安局交警支队上路检查，支队长许青山带队。', '许青山 支队长 @ 衡阳市公安局交警支队'],
    ['青禾科技有限公司投产。公司总经理方志远说，订单很多。', '方志远 总经理 @ 青禾科技有限公司'],
    ['衡阳市中心医院组织义诊，护士长罗晓溪带队。', '罗晓溪 护士长 @ 衡阳市中心医院'],
  ])('%s', (text, expected) => {
    expect(borne(text)).toContain(expected);
  });

  it.each([
    ['another kind', '青禾科技有限公司投产。院长周怀远到场。'],
    ['far away', `衡东县人民法院开庭。${'庄稼长得很好。'.repeat(60)}院长周怀远到场。`],
    ['before a name that is not known', '衡东县人民法院开庭。蓝湾艺术书院院长周怀远到场。'],
  ])('is not guessed from %s', (_, text) => {
    expect(borne(text).filter((post) => post.includes('衡东县人民法院') || post.includes('青禾'))).toEqual([]);
  });
});
