import { describe, expect, it } from 'vitest';
import { analyseGraph } from '../../../../src/core/analyse/analyse.js';
import type { KnowledgeGraph } from '../../../../src/core/graph-model.js';
import { readGraph } from '../../../../src/node/store/graph.js';
import { analyseStored, noteMetrics, takeMetrics } from '../../../../src/node/store/metrics.js';
import { LIN, ontology, PLAN, samplePages } from '../../core/assemble/fixtures.js';
import { storeOf } from './made.js';

const all = (graph: KnowledgeGraph): unknown => graph.export();

describe('analyseStored', () => {
  it('gives what analysis gives, the first time and the next', async () => {
    const store = await storeOf(samplePages());
    const expected = all(analyseGraph(await readGraph(store, ontology), ontology));
    for (let time = 0; time < 2; time++)
      expect(all(await analyseStored(store, await readGraph(store, ontology), ontology))).toEqual(expected);
  });

  it('takes what the store has only while nothing changed that it depends on', async () => {
    const store = await storeOf(samplePages());
    await analyseStored(store, await readGraph(store, ontology), ontology);
    await store.run('UPDATE main.metrics SET x = 77');
    const same = await analyseStored(store, await readGraph(store, ontology), ontology);
    expect(same.getNodeAttribute(LIN, 'x')).toBe(77);
    const changed = await readGraph(store, ontology);
    const [edge = ''] = changed.edges(LIN, PLAN);
    changed.setEdgeAttribute(edge, 'weight', 9);
    const copy = changed.copy() as KnowledgeGraph;
    expect(all(await analyseStored(store, changed, ontology))).toEqual(all(analyseGraph(copy, ontology)));
  });
});

it('keeps the metrics of the nodes, and gives them back where it has all', async () => {
  const store = await storeOf(samplePages());
  const graph = analyseGraph(await readGraph(store, ontology), ontology);
  for (let time = 0; time < 2; time++) await noteMetrics(store, graph);
  const bare = await readGraph(store, ontology);
  expect(await takeMetrics(store, bare)).toBe(true);
  for (const node of graph.nodes()) expect(bare.getNodeAttributes(node)).toEqual(graph.getNodeAttributes(node));
  await store.run(`DELETE FROM main.metrics WHERE key = '${LIN}'`);
  const other = await readGraph(store, ontology);
  expect(await takeMetrics(store, other)).toBe(false);
  expect(other.getNodeAttribute(PLAN, 'pagerank')).toBe(0);
});
