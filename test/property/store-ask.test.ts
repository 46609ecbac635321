import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseGraph } from '../../src/core/analyse/analyse.js';
import { json } from '../../src/core/export/json.js';
import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import type { EntityType, RelationType } from '../../src/core/model.js';
import {
  evidenceBetween,
  explainEdge,
  explainNode,
  find,
  holders,
  type NeighbourOptions,
  neighbours,
  openGraph,
  type PathOptions,
  paths,
  resolveName,
  type SubgraphOptions,
  selectSubgraph,
  timeline,
} from '../../src/core/query/index.js';
import type { GraphSource } from '../../src/node/graph-source.js';
import { openStoreSource } from '../../src/node/store/ask/source.js';
import { assembleStore } from '../../src/node/store/assemble.js';
import { readGraph } from '../../src/node/store/graph.js';
import { noteMetrics } from '../../src/node/store/metrics.js';
import { Store } from '../../src/node/store/store.js';
import { ontology } from '../unit/core/assemble/fixtures.js';
import { storeAll } from '../unit/node/store/made.js';
import { tempFolder } from '../unit/node/temp.js';
import { builds, ORGANS, PEOPLE, pageOf } from './store-pages.js';

const NAMES = [
  ...PEOPLE,
  ...ORGANS.map(({ name }) => name),
  '林晓',
  '河阳',
  'zwc',
  'linxiaohe',
  '县人民政府',
  '无名',
  '周望川x',
  ' ',
  '河阳县委',
];
const RELATIONS: RelationType[] = ['holds_post', 'works_for', 'meets', 'co_mentioned', 'succeeds'];

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
/** The options that are given. */
const given = <T>(options: object): T => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T;

const reaching = fc.record({
  depth: fc.integer({ min: 1, max: 3 }),
  relation: optional(fc.subarray(RELATIONS, { minLength: 1 })),
  direction: optional(fc.constantFrom('out' as const, 'in' as const)),
  type: optional(fc.constant<EntityType[]>(['organisation'])),
  since: optional(fc.constantFrom('2019', '2020-05')),
  minConfidence: optional(fc.constantFrom(0.5, 0.9)),
  limit: optional(fc.integer({ min: 1, max: 5 })),
});
const connecting = fc.record({
  count: fc.integer({ min: 1, max: 4 }),
  relation: optional(fc.subarray(RELATIONS, { minLength: 1 })),
  minConfidence: optional(fc.constantFrom(0.5, 0.9)),
});
const choosing = fc.record({
  depth: fc.integer({ min: 1, max: 2 }),
  ego: fc.boolean(),
  relation: optional(fc.subarray(RELATIONS, { minLength: 1 })),
  since: optional(fc.constantFrom('2019', '2020-05')),
  top: optional(fc.integer({ min: 1, max: 6 })),
});
const questions = fc.record({ reaching, connecting, choosing, pick: fc.array(fc.nat(), { minLength: 2, maxLength: 2 }) });
type Questions = typeof questions extends fc.Arbitrary<infer T> ? T : never;

/** A part as it is drawn: of its articles, and of what was decided and corrected, a file keeps all, and a store what bears on it. */
function drawn(part: KnowledgeGraph): unknown {
  return {
    nodes: part.mapNodes((key, attributes) => [key, attributes]).sort(),
    edges: part.mapEdges((key, attributes) => [key, attributes]).sort(),
  };
}

async function sameAnswers(source: GraphSource, whole: KnowledgeGraph, { reaching, connecting, choosing, pick }: Questions): Promise<void> {
  const same = (answer: unknown, expected: unknown): void => expect(JSON.stringify(answer)).toBe(JSON.stringify(expected));
  for (const name of [...NAMES, ...whole.nodes().slice(0, 3)]) {
    same(resolveName(await source.named(name), name), resolveName(whole, name));
    for (const limit of [1, 3, 10]) same(find(await source.found(name, limit), name, { limit }), find(whole, name, { limit }));
  }
  const nodes = whole.nodes();
  const [a, b] = pick.map((n) => nodes[n % nodes.length]);
  if (a === undefined || b === undefined) return;
  const reach = given<NeighbourOptions>(reaching);
  same(neighbours(await source.around(a, reach), a, reach), neighbours(whole, a, reach));
  same(timeline(await source.around(a, {}), a), timeline(whole, a));
  same(holders(await source.around(a, { relation: ['holds_post'], direction: 'in' }), a), holders(whole, a));
  same(explainNode(await source.node(a), a), explainNode(whole, a));
  same(evidenceBetween(await source.edgesBetween(a, b), a, b), evidenceBetween(whole, a, b));
  for (const edge of whole.edges(a).slice(0, 2)) same(explainEdge(await source.edge(edge), edge), explainEdge(whole, edge));
  expect((await source.edge('no such edge')).size).toBe(0);
  const connect = given<PathOptions>(connecting);
  if (a !== b) same(paths(await source.between(a, b, connect), a, b, connect), paths(whole, a, b, connect));
  const { ego, depth, ...more } = choosing;
  const choose = given<SubgraphOptions>({ ...more, ...(ego ? { ego: a, depth } : {}) });
  same(drawn(await source.part(choose)), drawn(selectSubgraph(whole, choose)));
}

describe('a store', () => {
  it('answers as graph.json does', async () => {
    await fc.assert(
      fc.asyncProperty(builds, fc.array(questions, { minLength: 3, maxLength: 3 }), async (sets, asked) => {
        const file = path.join(tempFolder(), 'guanxi.duckdb');
        const store = await Store.open(file, 'write');
        await storeAll(
          store,
          Object.entries(sets.at(-1) ?? {}).map(([doc, said]) => pageOf(doc, said)),
        );
        await assembleStore(store, ontology, { corrections: [], with: ['planned'], version: 'same' });
        const written = analyseGraph(await readGraph(store, ontology), ontology);
        await noteMetrics(store, written);
        store.close();
        const whole = openGraph(JSON.parse(json.write(written, ontology)));
        const source = await openStoreSource(file);
        try {
          for (const questions of asked) await sameAnswers(source, whole, questions);
        } finally {
          source.close();
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);
});
