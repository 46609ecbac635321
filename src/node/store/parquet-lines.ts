import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { GuanxiError } from '../../core/errors.js';
import { loadDuckdb } from '../duckdb.js';
import { reasonOf } from '../reason.js';
import { quoted } from './schema.js';

/**
 * The texts of the column `line` of a Parquet file, or of all files of a folder, as Spark writes one. They are read beside the store, a few at a time, so
 * that nothing that is wrong with them looks like trouble of the store.
 *
 * @throws GuanxiError INPUT where it is not there, FORMAT where it is no Parquet or has no such column
 */
export async function* readParquetLines(file: string): AsyncGenerator<string> {
  const parts = partsOf(file);
  const { DuckDBInstance } = await loadDuckdb();
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    for (const part of parts) yield* linesOf(connection, part);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function* linesOf(connection: DuckDBConnection, part: string): AsyncGenerator<string> {
  try {
    const result = await connection.stream(`SELECT line::VARCHAR FROM read_parquet(${quoted(literally(part))}, hive_partitioning = false)`);
    for await (const rows of result.yieldRowsJs()) for (const [line] of rows) if (line !== null) yield String(line);
  } catch (error) {
    throw new GuanxiError('FORMAT', `${part} cannot be read (${reasonOf(error).split('\n')[0]})`, 'it must be Parquet with a column line');
  }
}

/** A name in which nothing is a wildcard. */
export function literally(file: string): string {
  return file.replace(/[[*?]/g, '[$&]');
}

function partsOf(file: string): string[] {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new GuanxiError('INPUT', `${file} is not there`, 'check the path');
  if (!found.isDirectory()) return [file];
  const parts = readdirSync(file).filter((name) => name.endsWith('.parquet'));
  return parts.sort().map((name) => path.join(file, name));
}
