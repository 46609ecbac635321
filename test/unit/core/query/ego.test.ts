import { expect, it } from 'vitest';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { ego } from '../../../../src/core/query/index.js';
import { COUNTY, GOVERNMENT, LIN, ontology, PLAN, samplePages, ZHOU } from '../assemble/fixtures.js';

const graph = assembleGraph(samplePages(), ontology);

it('is the node, its neighbours, and the edges among them', () => {
  const part = ego(graph, COUNTY);
  expect(part.nodes()).toEqual([GOVERNMENT, LIN, COUNTY].sort());
  expect(part.hasEdge(LIN, GOVERNMENT)).toBe(true);
  expect(graph.order).toBe(5);
});

it('keeps to the kind of edge that was asked for', () => {
  expect(ego(graph, LIN, { relation: ['meets'] }).mapEdges((_edge, { relation }) => relation)).toEqual(['meets']);
  expect(ego(graph, COUNTY, { until: '2020' }).nodes()).not.toContain(LIN);
});

it('keeps the way to what was asked for', () => {
  const part = ego(graph, PLAN, { depth: 2, type: ['place'] });
  expect(part.nodes()).toEqual([PLAN, LIN, COUNTY].sort());
  expect(part.nodes()).not.toContain(ZHOU);
});
