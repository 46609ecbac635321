import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { GuanxiError } from '../core/errors.js';
import { refuseUnwritable } from '../core/export/export-graph.js';
import type { FormatDescription } from '../core/export/format.js';
import { tableMapping } from '../core/export/mapping.js';
import { LONE_SURROGATE } from '../core/export/unicode.js';
import type { KnowledgeGraph } from '../core/graph-model.js';
import { loadDuckdb } from './duckdb.js';
import { PARQUET_TABLES, type ParquetTable } from './parquet-tables.js';
import { reasonOf } from './reason.js';

/** Parquet, written by DuckDB: a file each for nodes, edges, evidence and articles. Lists are lists. */
export const parquet: FormatDescription = {
  id: 'parquet',
  extension: '',
  mime: 'application/vnd.apache.parquet',
  means: 'nodes, edges, evidence and articles, a .parquet file each, for DuckDB, Spark, pandas and R',
  cannotHold: LONE_SURROGATE,
  mapping: (ontology) =>
    tableMapping(ontology, {
      type: (id) => `nodes.entityType = '${id}'`,
      relation: ({ id }) => `edges.relation = '${id}'`,
      node: ({ name }) => `nodes.${name}`,
      edge: ({ name }) => (name === 'evidence' ? 'evidence.edge = edges.key' : `edges.${name}`),
      others: [
        ['key', 'nodes.key, edges.key'],
        ['ends of an edge', 'edges.source, edges.target'],
        ['label', 'nodes.label, edges.label'],
        ['weight', 'edges.weight'],
        ['place, size, colour', 'nodes.x y size color'],
        ['article', 'articles'],
      ],
    }),
};

/**
 * Writes a graph as Parquet files, all of them or none.
 *
 * @param folder is made where there is none
 * @returns paths of the files
 * @throws GuanxiError OUTPUT where a text holds a lone surrogate, or the folder can't be written; ENVIRONMENT
 * @example
 * await writeParquet(graph, 'output/parquet'); // ['output/parquet/nodes.parquet', …]
 */
export async function writeParquet(graph: KnowledgeGraph, folder: string): Promise<string[]> {
  refuseUnwritable(graph, parquet);
  let aside: string | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    aside = mkdtempSync(path.join(folder, '.parquet-'));
    await writeTables(graph, aside);
    const files = PARQUET_TABLES.map(({ name }) => path.join(folder, `${name}.parquet`));
    moveAll(aside, files);
    return files;
  } catch (error) {
    if (error instanceof GuanxiError) throw error;
    throw new GuanxiError('OUTPUT', `${folder} cannot be written (${reasonOf(error)})`, 'choose another folder with -o');
  } finally {
    if (aside !== undefined) rmSync(aside, { recursive: true, force: true });
  }
}

/** Puts files in place from a folder beside them; where one cannot be, those that were there before come back. */
function moveAll(aside: string, files: readonly string[]): void {
  const moved: string[] = [];
  const before = (file: string): string => path.join(aside, `before-${path.basename(file)}`);
  try {
    for (const file of files) {
      if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      if (existsSync(file)) renameSync(file, before(file));
      moved.push(file);
      renameSync(path.join(aside, path.basename(file)), file);
    }
  } catch (error) {
    for (const file of moved) {
      rmSync(file, { force: true });
      if (existsSync(before(file))) renameSync(before(file), file);
    }
    throw error;
  }
}

async function writeTables(graph: KnowledgeGraph, folder: string): Promise<void> {
  const { DuckDBInstance } = await loadDuckdb();
  // One thread: the same graph gives the same bytes.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    for (const table of PARQUET_TABLES) await writeTable(connection, table, graph, path.join(folder, `${table.name}.parquet`));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function writeTable(connection: DuckDBConnection, { name, columns, rows }: ParquetTable, graph: KnowledgeGraph, file: string) {
  await connection.run(`CREATE TABLE ${name} (${columns.map(([column, type]) => `"${column}" ${type}`).join(', ')})`);
  const { LIST, VARCHAR } = await loadDuckdb();
  const appender = await connection.createAppender(name);
  const texts = LIST(VARCHAR);
  const append: Record<string, (appender: DuckDBAppender, value: never) => void> = {
    VARCHAR: (to, value: string) => to.appendVarchar(value),
    INTEGER: (to, value: number) => to.appendInteger(value),
    DOUBLE: (to, value: number) => to.appendDouble(value),
    'VARCHAR[]': (to, value: string[]) => to.appendList(value, texts),
  };
  for (const row of rows(graph)) {
    for (const [i, [, type]] of columns.entries()) {
      if (row[i] === undefined) appender.appendNull();
      else append[type]?.(appender, row[i] as never);
    }
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(`COPY ${name} TO '${file.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`);
}
