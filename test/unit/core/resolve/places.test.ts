import { describe, expect, it } from 'vitest';
import { fullZoneName } from '../../../../src/core/resolve/places.js';
import { keyOf, read } from '../tools.js';

describe('fullZoneName', () => {
  it.each([
    ['怀化高新区', '怀化高新技术产业开发区'],
    ['岳阳经开区', '岳阳经济技术开发区'],
    ['云溪工业园', '云溪工业园'],
  ])('%s is %s', (name, full) => {
    expect(fullZoneName(name)).toBe(full);
  });
});

describe('the place that a name means', () => {
  it('is the one beside the other places of the article', () => {
    const found = read('福州市和厦门市的客商来了，鼓楼区的也来了。');
    expect(keyOf(found, '鼓楼区')).toBe('place:福建省/福州市/鼓楼区');
  });

  it('is the one of the region before any other', () => {
    const found = read('福州市的客商来到鼓楼区。', { region: '徐州市' });
    expect(keyOf(found, '鼓楼区')).toBe('place:江苏省/徐州市/鼓楼区');
  });

  it('is unknown rather than a town of that name far off', () => {
    const found = read('龙溪镇白石村的稻田一片金黄。', { region: '汝城县' });
    expect(keyOf(found, '龙溪镇')).toBe('place:湖南省/郴州市/汝城县/龙溪镇');
    expect(keyOf(found, '白石村')).toBe('place:湖南省/郴州市/汝城县/龙溪镇/白石村');
  });

  it('is the zone of the article’s city where it has no name of its own', () => {
    const found = read('长沙市岳麓区的客商来到高新区。', { region: '衡阳市' });
    expect(keyOf(found, '高新区')).toBe('place:湖南省/衡阳市/衡阳高新技术产业开发区');
  });

  it('is the village for 全村, whose party branch a clause has named', () => {
    const found = read('汝城县白石村变了样。白石村党支部书记林青禾说，全村都种橘。', { region: '郴州市' });
    expect(found.named.filter((name) => name.startsWith('place'))).toEqual(['place 汝城县', 'place 白石村']);
  });

  it('does not lie where the visitors come from', () => {
    const found = read('长沙市考察团来我市考察。大家来到青禾工业园。', { region: '衡阳市' });
    expect(keyOf(found, '青禾工业园')).toBe('place:湖南省/衡阳市/青禾工业园');
  });

  it('is in no county where it is a landscape', () => {
    expect(keyOf(read('长沙市岳麓区的客商来到云溪高原。', { region: '衡阳市' }), '云溪高原')).toBeUndefined();
    expect(keyOf(read('衡东县的客商来到云溪盆地。', { region: '衡阳市' }), '云溪盆地')).toBe('place:云溪盆地');
  });

  it('is the province rather than a city or county of its name', () => {
    expect(keyOf(read('吉林的大豆和河南的小麦。'), '吉林')).toBe('place:吉林省');
    expect(keyOf(read('吉林的大豆和河南的小麦。'), '河南')).toBe('place:河南省');
  });

  it('carries its parent and level', () => {
    const found = read('他来自汝城县。');
    expect(found.entities.get('place:湖南省/郴州市/汝城县')).toMatchObject({
      name: '汝城县',
      level: 'county',
      subtype: 'county',
      parent: 'place:湖南省/郴州市',
    });
  });

  it('is one for full and short name, the short one an alias', () => {
    const found = read('郴州产茶，郴州市还产橘。');
    expect(found.named).toEqual(['place 郴州市']);
    expect(found.entities.get('place:湖南省/郴州市')?.aliases).toEqual(['郴州']);
  });
});
