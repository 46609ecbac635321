import { describe, expect, it } from 'vitest';
import { names, read } from '../tools.js';

const bodies = (text: string, region = '衡阳市'): string[] => names(read(text, { region }), 'organisation');

describe('organisations', () => {
  it.each([
    ['青禾科技（衡阳）有限公司投产。', ['青禾科技(衡阳)有限公司']],
    ['湖南青禾农业发展有限公司与云溪种业集团股份有限公司签约。', ['云溪种业集团股份有限公司', '湖南青禾农业发展有限公司']],
    ['记者从衡阳市青禾环保科技有限公司获悉。', ['衡阳市青禾环保科技有限公司']],
    ['青禾蔬菜种植专业合作社收购白菜。', ['青禾蔬菜种植专业合作社']],
    ['衡阳市中心医院开展义诊。', ['衡阳市中心医院']],
    ['湖南农业大学和衡阳师范学院合作。', ['湖南农业大学', '衡阳师范学院']],
    ['青禾幼儿园、云溪小学放假。', ['云溪小学', '青禾幼儿园']],
    ['湖南省农业科学院专家来了。', ['湖南省农业科学院']],
    ['市茶叶协会换届。', ['衡阳市茶叶协会']],
    ['衡阳市第三中学和市第八中学结对。', ['衡阳市第三中学', '衡阳市第八中学']],
    ['“青禾”公司投产。', ['青禾公司']],
    ['总经理代表青禾集团签字。', ['青禾集团']],
    ['世界500强青禾集团来访。', ['青禾集团']],
    ['中国发明家协会和中国青禾发明协会联合主办。', ['中国发明家协会', '中国青禾发明协会']],
    ['衡阳建工与衡阳交大签约。', ['衡阳交通大学', '衡阳建工']],
    ['衡阳钢铁产业回暖。', []],
    ['青禾大学生命学院成立。', ['青禾大学', '青禾大学生命学院']],
    ['国家统计局衡阳调查队发布数据。', ['国家统计局', '国家统计局衡阳调查队']],
    ['雁岭建材、青禾汽车、云溪容器等3家企业获批。', ['云溪容器', '雁岭建材', '青禾汽车']],
    ['雁岭建材、青禾汽车、云溪容器等3个品种获批。', []],
    ['吉林省对口支援新疆工作前方指挥部引进项目。', ['吉林省对口支援新疆工作前方指挥部']],
    ['衡阳雁岭集团来访，市里与衡阳雁岭对接。', ['衡阳雁岭集团']],
    ['这是一所综合性大学。', []],
    ['青溪派出所民警说，辖区平安。', ['青溪派出所']],
    ['衡南县公安局青溪派出所来了。青溪派出所民警说，辖区平安。', ['衡南县公安局', '衡南县公安局青溪派出所']],
    ['辖区派出所民警说，铁路派出所也来了。', []],
    ['中铁五局和中交一航局承建。', ['中交一航局', '中铁五局']],
    ['中铁上海工程局员工赶到。', ['中铁上海工程局']],
    ['国家烟草专卖局发布公告。', ['国家烟草专卖局']],
    ['衡阳市气象台预报有雨。', ['衡阳市气象台']],
  ])('%s', (text, expected) => {
    expect(bodies(text)).toEqual(expected);
  });

  it('knows a branch as a body of its own', () => {
    expect(bodies('中国农业银行衡阳分行放贷。')).toContain('中国农业银行衡阳分行');
  });

  it('knows a team that a body has sent', () => {
    expect(bodies('衡阳市税务局驻青竹村工作队来了。')).toContain('衡阳市税务局驻青竹村工作队');
  });

  it('tells companies from schools and media', () => {
    const found = read('青禾科技有限公司走进云溪小学，人民日报报道。');
    expect([...found.entities.values()].map((e) => `${e.name} ${e.subtype}`).sort()).toEqual([
      '云溪小学 education',
      '人民日报 media',
      '青禾科技有限公司 company',
    ]);
  });

  it('names the same body for full-width and ASCII brackets', () => {
    expect(bodies('青禾科技(衡阳)有限公司投产。')).toEqual(bodies('青禾科技（衡阳）有限公司投产。'));
  });

  it.each([
    '企业家参加，公司上下一心，学校放假。',
    '这家公司盈利，两家企业签约。',
    '公司化运营，学校化管理。',
    '多家民营企业和大型医院参与。',
    '他考上了大学，住进了医院。',
  ])('finds none in %s', (text) => {
    expect(bodies(text)).toEqual([]);
  });
});

describe('short forms', () => {
  it('are the body that the page names in full', () => {
    const found = read('云溪种业集团股份有限公司成立。云溪种业集团计划投资。');
    expect(names(found, 'organisation')).toEqual(['云溪种业集团股份有限公司']);
    expect(found.entities.get('organisation:云溪种业集团股份有限公司')?.aliases).toContain('云溪种业集团');
  });

  it('leave out the place in front', () => {
    expect(bodies('衡阳市青禾中学的师生来了。青禾中学获奖。')).toEqual(['衡阳市青禾中学']);
  });

  it('stay apart where two bodies in full would fit', () => {
    expect(bodies('衡阳市青禾中学和郴州市青禾中学比赛。青禾中学获奖。')).toHaveLength(3);
  });
});
