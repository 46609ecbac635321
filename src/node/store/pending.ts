import { resolvedRows } from './schema.js';
import type { Store } from './store.js';

/**
 * Notes what pages say now, as read and as resolved, as changed: before they change, and after.
 *
 * @param docs name of a table whose column `doc` lists them
 */
export async function notePages(store: Store, docs: string): Promise<void> {
  const among = `doc IN (SELECT doc FROM ${docs})`;
  await store.run(`INSERT INTO pending.keys SELECT DISTINCT key FROM (
    SELECT key FROM extracted.entities WHERE ${among} UNION SELECT key FROM (${resolvedRows('entities', among)}))`);
  await store.run(`INSERT INTO pending.edges SELECT DISTINCT edge FROM (${resolvedRows('relations', among)}) WHERE edge IS NOT NULL`);
}

/** Forgets all changes: they are assembled. */
export async function clearPending(store: Store): Promise<void> {
  for (const table of ['docs', 'bands', 'keys', 'edges']) await store.run(`DELETE FROM pending.${table}`);
}
