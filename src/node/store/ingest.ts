import { SAID } from './columns.js';
import { notePages } from './pending.js';
import type { PageRows } from './rows.js';
import type { Store } from './store.js';

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
