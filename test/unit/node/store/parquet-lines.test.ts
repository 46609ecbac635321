import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { readParquetLines } from '../../../../src/node/store/parquet-lines.js';
import { tempFolder } from '../temp.js';

async function writeParquet(file: string, sql: string): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (${sql}) TO '${file.replaceAll("'", "''")}' (FORMAT parquet)`);
  connection.closeSync();
}

async function linesOf(file: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readParquetLines(file)) lines.push(line);
  return lines;
}

describe('readParquetLines', () => {
  it('reads a file, or those of a folder in the order of their names, whatever the names', async () => {
    const folder = path.join(tempFolder(), "o'clock=[1]*?");
    mkdirSync(folder);
    await writeParquet(path.join(folder, 'part-1[a].parquet'), "SELECT 'b' AS line UNION ALL SELECT NULL");
    await writeParquet(path.join(folder, 'part-0*.parquet'), "SELECT 'a' || n AS line, n AS other FROM range(5000) t(n) ORDER BY n");
    // What the names would mean as patterns.
    await writeParquet(path.join(folder, 'part-1a.parquet'), "SELECT 'c' AS line");
    writeFileSync(path.join(folder, '_SUCCESS'), '');
    const lines = await linesOf(folder);
    expect([lines.length, lines[0], lines[4999], lines.slice(5000).sort()]).toEqual([5002, 'a0', 'a4999', ['b', 'c']]);
    expect(await linesOf(path.join(folder, 'part-1[a].parquet'))).toEqual(['b']);
    expect((await linesOf(path.join(folder, 'part-0*.parquet'))).length).toBe(5000);
  });

  it('says what is wrong with a file, and blames no store', async () => {
    const folder = tempFolder({ 'cut.parquet': 'PAR1 and no more PAR1', 'none.parquet': '' });
    await writeParquet(path.join(folder, 'other.parquet'), 'SELECT 1 AS number');
    for (const name of ['cut.parquet', 'none.parquet', 'other.parquet'])
      await expect(linesOf(path.join(folder, name))).rejects.toMatchObject({
        code: 'FORMAT',
        message: expect.stringMatching(new RegExp(`${name} cannot be read \\(.*\\): it must be Parquet with a column line`)),
      });
    await expect(linesOf(path.join(folder, 'missing.parquet'))).rejects.toMatchObject({ code: 'INPUT' });
  });
});
