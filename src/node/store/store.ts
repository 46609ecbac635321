import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { DuckDBAppender, DuckDBConnection, DuckDBInstance, DuckDBListType, Json } from '@duckdb/node-api';
import { GuanxiError } from '../../core/errors.js';
import { loadDuckdb } from '../duckdb.js';
import { reasonOf } from '../reason.js';
import { type Cell, fillTable, type Row } from './cells.js';
import { type Column, SCHEMAS } from './columns.js';
import { isParquetFolder, showParquet } from './parquet-folder.js';
import { prepareStore } from './prepare.js';
import { questionTrouble, storeTrouble } from './trouble.js';

export type { Cell, Row } from './cells.js';

/** Name of the store in the folder of a build. */
export const STORE_FILE = 'guanxi.duckdb';

/** A store without a file. */
export const MEMORY = ':memory:';

/** DuckDB keeps what it needs within this much memory and puts the rest on the disk. */
const MOST_MEMORY = 1024 ** 3;

function settings(inMemory: boolean, access: 'read' | 'write'): Record<string, string> {
  const memory = Math.min(MOST_MEMORY, Math.floor(os.totalmem() / 4));
  return {
    ...(inMemory ? { temp_directory: path.join(os.tmpdir(), `guanxi-${process.pid}`) } : {}),
    access_mode: inMemory ? 'AUTOMATIC' : access === 'read' ? 'READ_ONLY' : 'READ_WRITE',
    memory_limit: `${Math.floor(memory / 1024 ** 2)}MiB`,
    // Nothing is fetched from anywhere.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  };
}

/** A store: one DuckDB file, opened by one program at a time for writing, or by several for reading. */
export class Store {
  private constructor(
    readonly file: string,
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    private readonly listOfText: DuckDBListType,
  ) {}

  private staged = 0;

  /**
   * Opens a store.
   *
   * @param file its path, or to read, that of a folder of Parquet (see isParquetFolder); where it is written to, the folder and an empty store are made;
   * `:memory:` is one that is gone when it is closed
   * @throws GuanxiError OUTPUT where another program has it or it cannot be written, FORMAT where it is damaged, NOT_FOUND, ENVIRONMENT
   * @example
   * const store = await Store.open('output/guanxi.duckdb', 'read');
   * await store.rows('SELECT count(*) AS pages FROM pages');
   */
  static async open(file: string, access: 'read' | 'write'): Promise<Store> {
    const { DuckDBInstance, LIST, VARCHAR } = await loadDuckdb();
    const folder = access === 'read' && isParquetFolder(file);
    const inMemory = folder || file === MEMORY;
    try {
      if (!inMemory && access === 'write') mkdirSync(path.dirname(file), { recursive: true });
      const instance = await DuckDBInstance.create(inMemory ? MEMORY : file, settings(inMemory, access));
      const store = new Store(file, instance, await instance.connect(), LIST(VARCHAR));
      await (folder ? showParquet(store, file) : prepareStore(store, access));
      return store;
    } catch (error) {
      if (error instanceof GuanxiError) throw error;
      const told = storeTrouble(error, file);
      if (told instanceof GuanxiError) throw told;
      throw new GuanxiError('OUTPUT', `${file} cannot be opened (${reasonOf(error).split('\n')[0]})`, 'choose another folder with -o');
    }
  }

  /** Runs one statement; what it returns is let go. */
  async run(sql: string, values: readonly (string | number)[] = []): Promise<void> {
    try {
      await this.connection.run(sql, [...values]);
    } catch (error) {
      throw storeTrouble(error, this.file);
    }
  }

  /** All rows of a question that has few. */
  async rows(sql: string, values: readonly (string | number)[] = []): Promise<Row[]> {
    try {
      // One text a row comes out several times as fast as a value a cell.
      const result = await this.connection.run(`SELECT to_json(asked) FROM (${sql}) asked`, [...values]);
      return (await result.getRowsJS()).map(([text]) => JSON.parse(String(text)) as Row);
    } catch (error) {
      throw storeTrouble(error, this.file);
    }
  }

  /**
   * The rows of a question that may have any number, some thousand at a time. They wait in a temporary table, on the disk where memory is short, so that
   * other things may be asked and written meanwhile.
   */
  async *batches(sql: string, size = 20_000): AsyncGenerator<Row[]> {
    const staged = `staged_${++this.staged}`;
    await this.run(`CREATE TEMP TABLE ${staged} AS ${sql}`);
    try {
      const [numbers] = await this.rows(`SELECT min(rowid)::VARCHAR AS first, max(rowid)::VARCHAR AS last FROM ${staged}`);
      if (numbers?.first === null || numbers === undefined) return;
      // Within a transaction they begin beyond what a number holds.
      const last = BigInt(String(numbers.last));
      for (let from = BigInt(String(numbers.first)); from <= last; from += BigInt(size))
        yield await this.rows(`FROM ${staged} WHERE rowid >= ${from} AND rowid < ${from + BigInt(size)}`);
    } finally {
      await this.run(`DROP TABLE IF EXISTS ${staged}`);
    }
  }

  /** The rows of a question in groups: those that follow one another and have the same value in a column. */
  async *groups(sql: string, column: string): AsyncGenerator<Row[]> {
    let group: Row[] = [];
    for await (const rows of this.batches(sql)) {
      for (const row of rows) {
        if (group[0] !== undefined && group[0][column] !== row[column]) {
          yield group;
          group = [];
        }
        group.push(row);
      }
    }
    if (group.length > 0) yield group;
  }

  /** Makes a temporary table of texts and numbers, for a question to be joined with. */
  async list(name: string, columns: readonly (readonly [name: string, type: Column[1]])[], rows: Iterable<readonly Cell[]>): Promise<void> {
    await this.run(`CREATE OR REPLACE TEMP TABLE ${name} (${columns.map(([column, type]) => `"${column}" ${type}`).join(', ')})`);
    await this.addToList(name, columns, rows);
  }

  async addToList(
    name: string,
    columns: readonly (readonly [name: string, type: Column[1]])[],
    rows: Iterable<readonly Cell[]>,
  ): Promise<void> {
    const appender = await this.connection.createAppender(name, 'main', 'temp');
    this.fill(
      appender,
      columns.map(([, type]) => type),
      rows,
    );
  }

  /**
   * Names of the columns of what a user's question returns, and its rows.
   *
   * @throws GuanxiError USAGE where the question is wrong, INPUT or ENVIRONMENT where answering it fails; see questionTrouble
   */
  async table(sql: string): Promise<{ columns: string[]; rows: Json[][] }> {
    try {
      const result = await this.connection.run(sql);
      return { columns: result.deduplicatedColumnNames(), rows: await result.getRowsJson() };
    } catch (error) {
      throw questionTrouble(error, this.file);
    }
  }

  /** Does several things, all or nothing. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.run('BEGIN TRANSACTION');
    try {
      const done = await work();
      await this.run('COMMIT');
      return done;
    } catch (error) {
      await this.connection.run('ROLLBACK').catch(() => undefined); // a failed commit has rolled back already
      throw error;
    }
  }

  /** Adds rows to a table, their cells in the order of its columns. */
  async append(table: string, rows: Iterable<readonly Cell[]>): Promise<void> {
    const [schema, name] = table.split('.') as [keyof typeof SCHEMAS, string];
    const types = (SCHEMAS[schema][name]?.columns ?? []).map(([, type]) => type);
    this.fill(await this.connection.createAppender(name, schema), types, rows);
  }

  private fill(appender: DuckDBAppender, types: readonly Column[1][], rows: Iterable<readonly Cell[]>): void {
    try {
      fillTable(appender, types, rows, this.listOfText);
    } catch (error) {
      throw storeTrouble(error, this.file);
    }
  }

  /** A fact about this store. */
  async fact(name: string): Promise<string | undefined> {
    const [row] = await this.rows('SELECT value FROM main.meta WHERE name = $1', [name]);
    return row === undefined ? undefined : String(row.value);
  }

  async setFact(name: string, value: string): Promise<void> {
    await this.run('DELETE FROM main.meta WHERE name = $1', [name]);
    await this.run('INSERT INTO main.meta VALUES ($1, $2)', [name, value]);
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}
