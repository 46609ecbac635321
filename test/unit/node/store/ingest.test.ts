import { expect, it } from 'vitest';
import { readKnownPages } from '../../../../src/node/store/changes.js';
import { removePages, type StoredPage, storePages } from '../../../../src/node/store/ingest.js';
import { rowsOf } from '../../../../src/node/store/rows.js';
import type { Store } from '../../../../src/node/store/store.js';
import { LIN, ontology, page, samplePages, ZHOU } from '../../core/assemble/fixtures.js';
import { emptyStore, storeOf } from './made.js';

async function column(store: Store, sql: string): Promise<unknown[]> {
  return (await store.rows(sql)).flatMap((row) => Object.values(row)).sort();
}

it('takes out all that pages said, and notes it as changed', async () => {
  const store = await storeOf(samplePages());
  expect(await store.rows('FROM pending.keys')).toEqual([]);
  await store.transaction(() => removePages(store, ['b.txt', 'no such page']));
  expect(await column(store, 'SELECT doc FROM main.pages')).toEqual(['a.txt', 'c.txt']);
  for (const table of ['articles', 'entities', 'mentions', 'relations'])
    expect(await column(store, `SELECT DISTINCT doc FROM extracted.${table}`)).toEqual(['a.txt', 'c.txt']);
  expect(await column(store, 'SELECT DISTINCT key FROM pending.keys')).toContain(LIN);
  expect(await column(store, 'SELECT DISTINCT key FROM pending.keys')).not.toContain(ZHOU);
  expect(await column(store, "SELECT DISTINCT edge FROM pending.edges WHERE edge LIKE '%holds_post%'")).toHaveLength(1);
});

it('stores pages in the place of those of the same names', async () => {
  const store = await emptyStore();
  const stored = (name: string): StoredPage => {
    const rows = rowsOf(page('a.txt', '2021').entity('official', name).build(), ontology);
    return { doc: 'a.txt', source: 'a.txt', ordinal: 0, hash: name, extractor: 'test', rows };
  };
  for (const name of ['林晓禾', '周望川']) {
    async function* pages(): AsyncGenerator<StoredPage> {
      yield stored(name);
    }
    expect(await storePages(store, await readKnownPages(store), pages(), 1)).toBe(1);
  }
  expect(await column(store, 'SELECT name FROM extracted.entities')).toEqual(['周望川']);
  expect(await column(store, 'SELECT hash FROM main.pages')).toEqual(['周望川']);
});

it('keeps what was stored before the pages ended in an error', async () => {
  const store = await emptyStore();
  async function* pages(): AsyncGenerator<StoredPage> {
    for (let n = 0; n < 250; n++) {
      const rows = rowsOf(page(`${n}.txt`, '2021').entity('official', '林晓禾').build(), ontology);
      yield { doc: `${n}.txt`, source: `${n}.txt`, ordinal: 0, hash: '', extractor: 'test', rows };
    }
    throw new Error('the disk is gone');
  }
  await expect(storePages(store, new Map(), pages(), 1)).rejects.toThrow('the disk is gone');
  const kept = await column(store, 'SELECT doc FROM main.pages');
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(250);
  expect(await column(store, 'SELECT DISTINCT doc FROM extracted.mentions')).toEqual(kept);
});
