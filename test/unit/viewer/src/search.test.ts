import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../../viewer/src/search.js';
import { letters } from './graph.js';

describe('createSearch', () => {
  it('puts the exact name first, entities before articles, and says which post matched', () => {
    const search = createSearch(letters());
    expect(search('a')[0]).toEqual({ kind: 'node', key: 'a', label: 'a' });
    expect(search('局长')).toEqual([{ kind: 'node', key: 'a', label: 'a', via: '局长' }]);
    expect(search('题')[0]?.kind).toBe('article');
  });

  it('puts the whole of an alias before the beginning of another name', () => {
    const graph = letters();
    graph.mergeNodeAttributes('a', { label: '云川市人民政府', aliases: [] });
    graph.mergeNodeAttributes('q', { label: '云川市', aliases: ['云川'] });
    expect(createSearch(graph)('云川').map(({ key }) => key)).toEqual(['q', 'a']);
  });

  it('finds pinyin from a syllable on, initials from the first, and every one of several words', () => {
    const graph = letters();
    graph.mergeNodeAttributes('b', { label: '柳知远', aliases: [], pinyin: 'liu zhi yuan', initials: 'lzy' });
    const search = createSearch(graph);
    const found = (query: string) => search(query).some(({ key }) => key === 'b');
    for (const query of ['liuzhi', 'zhiyuan', 'yuan', 'liu zhi yuan', 'lzy', 'lz', '柳 远', 'LIU'])
      expect([query, found(query)]).toEqual([query, true]);
    for (const query of ['iuzhi', 'huan', 'zy', 'liu wen', '柳 章']) expect([query, found(query)]).toEqual([query, false]);
  });

  it('finds nothing for nothing', () => {
    expect(createSearch(letters())('')).toEqual([]);
  });
});
