import { expect, it } from 'vitest';
import { analyseGraph } from '../../../../src/core/analyse/analyse.js';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { stats } from '../../../../src/core/query/index.js';
import { LIN, ontology, samplePages } from '../assemble/fixtures.js';

it('counts nodes, edges, articles, ranks and communities', () => {
  const counted = stats(analyseGraph(assembleGraph(samplePages(), ontology), ontology), { limit: 2 });
  expect(counted).toMatchObject({
    nodes: 5,
    edges: 8,
    articles: 3,
    nodesByType: { official: 2, organisation: 1, place: 1, program: 1 },
    edgesByRelation: { holds_post: 2, succeeds: 1, co_mentioned: 1 },
  });
  expect(counted.top.map(({ key }) => key)[0]).toBe(LIN);
  expect(counted.top).toHaveLength(2);
  expect(counted.communities.reduce((sum, { size }) => sum + size, 0)).toBe(5);
});

it('is all zeros for an empty graph', () => {
  expect(stats(assembleGraph([], ontology))).toMatchObject({ nodes: 0, edges: 0, articles: 0, top: [], communities: [] });
});
