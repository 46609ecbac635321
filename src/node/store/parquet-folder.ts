import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { GuanxiError } from '../../core/errors.js';
import { type Column, SCHEMAS } from './columns.js';
import { literally } from './parquet-lines.js';
import { LAYOUT, quoted, schemaStatements } from './schema.js';
import type { Store } from './store.js';

/** The table that is written last. */
const LAST = path.join('main', 'meta');

/** Whether a folder holds the tables of a store as Parquet, `SCHEMA/TABLE/*.parquet`, as src/cluster/resolve.py writes them. */
export function isParquetFolder(folder: string): boolean {
  return existsSync(path.join(folder, LAST));
}

/**
 * Makes an empty store show the tables of such a folder: they are read from there as they are asked for.
 *
 * @throws GuanxiError FORMAT where the folder is of another version
 */
export async function showParquet(store: Store, folder: string): Promise<void> {
  for (const statement of schemaStatements()) await store.run(statement);
  for (const [schema, tables] of Object.entries(SCHEMAS))
    for (const [name, { columns }] of Object.entries(tables)) await showTable(store, folder, `${schema}/${name}`, columns);
  if ((await store.fact('layout')) !== LAYOUT)
    throw new GuanxiError('FORMAT', `${folder} is no graph of this version of guanxi`, 'resolve the extractions again');
}

async function showTable(store: Store, folder: string, table: string, columns: readonly Column[]): Promise<void> {
  const parts = path.join(folder, table);
  if (!existsSync(parts) || !readdirSync(parts).some((name) => name.endsWith('.parquet'))) return;
  const name = table.replace('/', '.');
  const list = columns.map(([column]) => `"${column}"`).join(', ');
  await store.run(`DROP TABLE ${name}`);
  await store.run(
    `CREATE VIEW ${name} AS SELECT ${list} FROM read_parquet(${quoted(`${literally(parts)}/*.parquet`)}, hive_partitioning = false)`,
  );
}
