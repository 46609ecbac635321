import { describe, expect, it } from 'vitest';
import { analyseGraph, styleEdges } from '../../../../src/core/analyse/analyse.js';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { keyOf, LIN, ontology, PLAN, page, samplePages } from '../assemble/fixtures.js';

describe('analyseGraph', () => {
  const graph = analyseGraph(assembleGraph(samplePages(), ontology), ontology);

  it('fills in every metric', () => {
    const lin = graph.getNodeAttributes(LIN);
    expect(lin.degree).toBe(4);
    expect(lin.pagerank).toBe(Math.max(...graph.mapNodes((_node, { pagerank }) => pagerank)));
    expect(lin.betweenness).toBeGreaterThan(0);
    expect(graph.getNodeAttribute(PLAN, 'betweenness')).toBe(0);
    expect(graph.reduceNodes((sum, _node, { pagerank }) => sum + pagerank, 0)).toBeCloseTo(1, 4);
  });

  it('draws an edge as it would draw it without the rest of the graph', () => {
    const bare = assembleGraph(samplePages(), ontology);
    styleEdges(bare, ontology);
    expect(bare.mapEdges((_edge, attributes) => attributes)).toEqual(graph.mapEdges((_edge, attributes) => attributes));
  });

  it('sizes nodes by PageRank and edges by sentences', () => {
    expect(graph.getNodeAttribute(LIN, 'size')).toBe(20);
    expect(graph.getNodeAttribute(PLAN, 'size')).toBeLessThan(20);
    const sizes = graph.mapEdges((_edge, { relation, size }) => [relation, size]);
    expect(sizes).toContainEqual(['succeeds', 2]);
    expect(sizes).toContainEqual(['co_mentioned', 0.5]);
  });

  it('places no node on another', () => {
    const nodes = graph.mapNodes((_node, { x, y, size }) => ({ x, y, size }));
    for (const [i, a] of nodes.entries()) {
      for (const b of nodes.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.size + b.size);
    }
  });

  it('rounds positions to three decimals, metrics to six', () => {
    graph.forEachNode((_node, { x, y, pagerank, betweenness }) => {
      for (const value of [x, y]) expect(value).toBe(Number(value.toFixed(3)));
      for (const value of [pagerank, betweenness]) expect(value).toBe(Number(value.toFixed(6)));
    });
  });

  it('numbers communities from the largest', () => {
    const builder = page('a.txt', '2020');
    const clique = (names: string[]) => {
      for (const name of names) builder.entity('organisation', name);
      for (const a of names)
        for (const b of names) if (a < b) builder.relation(keyOf('organisation', a), 'cooperates_with', keyOf('organisation', b));
    };
    clique(['甲', '乙', '丙']);
    clique(['子', '丑', '寅', '卯']);
    const built = analyseGraph(assembleGraph([builder.build()], ontology), ontology);
    const communities = (names: string[]) => names.map((name) => built.getNodeAttribute(keyOf('organisation', name), 'community'));
    expect(communities(['子', '丑', '寅', '卯'])).toEqual([0, 0, 0, 0]);
    expect(communities(['甲', '乙', '丙'])).toEqual([1, 1, 1]);
  });

  it.each([
    ['an empty graph', []],
    ['a node alone', [page('a.txt', '2020').entity('place', '河阳县').build()]],
    ['nodes without ties', [page('a.txt', '2020').entity('place', '河阳县').entity('place', '河阴县').build()]],
  ])('manages %s', (_what, pages) => {
    const small = analyseGraph(assembleGraph(pages, ontology), ontology);
    const finite = small.everyNode((_node, { x, y, size, pagerank }) => [x, y, size, pagerank].every(Number.isFinite));
    expect(finite).toBe(true);
  });
});
