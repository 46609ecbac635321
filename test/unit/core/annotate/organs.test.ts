import { describe, expect, it } from 'vitest';
import { names, read } from '../tools.js';

const organs = (text: string, region?: string): string[] => names(read(text, region ? { region } : {}), 'organisation');

describe('organs by the region of the article', () => {
  it.each([
    ['市委召开会议。', '衡阳市', '中共衡阳市委员会'],
    ['市政府印发通知。', '衡阳市', '衡阳市人民政府'],
    ['市住建局派人。', '衡阳市', '衡阳市住房和城乡建设局'],
    ['市财政局拨款。', '衡阳市', '衡阳市财政局'],
    ['市人大常委会听取报告。', '衡阳市', '衡阳市人民代表大会常务委员会'],
    ['市政协开展视察。', '衡阳市', '中国人民政治协商会议衡阳市委员会'],
    ['市中级人民法院开庭。', '衡阳市', '衡阳市中级人民法院'],
    ['市人民检察院派员。', '衡阳市', '衡阳市人民检察院'],
    ['市总工会发出倡议。', '衡阳市', '衡阳市总工会'],
    ['团县委发出倡议。', '衡东县', '共青团衡东县委员会'],
    ['长沙市市委召开会议。', '衡阳市', '中共长沙市委员会'],
    ['市妇联发出倡议。', '衡阳市', '衡阳市妇女联合会'],
    ['省委宣传部派人到场。', '衡阳市', '中共湖南省委宣传部'],
    ['省委组织部派人到场。', '湖南省', '中共湖南省委组织部'],
    ['市振兴办派人到场。', '衡阳市', '衡阳市振兴办'],
    ['县委召开会议。', '衡东县', '中共衡东县委员会'],
    ['县教育局发放书本。', '衡东县', '衡东县教育局'],
    ['县民政局发放大米。', '衡东县', '衡东县民政局'],
    ['衡阳市民盟召开会议。', '衡阳市', '民盟衡阳市委会'],
    ['民进市委会召开会议。', '衡阳市', '民进衡阳市委会'],
    ['农工党湖南省委会召开会议。', '衡阳市', '农工党湖南省委会'],
    ['3名市总工会职工到场。', '衡阳市', '衡阳市总工会'],
  ])('%s in an article of %s', (text, region, name) => {
    expect(organs(text, region)).toEqual([name]);
  });

  it('knows the government of a district whose name is a common word', () => {
    expect(organs('城区人民政府签约。', '汕尾市')).toEqual(['城区人民政府']);
  });

  it('knows no 政协 of a town', () => {
    expect(organs('石湾镇政协委员来了。', '衡东县')).toEqual([]);
  });

  it('knows a 纪委监委 as one body of its city', () => {
    expect(organs('市纪委监委通报情况。', '衡阳市').join()).toMatch(/^[^,]*衡阳市[^,]*$/);
  });

  it('names none where no place of that level is known', () => {
    expect(organs('县法院开庭，村委会开会。', '衡阳市')).toEqual([]);
    expect(organs('市委召开会议。')).toEqual([]);
  });
});

describe('organs with their place', () => {
  it('gives the committee of a village the village that an organ before it names', () => {
    expect(organs('石湾镇石塘村党支部开会，村委会也开了会。', '衡东县')).toContain('石塘村民委员会');
  });

  it('reads them whatever the region', () => {
    expect(organs('苏州市委和岳阳市人民政府来函。', '衡阳市')).toEqual(['中共苏州市委员会', '岳阳市人民政府']);
  });

  it('belongs to the place, which governs it', () => {
    const found = read('衡东县委召开会议。', { region: '衡阳市' });
    expect(found.entities.get('organisation:中共衡东县委员会')).toMatchObject({
      subtype: 'party',
      parent: 'place:湖南省/衡阳市/衡东县',
      level: 'county',
    });
    expect(found.entities.has('place:湖南省/衡阳市/衡东县')).toBe(true);
  });

  it('tells organs of places of the same name apart', () => {
    const of = (city: string): string => read('区委召开会议。', { region: city === '北京市' ? '朝阳区' : city }).named.join();
    expect(of('北京市')).toContain('中共朝阳区委员会');
    const keys = (text: string): string[] => [...read(text).entities.keys()].filter((k) => k.startsWith('organisation:'));
    expect(keys('北京市朝阳区委召开会议。')).not.toEqual(keys('长春市朝阳区委召开会议。'));
  });

  it('knows the committee of a zone', () => {
    expect(organs('高新区管委会发布公告。', '衡阳市')).toEqual(['衡阳高新技术产业开发区管理委员会']);
    expect(organs('苏州工业园区管委会发布公告。', '苏州市')).toEqual(['苏州工业园区管理委员会']);
  });

  it('lets 市委、市政府 share the place where it is the region', () => {
    expect(organs('苏州市委、市政府印发通知。', '苏州市')).toEqual(['中共苏州市委员会', '苏州市人民政府']);
  });

  it('knows a branch of an organ by its place', () => {
    expect(organs('市公安局交警支队出动。', '衡阳市')).toContain('衡阳市公安局交警支队');
  });

  it('knows national bodies', () => {
    expect(organs('农业农村部、教育部联合发文。')).toEqual(['农业农村部', '教育部']);
    expect(organs('国家发展改革委印发文件。')).toEqual(['国家发展和改革委员会']);
  });

  it('keeps every form seen as an alias', () => {
    const found = read('衡阳市住建局开会，市住房和城乡建设局部署。', { region: '衡阳市' });
    expect(found.entities.get('organisation:衡阳市住房和城乡建设局')?.aliases).toEqual(
      expect.arrayContaining(['衡阳市住建局', '市住房和城乡建设局']),
    );
  });

  it.each(['他委托朋友办事。', '超市政策好。', '城市委婉的夜色。', '这个县局部有雨。'])('finds none in %s', (text) => {
    expect(organs(text, '衡阳市')).toEqual([]);
  });
});
