import { describe, expect, it } from 'vitest';
import { posts, read } from '../tools.js';

const borne = (text: string, region = '衡阳市'): string[] => posts(read(text, { region }));

describe('posts before the name', () => {
  it.each([
    ['市委副书记、市长周怀远主持会议。', ['周怀远 市委副书记 @ 中共衡阳市委员会', '周怀远 市长 @ 衡阳市人民政府']],
    ['衡阳市委书记周怀远到企业调研。', ['周怀远 市委书记 @ 中共衡阳市委员会']],
    ['市委常委、常务副市长唐一舟部署工作。', ['唐一舟 市委常委 @ 中共衡阳市委员会', '唐一舟 常务副市长 @ 衡阳市人民政府']],
    ['市委常委、宣传部部长罗晓溪讲话。', ['罗晓溪 市委常委 @ 中共衡阳市委员会', '罗晓溪 部长 @ 中共衡阳市委宣传部']],
    ['市委副书记、政法委书记唐一舟讲话。', ['唐一舟 书记 @ 中共衡阳市委政法委', '唐一舟 市委副书记 @ 中共衡阳市委员会']],
    ['市委书记、市人大常委会主任周怀远出席。', ['周怀远 主任 @ 衡阳市人民代表大会常务委员会', '周怀远 市委书记 @ 中共衡阳市委员会']],
    ['市人民检察院检察长许青山列席。', ['许青山 检察长 @ 衡阳市人民检察院']],
    ['市中级人民法院院长罗晓溪作报告。', ['罗晓溪 院长 @ 衡阳市中级人民法院']],
    ['省政府副秘书长何满仓出席。', ['何满仓 副秘书长 @ 湖南省人民政府']],
    ['市政协副主席何满仓出席。', ['何满仓 副主席 @ 中国人民政治协商会议衡阳市委员会']],
    ['高新区党工委书记唐一舟致辞。', ['唐一舟 党工委书记 @ 中共衡阳高新技术产业开发区工作委员会']],
    ['青禾科技有限公司董事长方志远介绍产品。', ['方志远 董事长 @ 青禾科技有限公司']],
    ['市公安局民警许青山巡逻。', ['许青山 民警 @ 衡阳市公安局']],
  ])('%s', (text, expected) => {
    expect(borne(text)).toEqual(expected);
  });

  it.each([
    ['县住建局党组书记、局长许青山介绍情况。', ['许青山 党组书记 @ 衡东县住房和城乡建设局', '许青山 局长 @ 衡东县住房和城乡建设局']],
    ['县委书记林小川走访农户。', ['林小川 县委书记 @ 中共衡东县委员会']],
    ['县教育局长许青山到校检查。', ['许青山 局长 @ 衡东县教育局']],
  ])('%s in an article of a county', (text, expected) => {
    expect(borne(text, '衡东县')).toEqual(expected);
  });

  it('takes the place in front from the region next door', () => {
    expect(borne('岳阳市委书记周怀远率团考察，市长林小川陪同。')[1]).toBe('林小川 市长 @ 岳阳市人民政府');
  });
});

describe('tenure', () => {
  it.each([
    ['衡南县委副书记、代县长林小川汇报工作。', '林小川 代县长 @ 衡南县人民政府 [acting]'],
    ['决定免去林小川的衡阳市水利局局长职务。', '林小川 局长 @ 衡阳市水利局 [former]'],
    ['会议接受林小川辞去衡阳市副市长职务的请求。', '林小川 副市长 @ 衡阳市人民政府 [former]'],
    ['许青山，男，现任衡阳市水利局局长，拟任衡东县委书记。', '许青山 县委书记 @ 中共衡东县委员会 [proposed]'],
    ['许青山，男，现任衡阳市水利局局长，拟任衡东县委书记。', '许青山 局长 @ 衡阳市水利局'],
  ])('%s', (text, expected) => {
    expect(borne(text)).toContain(expected);
  });

  it('is former for every post of a career that is told', () => {
    expect(borne('周怀远历任衡阳市财政局副局长、衡南县委书记。')).toEqual([
      '周怀远 副局长 @ 衡阳市财政局 [former]',
      '周怀远 县委书记 @ 中共衡南县委员会 [former]',
    ]);
  });
});

describe('posts after the name', () => {
  it.each([
    ['林小川市长出席仪式。', '林小川 市长 @ 衡阳市人民政府'],
    ['周怀远任衡阳市财政局局长。', '周怀远 局长 @ 衡阳市财政局'],
    ['任命周怀远为衡阳市教育局局长。', '周怀远 局长 @ 衡阳市教育局'],
    ['周怀远当选为衡阳市人民政府市长。', '周怀远 市长 @ 衡阳市人民政府'],
    ['周怀远同志任衡阳市副市长。', '周怀远 副市长 @ 衡阳市人民政府'],
  ])('%s', (text, expected) => {
    expect(borne(text)).toEqual([expected]);
  });

  it('takes the persons of a list of appointments one by one', () => {
    expect(borne('任命：\n周怀远为衡阳市教育局局长；\n林小川为衡阳市水利局局长。')).toEqual([
      '周怀远 局长 @ 衡阳市教育局',
      '林小川 局长 @ 衡阳市水利局',
    ]);
  });
});

describe('lists', () => {
  it('gives a title to everyone of the list that follows', () => {
    expect(borne('市领导许青山、罗晓溪参加。').map((p) => p.split(' ')[0])).toEqual(['罗晓溪', '许青山']);
  });

  it('keeps titles to their own names', () => {
    expect(borne('副县长罗晓溪，县水利局局长唐一舟参加。', '衡东县')).toEqual([
      '唐一舟 局长 @ 衡东县水利局',
      '罗晓溪 副县长 @ 衡东县人民政府',
    ]);
  });

  it('shares the body between 教授甲 and 教师乙', () => {
    expect(borne('湖南农业大学教授罗晓溪和教师许青山来到田间。')).toEqual(['罗晓溪 教授 @ 湖南农业大学', '许青山 教师 @ 湖南农业大学']);
  });

  it('carries the body on to its deputies', () => {
    expect(borne('市人大常委会主任周怀远主持，副主任林小川、何满仓出席。')).toEqual([
      '何满仓 副主任 @ 衡阳市人民代表大会常务委员会',
      '周怀远 主任 @ 衡阳市人民代表大会常务委员会',
      '林小川 副主任 @ 衡阳市人民代表大会常务委员会',
    ]);
  });
});

describe('roles', () => {
  it.each([
    ['衡阳日报记者林小川报道。', '林小川 记者 @ 衡阳日报'],
    ['衡东县石湾镇村民何满仓领奖。', '何满仓 村民 @ 石湾镇'],
    ['衡阳市中心医院心内科主任罗晓溪接诊。', '罗晓溪 心内科主任 @ 衡阳市中心医院'],
  ])('%s', (text, expected) => {
    expect(borne(text)).toEqual([expected]);
  });

  it.each(['全县书记员培训班开班。', '市长期重视教育。', '这是局长远之计。', '县长江大桥通车。'])('finds none in %s', (text) => {
    expect(borne(text)).toEqual([]);
  });
});
