import { GuanxiError } from '../../core/errors.js';
import { GRAPH } from './columns.js';
import { LAYOUT, schemaStatements } from './schema.js';
import type { Store } from './store.js';

/**
 * Makes the tables of an empty store, and those of an older layout anew: all they hold comes from pages, and is read again.
 *
 * @throws GuanxiError FORMAT where it is no store, or one of another version is to be read
 */
export async function prepareStore(store: Store, access: 'read' | 'write'): Promise<void> {
  const [known] = await store.rows("SELECT count(*)::INTEGER AS n FROM duckdb_tables() WHERE schema_name = 'main' AND table_name = 'meta'");
  const layout = known?.n === 1 ? await store.fact('layout') : undefined;
  if (layout === LAYOUT) return;
  const [any] = await store.rows('SELECT count(*)::INTEGER AS n FROM duckdb_tables()');
  if (access === 'read' || (any?.n !== 0 && layout === undefined))
    throw new GuanxiError('FORMAT', `${store.file} is no store of this version of guanxi`, 'build it with guanxi build, in another folder');
  await store.transaction(async () => {
    if (layout !== undefined) {
      for (const schema of ['extracted', 'resolved', 'pending']) await store.run(`DROP SCHEMA ${schema} CASCADE`);
      for (const table of Object.keys(GRAPH)) await store.run(`DROP TABLE IF EXISTS main.${table}`);
    }
    for (const statement of schemaStatements()) await store.run(statement);
    await store.setFact('layout', LAYOUT);
  });
}
