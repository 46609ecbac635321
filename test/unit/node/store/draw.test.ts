import { expect, it } from 'vitest';
import { weakRelations } from '../../../../src/core/ontology/ontology.js';
import { drawnPart, readArticles, sizeOf } from '../../../../src/node/store/draw.js';
import { readGraph } from '../../../../src/node/store/graph.js';
import { keyOf, ontology, page, samplePages } from '../../core/assemble/fixtures.js';
import { storeOf } from './made.js';

const weak = weakRelations(ontology);

it('draws a graph as a whole where it can be', async () => {
  const store = await storeOf(samplePages());
  const size = await sizeOf(store);
  expect(size.nodes).toBeGreaterThan(3);
  expect(await drawnPart(store, size, weak)).toBeUndefined();
  expect(await drawnPart(store, size, weak, size.nodes)).toBeUndefined();
});

it('draws the nodes with most neighbours, and of their edges those that say most', async () => {
  const builder = page('a.txt', '2020');
  const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚'];
  for (const name of names) builder.entity('official', name);
  const key = (name: string): string => keyOf('official', name);
  // 甲 knows everybody, 乙 nearly; between the two there are six edges, three of them weak or said but once.
  for (const name of names.slice(1)) builder.relation(key('甲'), 'co_mentioned', key(name));
  for (const name of names.slice(2, 6)) builder.relation(key('乙'), 'co_mentioned', key(name));
  for (const sentence of ['一', '二']) builder.relation(key('甲'), 'meets', key('乙'), { sentence });
  const store = await storeOf([builder.build()]);
  const part = await drawnPart(store, await sizeOf(store), weak, 2);
  const drawn = await readGraph(store, ontology, part);
  expect(drawn.nodes().sort()).toEqual([key('乙'), key('甲')].sort());
  const kinds = await store.rows('SELECT r.relation FROM temp.drawn_edges JOIN main.relations r USING (edge) ORDER BY drawn_edges.rowid');
  expect(kinds.map(({ relation }) => relation)).toEqual(['meets', 'co_mentioned']);
});

it('reads the articles that are wanted', async () => {
  const store = await storeOf(samplePages());
  const all = await readArticles(store);
  expect(all.articles.length).toBeGreaterThan(1);
  const one = await readArticles(store, [String(all.articles[1]?.id)]);
  expect(one.articles).toEqual([all.articles[1]]);
  expect(new Set(one.mentions.map(({ article }) => article))).toEqual(new Set([all.articles[1]?.id]));
});
