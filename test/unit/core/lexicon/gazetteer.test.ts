import { describe, expect, it } from 'vitest';
import { compileGazetteer, shortName } from '../../../../src/core/lexicon/gazetteer.js';
import { lexicon } from '../tools.js';

const { gazetteer } = lexicon;
const paths = (name: string): string[] => gazetteer.lookup(name).map((p) => p.path);

describe('shortName', () => {
  it.each([
    ['湖南省', 'province', '湖南'],
    ['广西壮族自治区', 'province', '广西'],
    ['香港特别行政区', 'province', '香港'],
    ['郴州市', 'city', '郴州'],
    ['湘西土家族苗族自治州', 'city', '湘西'],
    ['大兴安岭地区', 'city', '大兴安岭'],
    ['锡林郭勒盟', 'city', '锡林郭勒'],
    ['城步苗族自治县', 'county', '城步'],
    ['衡南县', 'county', '衡南'],
    ['神农架林区', 'county', '神农架'],
    ['清水桥镇', 'town', '清水桥'],
    ['东城街道', 'town', '东城'],
  ])('%s, a %s, is also called %s', (name, level, short) => {
    expect(shortName(name, level)).toBe(short);
  });

  it.each([
    ['城区', 'county'],
    ['沙县', 'county'],
  ])('%s has no shorter name', (name, level) => {
    expect(shortName(name, level)).toBeUndefined();
  });
});

describe('compileGazetteer', () => {
  const small = compileGazetteer(
    [
      ['河源省', '岭东市', '青石县', '云溪镇 南坪乡 白云'],
      ['河源省', '岭东市', '东城区', '云溪镇'],
      ['海州市', '', '东城区', ''],
    ],
    [['北川县', '河源省/岭东市', 'county', '东城区 2010']],
    [['江海湾区 江海']],
    [['中国 我国'], ['远国']],
    [['远城 远都', '远国']],
  );

  it('gives each place its path and level', () => {
    expect(small.byPath('河源省/岭东市/青石县')).toEqual({ name: '青石县', level: 'county', path: '河源省/岭东市/青石县' });
    expect(small.byPath('河源省/岭东市/青石县/云溪镇')?.level).toBe('town');
    expect(small.byPath('海州市/东城区')?.level).toBe('county');
    expect(small.byPath('河源省/青石县')).toBeUndefined();
  });

  it('lists everything a name may mean', () => {
    expect(small.lookup('东城区').map((p) => p.path)).toEqual(['河源省/岭东市/东城区', '海州市/东城区']);
    expect(small.lookup('云溪镇')).toHaveLength(2);
    expect(small.lookup('无此县')).toEqual([]);
  });

  it('knows short names down to the county, and towns only in full', () => {
    expect(small.lookup('青石')[0]?.name).toBe('青石县');
    expect(small.lookup('云溪')).toEqual([]);
    expect(small.lookup('白云')).toEqual([]);
  });

  it('knows divisions that are no more, regions and countries', () => {
    expect(small.lookup('北川县')[0]?.path).toBe('河源省/岭东市/北川县');
    expect(small.lookup('江海')[0]).toEqual({ name: '江海湾区', level: 'region', path: '江海湾区' });
    expect(small.lookup('我国')[0]?.name).toBe('中国');
  });

  it('knows cities abroad by every name', () => {
    expect(small.lookup('远都')[0]).toEqual({ name: '远城', level: 'city', path: '远国/远城' });
  });

  it('finds the longest name at a position', () => {
    expect(small.longestAt('在岭东市区', 1)?.word).toBe('岭东市');
    expect(small.longestAt('在岭东市区', 0)).toBeUndefined();
    expect(small.allAt('岭东市', 0).map((hit) => hit.word)).toEqual(['岭东市', '岭东']);
  });
});

describe('the gazetteer of the lexicon', () => {
  it.each([
    ['郴州', '湖南省/郴州市'],
    ['湘西州', '湖南省/湘西土家族苗族自治州'],
    ['城步县', '湖南省/邵阳市/城步苗族自治县'],
    ['浦东', '上海市/浦东新区'],
    ['仙桃', '湖北省/仙桃市'],
    ['大湾区', '粤港澳大湾区'],
    ['中华人民共和国', '中国'],
    ['望城县', '湖南省/长沙市/望城县'],
  ])('%s may mean %s', (name, path) => {
    expect(paths(name)).toContain(path);
  });

  it.each(['朝阳区', '鼓楼区'])('%s is in several cities', (name) => {
    expect(new Set(paths(name)).size).toBeGreaterThan(1);
  });

  it('leads every name back to places that have a path of their own', () => {
    for (const name of ['朝阳区', '城关镇', '新华区']) {
      for (const place of gazetteer.lookup(name)) expect(gazetteer.byPath(place.path)).toBe(place);
    }
  });
});
