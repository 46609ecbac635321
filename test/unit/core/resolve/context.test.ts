import { describe, expect, it } from 'vitest';
import type { LevelWord } from '../../../../src/core/document.js';
import { atLevel, chainOf, regionPath } from '../../../../src/core/resolve/context.js';
import { lexicon } from '../tools.js';

describe('regionPath', () => {
  it.each([
    ['衡阳市', '湖南省/衡阳市'],
    ['衡阳', '湖南省/衡阳市'],
    ['湖南', '湖南省'],
    ['衡东县', '湖南省/衡阳市/衡东县'],
    ['吉林', '吉林省'],
    ['中国', '中国'],
    ['衡阳市衡东县', '湖南省/衡阳市/衡东县'],
    ['湖南省衡阳市石鼓区', '湖南省/衡阳市/石鼓区'],
  ])('%s is %s', (name, path) => {
    expect(regionPath(name, lexicon)).toBe(path);
  });

  it('is nothing for no name, or a name that the gazetteer does not know', () => {
    expect(regionPath(undefined, lexicon)).toBeUndefined();
    expect(regionPath('', lexicon)).toBeUndefined();
    expect(regionPath('无此县', lexicon)).toBeUndefined();
    expect(regionPath('衡阳市无此县', lexicon)).toBeUndefined();
  });
});

describe('chainOf', () => {
  it('lists the places from the province down', () => {
    expect(chainOf('湖南省/衡阳市/衡东县', lexicon).map((p) => [p.name, p.level])).toEqual([
      ['湖南省', 'province'],
      ['衡阳市', 'city'],
      ['衡东县', 'county'],
    ]);
  });

  it('leaves out what the gazetteer does not know', () => {
    expect(chainOf('湖南省/无此市', lexicon).map((p) => p.name)).toEqual(['湖南省']);
  });
});

describe('atLevel', () => {
  it.each<[string, string, LevelWord]>([
    ['湖南省', 'province', '省'],
    ['广西壮族自治区', 'province', '省'],
    ['上海市', 'province', '省'],
    ['衡阳市', 'city', '市'],
    ['上海市', 'province', '市'],
    ['武冈市', 'county', '市'],
    ['湘西土家族苗族自治州', 'city', '州'],
    ['衡东县', 'county', '县'],
    ['石鼓区', 'county', '区'],
    ['石湾镇', 'town', '镇'],
  ])('%s (%s) is a %s', (name, level, word) => {
    expect(atLevel({ name, level }, word)).toBe(true);
  });

  it.each<[string, string, LevelWord]>([
    ['广西壮族自治区', 'province', '区'],
    ['粤港澳大湾区', 'region', '区'],
    ['郴州市', 'city', '州'],
    ['衡阳市', 'city', '县'],
    ['石湾镇', 'town', '乡'],
  ])('%s (%s) is no %s', (name, level, word) => {
    expect(atLevel({ name, level }, word)).toBe(false);
  });
});
