import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Extraction } from '../../../../src/core/model.js';
import { assembleStore } from '../../../../src/node/store/assemble.js';
import { addPages } from '../../../../src/node/store/ingest.js';
import { rowsOf } from '../../../../src/node/store/rows.js';
import { Store } from '../../../../src/node/store/store.js';
import { ontology } from '../../core/assemble/fixtures.js';
import { tempFolder } from '../temp.js';

/** A new store, closed and gone after the test. */
export async function emptyStore(): Promise<Store> {
  const store = await Store.open(path.join(tempFolder(), 'guanxi.duckdb'), 'write');
  onTestFinished(() => store.close());
  return store;
}

/** Puts pages into a store that lacks them. */
export async function storeAll(store: Store, extractions: readonly Extraction[]): Promise<void> {
  const stored = { ordinal: 0, hash: '', extractor: '' };
  const pages = extractions.map((extraction) => ({
    ...stored,
    doc: extraction.doc,
    source: extraction.doc,
    rows: rowsOf(extraction, ontology),
  }));
  await addPages(store, pages, 1);
}

/** A store of these pages, assembled. */
export async function storeOf(extractions: readonly Extraction[]): Promise<Store> {
  const store = await emptyStore();
  await storeAll(store, extractions);
  await assembleStore(store, ontology, { corrections: [], with: [], version: 'first' });
  return store;
}
