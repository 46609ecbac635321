import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { GuanxiError } from '../../core/errors.js';
import { reasonOf } from '../reason.js';
import { quoted } from './schema.js';
import type { Store } from './store.js';

/** A line has all pages of a source: some kilobytes, or megabytes. */
const AT_ONCE = 200;

/**
 * The texts of the column `line` of a Parquet file, or of all files of a folder, as Spark writes one.
 *
 * @throws GuanxiError INPUT where it is not there, FORMAT where it is no Parquet or has no such column
 */
export async function* readParquetLines(store: Store, file: string): AsyncGenerator<string> {
  for (const part of partsOf(file)) {
    try {
      for await (const rows of store.batches(`SELECT line FROM read_parquet(${quoted(part)})`, AT_ONCE))
        for (const { line } of rows) yield String(line);
    } catch (error) {
      if (error instanceof GuanxiError) throw error;
      throw new GuanxiError(
        'FORMAT',
        `${part} cannot be read (${reasonOf(error).split('\n')[0]})`,
        'it must be Parquet with a column line',
      );
    }
  }
}

function partsOf(file: string): string[] {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new GuanxiError('INPUT', `${file} is not there`, 'check the path');
  if (!found.isDirectory()) return [file];
  const parts = readdirSync(file).filter((name) => name.endsWith('.parquet'));
  return parts.sort().map((name) => path.join(file, name));
}
