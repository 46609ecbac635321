import type { KnownPage } from './changes.js';
import { SAID } from './columns.js';
import { notePages } from './pending.js';
import type { PageRows } from './rows.js';
import type { Store } from './store.js';

/** Pages that are stored at once; what a run that is cut off loses. */
const AT_ONCE = 200;

/** A page of a run: what it is called, where it stands, and what was read from it. */
export interface StoredPage {
  doc: string;
  source: string;
  ordinal: number;
  hash: string;
  extractor: string;
  rows: PageRows;
}

/** Tables that hold rows of pages, by the column `doc`. */
const OF_PAGES = [
  'main.pages',
  'extracted.articles',
  'extracted.bands',
  ...Object.keys(SAID).flatMap((table) => [`extracted.${table}`, `resolved.${table}`]),
];

/**
 * Takes pages out of the store, and notes all they said as changed. To be called within a transaction.
 *
 * @param docs names of pages; those that the store lacks are passed over
 */
export async function removePages(store: Store, docs: Iterable<string>): Promise<void> {
  await store.list(
    'leaving',
    [['doc', 'VARCHAR']],
    [...docs].map((doc) => [doc]),
  );
  await notePages(store, 'temp.leaving');
  await store.run('INSERT INTO pending.bands SELECT DISTINCT band FROM extracted.bands WHERE doc IN (SELECT doc FROM temp.leaving)');
  await store.run('INSERT INTO pending.docs SELECT doc FROM temp.leaving');
  for (const table of OF_PAGES) await store.run(`DELETE FROM ${table} WHERE doc IN (SELECT doc FROM temp.leaving)`);
}

/**
 * Stores pages as they come, in the place of those of the same names, in transactions of some hundred each.
 *
 * @param known the pages of the store, by name
 * @returns how many there were
 */
export async function storePages(
  store: Store,
  known: ReadonlyMap<string, KnownPage>,
  pages: AsyncIterable<StoredPage>,
  run: number,
): Promise<number> {
  let stored = 0;
  let batch: StoredPage[] = [];
  const save = async (): Promise<void> => {
    const saved = batch;
    batch = [];
    await store.transaction(async () => {
      const old = saved.map(({ doc }) => doc).filter((doc) => known.has(doc));
      if (old.length > 0) await removePages(store, old);
      await addPages(store, saved, run);
    });
    stored += saved.length;
  };
  for await (const page of pages) {
    batch.push(page);
    if (batch.length >= AT_ONCE) await save();
  }
  if (batch.length > 0) await save();
  return stored;
}

/** Puts pages into the store that are not in it, and notes them as changed. To be called within a transaction. */
export async function addPages(store: Store, pages: readonly StoredPage[], run: number): Promise<void> {
  await store.append(
    'pending.docs',
    pages.map(({ doc }) => [doc]),
  );
  await store.append(
    'main.pages',
    pages.map(({ doc, source, ordinal, hash, extractor }) => [doc, source, ordinal, hash, extractor, run]),
  );
  for (const table of ['articles', 'bands', 'entities', 'mentions', 'relations'] as const)
    await store.append(
      `extracted.${table}`,
      pages.flatMap(({ rows }) => rows[table]),
    );
}
