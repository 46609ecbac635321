import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { GRAPH, VIEWS } from '../../../../src/node/store/columns.js';
import { openForReading } from '../../../../src/node/store/read.js';
import { Store } from '../../../../src/node/store/store.js';
import { samplePages } from '../../core/assemble/fixtures.js';
import { tempFolder } from '../temp.js';
import { storeOf } from './made.js';

describe('a store', () => {
  it('is made with every table, and says of each what it is', async () => {
    const store = await storeOf(samplePages());
    const bare = await store.rows(`SELECT table_name AS name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal
      AND schema_name <> 'temp' AND database_name <> 'temp' AND table_name NOT IN (SELECT view_name FROM duckdb_views())`);
    expect(bare).toEqual([]);
    const tables = await store.rows(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'main' AND table_catalog <> 'temp'",
    );
    expect(new Set(tables.map(({ name }) => name))).toEqual(new Set([...Object.keys(GRAPH), ...Object.keys(VIEWS)]));
  });

  it('of an older layout is made anew by a build, and refused for reading', async () => {
    const store = await storeOf(samplePages());
    await store.run('DROP TABLE main.metrics');
    await store.setFact('layout', '0');
    store.close();
    await expect(openForReading(store.file)).rejects.toMatchObject({ code: 'FORMAT' });
    const anew = await Store.open(store.file, 'write');
    expect(
      await anew.rows('SELECT (SELECT count(*) FROM main.pages)::INTEGER + (SELECT count(*) FROM main.articles)::INTEGER AS n'),
    ).toEqual([{ n: 0 }]);
    expect(await anew.rows('FROM main.metrics')).toEqual([]);
    anew.close();
  });

  it('is no database of another program, nor a file of another kind', async () => {
    const folder = tempFolder();
    const other = path.join(folder, 'other.duckdb');
    const instance = await DuckDBInstance.create(other);
    await (await instance.connect()).run('CREATE TABLE mine (a INTEGER)');
    instance.closeSync();
    writeFileSync(path.join(folder, 'text.duckdb'), 'no store '.repeat(2000));
    for (const name of ['other', 'text'])
      for (const access of ['read', 'write'] as const)
        await expect(Store.open(path.join(folder, `${name}.duckdb`), access)).rejects.toMatchObject({ code: 'FORMAT' });
  });
});
