import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { SCHEMAS } from '../../../../src/node/store/columns.js';
import type { Store } from '../../../../src/node/store/store.js';
import { tempFolder } from '../temp.js';

/** Lines as they come over a pipe. */
export function linesOf(items: readonly unknown[]): Readable {
  return Readable.from(items.map((item) => Buffer.from(`${typeof item === 'string' ? item : JSON.stringify(item)}\n`)));
}

/** What is written to a pipe, as objects. */
export function collector<T>(): { output: Writable; items: () => T[] } {
  const chunks: string[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return {
    output,
    items: () =>
      chunks
        .join('')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as T),
  };
}

/** The tables of a store as a folder of Parquet, as src/cluster/resolve.py writes it. */
export async function parquetOf(store: Store): Promise<string> {
  const folder = tempFolder();
  for (const [schema, tables] of Object.entries(SCHEMAS))
    for (const name of Object.keys(tables)) {
      mkdirSync(path.join(folder, schema, name), { recursive: true });
      await store.run(`COPY ${schema}.${name} TO '${path.join(folder, schema, name)}/part-0.parquet' (FORMAT parquet)`);
    }
  return folder;
}
