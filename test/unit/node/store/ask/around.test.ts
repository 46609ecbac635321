import { describe, expect, it } from 'vitest';
import { neighbours, paths } from '../../../../../src/core/query/index.js';
import { around, between, reach } from '../../../../../src/node/store/ask/around.js';
import { COUNTY, GOVERNMENT, keyOf, LIN, ontology, PLAN, page, samplePages, ZHOU } from '../../../core/assemble/fixtures.js';
import { storeOf } from '../made.js';

/** A row of people who know the next one, and one whom all of the first ten know. */
function row(length: number) {
  const builder = page('row.txt', '2020');
  const key = (n: number): string => keyOf('official', `甲${n}`);
  for (let n = 0; n <= length; n++) builder.entity('official', `甲${n}`);
  builder.entity('official', '众人');
  for (let n = 0; n < length; n++) builder.relation(key(n), 'meets', key(n + 1), { confidence: 0.9 });
  for (let n = 0; n < 10; n++) builder.relation(key(n), 'meets', keyOf('official', '众人'), { confidence: 0.9 });
  return { pages: [builder.build()], key };
}

describe('around', () => {
  it('reads no more than is asked, with the sentences of the answer', async () => {
    const store = await storeOf(samplePages());
    const graph = await around(store, ontology, LIN, { relation: ['holds_post'] });
    expect(graph.nodes().sort()).toEqual([LIN, GOVERNMENT].sort());
    expect(neighbours(graph, LIN)[0]).toMatchObject({ relationLabel: '任职 县长', evidence: [{ sentence: '县长林晓禾启动清渠行动。' }] });
    expect(Object.keys(graph.getAttribute('articles'))).toEqual(['b.txt#1']);
  });

  it('goes on only from where the question goes', async () => {
    const store = await storeOf(samplePages());
    const two = await reach(store, PLAN, { depth: 2, relation: ['implements', 'visits'] });
    expect(two.nodes().sort()).toEqual([PLAN, LIN, COUNTY].sort());
    const away = await reach(store, PLAN, { depth: 2, relation: ['implements', 'visits'], direction: 'out' });
    expect(away.nodes().sort()).toEqual([PLAN, LIN].sort());
  });

  it('has nothing of a node that is not there', async () => {
    const store = await storeOf(samplePages());
    const graph = await around(store, ontology, "person:o'clock", {});
    expect(graph.order).toBe(0);
    expect(() => neighbours(graph, "person:o'clock")).toThrow(/the graph has no node/);
  });
});

describe('between', () => {
  it('reads what lies between two ends, and not what lies beyond', async () => {
    const { pages, key } = row(40);
    const store = await storeOf(pages);
    const graph = await between(store, ontology, key(20), key(23), {});
    expect(paths(graph, key(20), key(23)).map(({ nodes }) => nodes.map(({ label }) => label).join())).toEqual(['甲20,甲21,甲22,甲23']);
    expect(graph.order).toBeLessThan(10);
    const [way] = paths(await between(store, ontology, key(0), key(12), {}), key(0), key(12));
    expect(way?.nodes.map(({ label }) => label).join()).toBe('甲0,众人,甲9,甲10,甲11,甲12');
  });

  it('stops where one end has no more ties, and finds nothing', async () => {
    const { pages, key } = row(5);
    const alone = page('z.txt', '2020').entity('official', '独行').build();
    const store = await storeOf([...pages, alone]);
    const graph = await between(store, ontology, key(0), keyOf('official', '独行'), { count: 3 });
    expect(graph.size).toBeLessThan(5);
    expect(paths(graph, key(0), keyOf('official', '独行'))).toEqual([]);
  });

  it('heeds the relations and the confidence that are asked for', async () => {
    const store = await storeOf(samplePages());
    const ways = async (options: object): Promise<number> =>
      paths(await between(store, ontology, LIN, ZHOU, options), LIN, ZHOU, options).length;
    expect(await ways({})).toBe(1);
    expect(await ways({ relation: ['governs'] })).toBe(0);
    expect(await ways({ minConfidence: 0.99 })).toBe(0);
  });
});
