import { describe, expect, it } from 'vitest';
import { read } from '../tools.js';

/** `name subtype` of the places that are no administrative division. */
const sites = (text: string): string[] =>
  [...read(text, { region: '衡阳市' }).entities.values()]
    .filter((e) => e.type === 'place' && /^(?:zone|site)$/.test(e.subtype ?? ''))
    .map((e) => `${e.name} ${e.subtype}`);

describe('zones and sites', () => {
  it.each([
    ['白沙洲工业园区引来企业。', '白沙洲工业园区 zone'],
    ['游客来到青禾公园散步。', '青禾公园 site'],
    ['启动雁阳大桥建设项目。', '雁阳大桥 site'],
    ['云溪机场开通航线。', '云溪机场 site'],
    ['蒸湘南路改造完成。', '蒸湘南路 site'],
    ['集团投资云溪大桥项目。', '云溪大桥 site'],
    ['企业从外地落户城东工业园。', '城东工业园 zone'],
    ['衡山科学城开园。', '衡山科学城 zone'],
    ['青禾路88号开店。', '青禾路 site'],
    ['部队地处云溪盆地北缘。', '云溪盆地 site'],
    ['衡阳国际会展中心启用。', '衡阳国际会展中心 site'],
    ['衡阳火山群地质公园开放。', '衡阳火山群地质公园 site'],
    ['他督查青禾灌区。', '青禾灌区 site'],
    ['他到衡东县石湾镇督查青禾灌区。', '青禾灌区 site'],
    ['湖南衡东县青竹湾新区来了人。', '青竹湾新区 zone'],
    ['大家在衡阳大厦开会。', '衡阳大厦 site'],
    ['衡阳国际陆港发车。', '衡阳国际陆港 site'],
    ['车过衡阳船山大道。', '船山大道 site'],
    ['公交车改走青禾路绕行。', '青禾路 site'],
    ['青禾南路单向通行。', '青禾南路 site'],
    ['青禾科技城开园。', '青禾科技城 zone'],
    ['江苏路封闭施工。', '江苏路 site'],
    ['他查看了新溪头枢纽。', '新溪头枢纽 site'],
    ['青禾国家遗址公园开放。', '青禾国家遗址公园 site'],
    ['车辆由青禾路往蒸湘方向行驶。', '青禾路 site'],
    ['S81衡邵高速通车。', '衡邵高速 site'],
    ['青禾片区(一期)云溪产业园开园。', '云溪产业园 zone'],
    ['货物从青禾自贸园区运出。', '青禾自贸园区 zone'],
  ])('%s', (text, expected) => {
    expect(sites(text)).toEqual([expected]);
  });

  it('knows the roads of a list, plain words too', () => {
    expect(sites('近日,青禾东路、环城路、蒸湘南路等道路施工。')).toEqual(['青禾东路 site', '环城路 site', '蒸湘南路 site']);
  });

  it('knows a road of the list whose name is a verb', () => {
    expect(sites('他察看了互助路、青禾东路、经六路等道路。')).toEqual(['互助路 site', '青禾东路 site', '经六路 site']);
  });

  it('knows no zone by its rank', () => {
    expect(sites('东北地区国家高新区发展快。')).toEqual([]);
    expect(sites('全国19家国家高新区发展快。')).toEqual([]);
  });

  it('knows no road by its length', () => {
    expect(sites('全年硬化入户路87余公里。')).toEqual([]);
  });

  it('hangs them on the region', () => {
    const found = read('白沙洲工业园区引来企业。', { region: '衡阳市' });
    expect(found.entities.get('place:湖南省/衡阳市/白沙洲工业园区')?.parent).toBe('place:湖南省/衡阳市');
  });

  it.each([
    '新建公园三座，城市道路平坦。',
    '这是全省最大的湿地自然保护区。',
    '建设区域性交通枢纽。',
    '大家记得那是条干河。',
    '完善区域高速公路网。',
    '各级产业园区和大型广场。',
    '农村公路通到家。',
    '走出新路，江湖辽阔。',
    '高速公路网加密。',
    '集贸市场很热闹。',
    '加快建设闽江口经济圈。',
    '考察开发区管理。',
    '优化水库调度，深化开发区改革。',
  ])('finds none in %s', (text) => {
    expect(sites(text)).toEqual([]);
  });
});
