import { csvLine } from '../core/export/csv-text.js';
import { optionValue } from './args.js';
import type { Command, CommandIo } from './command.js';
import { table } from './width.js';

/** Where `guanxi build` leaves the store when it is not told otherwise. */
const DEFAULT_STORE = 'output/guanxi.duckdb';

/** `guanxi sql`: questions to the store, which it never changes. */
export const sql: Command = {
  name: 'sql',
  usage: '[QUERY]',
  arity: [0, 1],
  summary: 'Ask the store of a build in SQL; without a query, list its tables.',
  details: [
    'The store is opened for reading only. The SQL is that of DuckDB (https://duckdb.org/docs); any of its clients opens the file, too.',
    'Tables: pages articles mentions entities relations evidence metrics runs. The sentences of a relation are the rows of evidence\nwith its edge; head, tail and entity are keys of entities; start and end count UTF-16 code units of the page.',
  ],
  options: [
    { name: 'graph', short: 'g', value: 'FILE', summary: `The store to ask (default ${DEFAULT_STORE}).` },
    { name: 'json', summary: 'Print JSON, a list of objects.' },
    { name: 'csv', summary: 'Print CSV.' },
  ],
  examples: [
    ['guanxi sql', 'the tables, and what their columns are'],
    [`guanxi sql "SELECT type, count(*) FROM entities GROUP BY type"`, 'how many of each type'],
    [`guanxi sql "FROM relations WHERE title = '市长'" --csv`, 'everyone who was mayor, for a spreadsheet'],
  ],
  async run(args, io) {
    const { openForReading } = await import('../node/store/read.js');
    const store = await openForReading(optionValue(args, 'graph') ?? DEFAULT_STORE);
    try {
      print(await store.table(args.positionals[0] ?? TABLES), args.switches, io);
    } finally {
      store.close();
    }
    return 0;
  },
};

const TABLES = `SELECT table_name AS "table", column_name AS "column", data_type AS type, coalesce(comment, '') AS means
  FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal AND table_name <> 'meta' ORDER BY table_name, column_index`;

/** What would move a terminal's cursor or start a line. */
const CONTROL = /\p{Cc}+/gu;

interface Answer {
  columns: string[];
  rows: unknown[][];
}

function print({ columns, rows }: Answer, switches: ReadonlySet<string>, io: CommandIo): void {
  if (switches.has('json')) {
    const objects = rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
    io.out(`${JSON.stringify(objects, null, 2)}\n`);
    return;
  }
  const cells = [columns, ...rows.map((row) => row.map(textOf))];
  if (switches.has('csv')) io.out(cells.map((row) => `${csvLine(row)}\r\n`).join(''));
  else io.out(`${table(cells.map((row) => row.map((cell) => cell.replace(CONTROL, ' ')))).join('\n')}\n`);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
