import { expect, it } from 'vitest';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import type { Modality } from '../../../../src/core/model.js';
import { type EdgeSelection, readCounts, readEdges, withCounts } from '../../../../src/node/store/edges.js';
import { readScope } from '../../../../src/node/store/scope.js';
import type { Store } from '../../../../src/node/store/store.js';
import { keyOf, LIN, ontology, page, samplePages, ZHOU } from '../../core/assemble/fixtures.js';
import { storeOf } from './made.js';

const ALL = 'SELECT edge FROM main.relations';
const ASSERTED: Modality[] = ['asserted'];

async function edgesOf(store: Store, selection: EdgeSelection) {
  const found = [];
  for await (const edge of readEdges(store, await readScope(store, true), ontology, selection)) found.push(edge);
  return found;
}

it('reads edges as assembly in memory merges them', async () => {
  const graph = assembleGraph(samplePages(), ontology);
  const edges = await edgesOf(await storeOf(samplePages()), { edges: ALL, modalities: ASSERTED });
  expect(edges.length).toBeGreaterThan(4);
  for (const { key, attributes } of edges) expect(graph.getEdgeAttributes(key)).toMatchObject(attributes);
  expect(edges.map(({ key }) => key).sort()).toEqual(graph.filterEdges((key) => !key.includes('|succeeds|')).sort());
});

it('keeps the strongest sentences where not all are wanted, with the counts of all', async () => {
  const many = page('many.txt', '2021').entity('official', '林晓禾').entity('official', '周望川');
  for (let n = 1; n <= 5; n++) many.relation(ZHOU, 'meets', LIN, { sentence: `第${n}次座谈。`, confidence: n / 10 });
  const store = await storeOf([many.build()]);
  const [edge] = await edgesOf(store, { edges: ALL, modalities: ASSERTED, keep: 2 });
  expect(edge?.attributes).toMatchObject({ weight: 5, evidence: [{ sentence: '第5次座谈。' }, { sentence: '第4次座谈。' }] });
  const counts = (await readCounts(store, ALL)).get(edge?.key ?? '');
  expect(counts).toMatchObject({ weight: 5, rule: 'meets.test' });
  expect(edge && withCounts(edge, undefined)).toBe(edge);
});

it('reads plans only where they are asked for', async () => {
  const plan = keyOf('program', '清渠行动');
  const pages = page('a.txt', '2021').entity('official', '林晓禾').entity('program', '清渠行动');
  const store = await storeOf([pages.relation(LIN, 'implements', plan, { modality: 'planned' }).build()]);
  const edges = "SELECT edge FROM extracted.relations WHERE relation = 'implements'";
  expect(await edgesOf(store, { edges, modalities: ASSERTED })).toEqual([]);
  expect(await edgesOf(store, { edges, modalities: ['planned'] })).toMatchObject([{ attributes: { modality: 'planned' } }]);
});
