import { describe, expect, it } from 'vitest';
import { keyOf, read } from '../tools.js';

describe('deixis', () => {
  it('means the region at its level', () => {
    const found = read('我市举办活动，我省给予支持，全市参加。', { region: '衡阳市' });
    expect(keyOf(found, '我市')).toBe('place:湖南省/衡阳市');
    expect(keyOf(found, '全市')).toBe('place:湖南省/衡阳市');
    expect(keyOf(found, '我省')).toBe('place:湖南省');
  });

  it('means the place named last', () => {
    const found = read('衡东县水果丰收。衡南县种茶，该县还办节。', { region: '衡阳市' });
    expect(keyOf(found, '该县')).toBe('place:湖南省/衡阳市/衡南县');
  });

  it('means the company, school or body of its kind named last', () => {
    const found = read('青禾生物股份有限公司来到云溪小学。该公司年产值上亿元，该校学生高兴。');
    expect(keyOf(found, '该公司')).toBe('organisation:青禾生物股份有限公司');
    expect(keyOf(found, '该校')).toBe('organisation:云溪小学');
  });

  it.each(['该公司年产值上亿元。', '该县建成大桥。', '两地合作，当地百姓高兴。', '我市好，我县好。'])(
    'means nothing where nothing was named: %s',
    (text) => {
      expect(read(text).named).toEqual([]);
    },
  );

  it('is never a node, nor an alias', () => {
    const found = read('青禾生物股份有限公司投产。该公司扩产，我市支持，全省关注，两地协作，当地群众欢迎。', { region: '衡阳市' });
    for (const { name, aliases } of found.entities.values()) {
      expect([name, ...aliases].filter((form) => /^[我该本全两当][省市县区公地]/.test(form))).toEqual([]);
    }
  });
});
