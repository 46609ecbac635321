import { expect, it } from 'vitest';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { ego } from '../../../../src/core/query/ego.js';
import { selectSubgraph } from '../../../../src/core/query/subgraph-select.js';
import { COUNTY, GOVERNMENT, LIN, ontology, samplePages } from '../assemble/fixtures.js';

const graph = assembleGraph(samplePages(), ontology);

it('is what lies around a node, or all', () => {
  expect(selectSubgraph(graph, { ego: COUNTY }).nodes()).toEqual(ego(graph, COUNTY).nodes());
  expect(selectSubgraph(graph, {}).size).toBe(graph.size);
});

it('has the nodes that have a tie of the kind, and the first graph stays whole', () => {
  const { order, size } = graph;
  const part = selectSubgraph(graph, { relation: ['meets'] });
  expect(new Set(part.mapEdges((_edge, { relation }) => relation))).toEqual(new Set(['meets']));
  expect(part.filterNodes((key) => part.degree(key) === 0)).toEqual([]);
  expect([graph.order, graph.size]).toEqual([order, size]);
  expect(selectSubgraph(graph, { since: '2999' }).filterEdges((_edge, { end }) => end !== undefined)).toEqual([]);
});

it('has what lies in a place, and the people tied to it', () => {
  const placed = graph.copy() as typeof graph;
  placed.setNodeAttribute(GOVERNMENT, 'parent', COUNTY);
  const part = selectSubgraph(placed, { region: COUNTY });
  expect(part.nodes()).toEqual(expect.arrayContaining([COUNTY, GOVERNMENT, LIN]));
  expect(part.order).toBeLessThan(graph.order);
});

it('has the most connected, the ego among them', () => {
  const [most] = graph.nodes().sort((a, b) => graph.neighbors(b).length - graph.neighbors(a).length);
  expect(graph.neighbors(selectSubgraph(graph, { top: 1 }).nodes()[0]).length).toBe(graph.neighbors(most).length);
  expect(selectSubgraph(graph, { ego: GOVERNMENT, depth: 2, top: 1 }).nodes()).toEqual([GOVERNMENT]);
  expect(() => selectSubgraph(graph, { top: 0 })).toThrow(/number of nodes is 0/);
});
