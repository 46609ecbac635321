import { describe, expect, it } from 'vitest';
import { withArticleNodes } from '../../../../src/core/assemble/article-nodes.js';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { checkGraph, neighbours, openGraph, paths, timeline } from '../../../../src/core/query/index.js';
import { COUNTY, GOVERNMENT, LIN, ontology, samplePages, ZHOU } from './fixtures.js';

describe('withArticleNodes', () => {
  const graph = assembleGraph(samplePages(), ontology);
  graph.setNodeAttribute(LIN, 'x', 3);
  const before = JSON.stringify(graph.export());
  const whole = withArticleNodes(graph, ontology);

  it('ties every entity to the articles that name it', () => {
    expect(whole.inNeighbors('article:a.txt#1').sort()).toEqual([COUNTY, GOVERNMENT, ZHOU].sort());
    expect(whole.getEdgeAttribute(`${LIN}|mentioned_in|article:b.txt#1`, 'relation')).toBe('mentioned_in');
    expect(whole.getNodeAttributes('article:b.txt#1')).toMatchObject({
      label: '河阳见闻',
      entityType: 'article',
      x: 1,
      firstSeen: '2021-10-29',
    });
  });

  it('leaves the graph as it was, and questions to it, too', () => {
    expect(JSON.stringify(graph.export())).toBe(before);
    expect(openGraph(whole.export()).nodes().sort()).toEqual(graph.nodes().sort());
    expect(openGraph(whole.export()).size).toBe(graph.size);
  });

  it('is opened whole where it is asked for', () => {
    const opened = openGraph(whole.export(), { articles: true });
    expect(opened.export()).toEqual(whole.export());
    expect(neighbours(opened, LIN, { type: ['article'] }).map(({ label, relation }) => [label, relation])).toEqual([
      ['河阳见闻', 'mentioned_in'],
      ['河阳见闻', 'mentioned_in'],
    ]);
    expect(timeline(opened, LIN).map(({ relation }) => relation)).not.toContain('mentioned_in');
    expect(paths(opened, COUNTY, ZHOU)[0]?.nodes.map(({ entityType }) => entityType)).not.toContain('article');
    expect(checkGraph(opened, ontology)).toEqual([]);
  });

  it('has types and relations that the ontology declares as optional', () => {
    const { types, relations } = ontology;
    for (const type of whole.mapNodes((_key, { entityType }) => entityType)) expect(types).toHaveProperty(type);
    for (const relation of whole.mapEdges((_key, attributes) => attributes.relation)) expect(relations).toHaveProperty(relation);
    expect([types.article.optional, relations.mentioned_in.optional, types.person.optional]).toEqual([true, true, false]);
  });
});
