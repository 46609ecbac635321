import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { json } from '../../../../src/core/export/json.js';
import { openSource } from '../../../../src/node/graph-source.js';
import { readGraph } from '../../../../src/node/store/graph.js';
import { Store } from '../../../../src/node/store/store.js';
import { LIN, ontology, samplePages } from '../../core/assemble/fixtures.js';
import { storeOf } from './made.js';
import { parquetOf } from './parts.js';

it('answers from a folder of Parquet what the store answers', async () => {
  const store = await storeOf(samplePages());
  const folder = await parquetOf(store);
  const shown = await Store.open(folder, 'read');
  expect(json.write(await readGraph(shown, ontology), ontology)).toBe(json.write(await readGraph(store, ontology), ontology));
  shown.close();
  const source = await openSource(folder);
  expect((await source.named('林晓禾')).nodes()).toEqual([LIN]);
  const articles = JSON.parse(await source.articles(await source.part({ ego: LIN }))) as { id: string }[];
  expect(articles.map(({ id }) => id)).toEqual(['a.txt#1', 'b.txt#1', 'c.txt#1']);
  source.close();
});

it('has no rows of a table that was not written, as where nothing was printed twice', async () => {
  const folder = await parquetOf(await storeOf(samplePages()));
  rmSync(path.join(folder, 'resolved/reprints'), { recursive: true });
  rmSync(path.join(folder, 'resolved/bearers/part-0.parquet'));
  const shown = await Store.open(folder, 'read');
  expect(await shown.rows('SELECT * FROM resolved.reprints UNION ALL SELECT article, key FROM resolved.bearers')).toEqual([]);
  expect((await shown.rows('SELECT * FROM main.evidence')).length).toBeGreaterThan(0);
  shown.close();
});

it('says so where the folder is of another version, or was not finished', async () => {
  const store = await storeOf(samplePages());
  await store.setFact('layout', 'another');
  const folder = await parquetOf(store);
  await expect(Store.open(folder, 'read')).rejects.toMatchObject({ code: 'FORMAT' });
  rmSync(path.join(folder, 'main/meta'), { recursive: true });
  await expect(openSource(folder)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
