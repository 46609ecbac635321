import { describe, expect, it } from 'vitest';
import { posts, read } from '../tools.js';

const borne = (text: string): string[] => posts(read(text, { region: '衡阳市' }));

describe('the body of a title that names none', () => {
  it.each([
    ['衡东县人民法院开庭审理此案，院长周怀远担任主审。', '周怀远 院长 @ 衡东县人民法院'],
    ['衡阳市公安局交警支队上路检查，支队长许青山带队。', '许青山 支队长 @ 衡阳市公安局交警支队'],
    ['青禾科技有限公司投产。公司总经理方志远说，订单很多。', '方志远 总经理 @ 青禾科技有限公司'],
    ['衡阳市中心医院组织义诊，护士长罗晓溪带队。', '罗晓溪 护士长 @ 衡阳市中心医院'],
    ['衡阳市中心医院开义诊。医院党委书记罗晓溪到场。', '罗晓溪 党委书记 @ 衡阳市中心医院'],
    ['衡阳市中心医院开义诊。等候多时的呼吸内科主任罗晓溪接诊。', '罗晓溪 主任 @ 衡阳市中心医院'],
    ['衡阳市中心医院开义诊。急诊科医生罗晓溪叫上护士谢春花出诊。', '谢春花 护士 @ 衡阳市中心医院'],
    ['衡东县人民法院开放日，周怀远院长接待来访群众。', '周怀远 院长 @ 衡东县人民法院'],
    ['青竹镇中心小学周怀远校长介绍情况。', '周怀远 校长 @ 青竹镇中心小学'],
    ['青竹合作社丰收了。大家都很高兴。\n天晴了。\n合作社负责人罗晓溪说，今年不愁卖。', '罗晓溪 负责人 @ 青竹合作社'],
    [`衡东县人民法院开庭。${'庄稼长得很好。'.repeat(60)}院长周怀远到场。`, '周怀远 院长 @ 衡东县人民法院'],
  ])('%s', (text, expected) => {
    expect(borne(text)).toContain(expected);
  });

  it.each([
    ['another kind', '青禾科技有限公司投产。院长周怀远到场。'],
    ['far away, of two', `衡南县人民法院和衡东县人民法院开庭。${'庄稼长得很好。'.repeat(60)}院长周怀远到场。`],
    ['before a name that is not known', '衡东县人民法院开庭。蓝湾艺术书院院长周怀远到场。'],
  ])('is not guessed from %s', (_, text) => {
    expect(borne(text).filter((post) => post.includes('衡东县人民法院') || post.includes('青禾'))).toEqual([]);
  });
});
