import { expect, it } from 'vitest';
import { analyseGraph } from '../../../../../src/core/analyse/analyse.js';
import { partOf } from '../../../../../src/node/store/ask/part.js';
import { readGraph } from '../../../../../src/node/store/graph.js';
import { noteMetrics } from '../../../../../src/node/store/metrics.js';
import { GOVERNMENT, LIN, ontology, PLAN, samplePages } from '../../../core/assemble/fixtures.js';
import { storeOf } from '../made.js';

it('is drawn as the files are, where they have all of it', async () => {
  const store = await storeOf(samplePages());
  const whole = analyseGraph(await readGraph(store, ontology), ontology);
  await noteMetrics(store, whole);
  const part = await partOf(store, ontology, { ego: PLAN });
  expect(part.nodes().sort()).toEqual([PLAN, LIN].sort());
  part.forEachNode((key, attributes) => expect(attributes).toEqual(whole.getNodeAttributes(key)));
  expect((await partOf(store, ontology, {})).order).toBe(whole.order);
});

it('has a picture of its own, where the files have not all of it', async () => {
  const store = await storeOf(samplePages());
  const part = await partOf(store, ontology, { relation: ['holds_post'], top: 2 });
  expect(part.order).toBe(2);
  expect(part.hasNode(GOVERNMENT)).toBe(true);
  expect(part.reduceNodes((sum, _key, { pagerank }) => sum + pagerank, 0)).toBeCloseTo(1, 4);
  expect(new Set(part.mapNodes((_key, { x, y }) => `${x} ${y}`)).size).toBe(2);
  expect((await partOf(store, ontology, { top: 1 })).nodes()).toEqual([LIN]);
});
