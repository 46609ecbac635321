import { describe, expect, it } from 'vitest';
import { names, read } from '../tools.js';

const places = (text: string): string[] => names(read(text, { region: '衡阳市' }), 'place').sort();

describe('places of a list that says what they are', () => {
  it.each([
    ['一行深入石鼓区碧荷苑、柳云园等地察看。', ['柳云园', '石鼓区', '碧荷苑']],
    ['游客在溪头湾、白竹冲、云集古镇等景区游玩。', ['云集古镇', '溪头湾', '白竹冲']],
    ['目前已完成柳苑新村、光明新村等6个老小区改造。', ['光明新村', '柳苑新村']],
    ['民警走进溪头、竹坪等13个社区。', ['溪头社区', '竹坪社区']],
    ['今年我市共完成云溪新村、柳苑新村等老小区改造。', ['云溪新村', '柳苑新村', '衡阳市']],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected.sort());
  });

  it('are towns where it says so, by the gazetteer', () => {
    const { entities } = read('公路途经石湾、大浦、吴集等乡镇。', { region: '衡东县' });
    expect([...entities.keys()].filter((key) => /镇$/.test(key)).sort()).toEqual(
      ['place:湖南省/衡阳市/衡东县/吴集镇', 'place:湖南省/衡阳市/衡东县/大浦镇', 'place:湖南省/衡阳市/衡东县/石湾镇'].sort(),
    );
  });

  it('are those whose visitors it counts', () => {
    expect(places('云集古镇8万人次、白竹冲6.5万人次、柳云湖风景区30000人次。')).toEqual(['云集古镇', '柳云湖风景区', '白竹冲'].sort());
  });

  it('keep their short name as an alias', () => {
    const { entities } = read('民警走进溪头、竹坪等13个社区。', { region: '衡阳市' });
    expect(entities.get('place:湖南省/衡阳市/溪头社区')?.aliases).toContain('溪头');
  });

  it.each(['他走遍田间地头、工厂车间等地。', '物资送到学校、医院等地。', '衡阳的企业、学校等地方很多。'])('are not things: %s', (text) => {
    expect(places(text).filter((name) => name !== '衡阳市')).toEqual([]);
  });
});
