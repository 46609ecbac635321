import { describe, expect, it } from 'vitest';
import { describeStats } from '../../../src/cli/summary.js';
import { stats } from '../../../src/core/query/index.js';
import { smallGraph } from './small-graph.js';

const chinese = (id: string): string => `<${id}>`;

describe('describeStats', () => {
  it('gives counts, the most central names and the communities', () => {
    expect(describeStats(stats(smallGraph(), { limit: 2 }), chinese).split('\n')).toEqual([
      'articles: 1',
      '',
      'entities: 5',
      '  <official>      official      2',
      '  <organisation>  organisation  1',
      '  <person>        person        1',
      '  <place>         place         1',
      '',
      'relations: 3',
      '  <co_mentioned>  co_mentioned  1',
      '  <governs>       governs       1',
      '  <holds_post>    holds_post    1',
      '',
      'most central (PageRank):',
      '  梁若谷          <official>      0.4000',
      '  松岭县人民政府  <organisation>  0.3000',
      '',
      'communities: 1, the largest around',
      '  5  梁若谷 松岭县人民政府',
      '',
    ]);
  });

  it('leaves out what an empty graph lacks', () => {
    const empty = smallGraph();
    empty.clear();
    empty.replaceAttributes({ name: '', format: 'guanxi-graph/1', articles: {} });
    expect(describeStats(stats(empty), chinese)).toBe('articles: 0\n\nentities: 0\n\nrelations: 0\n');
  });
});
