import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { GuanxiError } from '../../core/errors.js';
import { decodeLine, splitLines } from '../annotate-input.js';
import { type Column, SCHEMAS } from './columns.js';
import { readScope } from './scope.js';
import type { Step, StepOptions } from './steps.js';
import { type Cell, MEMORY, type Row, Store } from './store.js';

/** A row may hold the text of an article, or a list of everything that is called one name. */
const LONGEST_ROW = 64 * 1024 * 1024;
/** Rows that are put into a table at once. */
const AT_ONCE = 10_000;

/** A row of a table of the store, `schema.name`, as it travels. Columns that are null may be missing. */
export interface TableRow {
  table: string;
  row: Row;
}

/**
 * Takes one step of an assembly over a part of the rows: lines `{ table, row }` in, such lines out. The rows are put into a store in memory, which leaves to
 * the disk what is too much (see Store), so that the part may be of any size.
 *
 * @throws GuanxiError FORMAT where a line is no such row
 * @example
 * await stepStream(process.stdin, process.stdout, STEPS.entities, { ontology, with: [] });
 */
export async function stepStream(input: AsyncIterable<Uint8Array>, output: Writable, step: Step, options: StepOptions): Promise<void> {
  const lines = splitLines(input, LONGEST_ROW);
  const first = await lines.next();
  // Of a cluster's parts many may be empty, and a store takes longer to open than a few rows to merge.
  if (first.done) return;
  const store = await Store.open(MEMORY, 'write');
  try {
    await readRows(store, first.value, lines);
    // A part may be sorted as the whole: what the order of its own pages asks for decides (see readScope).
    for (const table of PAGED) await store.run(`INSERT INTO main.pages (doc) SELECT DISTINCT doc FROM ${table}`);
    await step.run(store, await readScope(store, true), options);
    for (const [table, sql] of Object.entries(step.gives))
      for await (const rows of store.batches(sql))
        await writeRows(
          output,
          rows.map((row) => ({ table, row })),
        );
  } finally {
    store.close();
  }
}

/** Tables of rows that stand on pages. */
const PAGED = ['extracted.articles', 'extracted.entities', 'extracted.mentions', 'extracted.relations'];

async function readRows(store: Store, first: Uint8Array | undefined, others: AsyncIterable<Uint8Array | undefined>): Promise<void> {
  const waiting = new Map<string, Cell[][]>();
  let number = 0;
  const take = async (bytes: Uint8Array | undefined): Promise<void> => {
    number++;
    const { table, row } = parseRow(decodeLine(bytes, number === 1), number);
    const rows = waiting.get(table) ?? [];
    waiting.set(table, rows);
    rows.push(columnsOf(table, number).map(([name, type]) => cellOf(row[name], type)));
    if (rows.length >= AT_ONCE) await store.append(table, rows.splice(0));
  };
  await take(first);
  for await (const bytes of others) await take(bytes);
  for (const [table, rows] of waiting) await store.append(table, rows);
}

function parseRow(line: string, number: number): TableRow {
  try {
    const { table, row } = JSON.parse(line) as Partial<TableRow>;
    if (typeof table === 'string' && typeof row === 'object' && row !== null) return { table, row };
  } catch {
    // Said below.
  }
  throw new GuanxiError('FORMAT', `line ${number} is no row`, 'write {"table": "schema.name", "row": {…}}');
}

function columnsOf(table: string, number: number): readonly Column[] {
  const [schema = '', name = ''] = table.split('.');
  const tables = Object.hasOwn(SCHEMAS, schema) ? SCHEMAS[schema as keyof typeof SCHEMAS] : {};
  const spec = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (spec === undefined) throw new GuanxiError('FORMAT', `line ${number}: the store has no table ${table}`, 'see guanxi resolve --plan');
  return spec.columns;
}

function cellOf(value: Row[string] | undefined, type: Column[1]): Cell {
  if (value === null || value === undefined) return undefined;
  return type === 'UBIGINT' ? BigInt(String(value)) : (value as Cell);
}

/** Writes rows as lines, only as fast as they are taken. */
export async function writeRows(output: Writable, rows: readonly TableRow[]): Promise<void> {
  for (const row of rows) if (!output.write(`${JSON.stringify(row)}\n`)) await once(output, 'drain');
}
