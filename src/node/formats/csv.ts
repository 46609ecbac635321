import { Readable } from 'node:stream';
import type { CsvError, Info, Parser } from 'csv-parse';
import { GuanxiError } from '../../core/errors.js';
import { streamText } from '../encoding.js';
import type { InputFormat, ReadContext } from './format.js';
import { columnOf, LONGEST_ROW, type Row, rowOf, TablePages } from './table-page.js';
import { chunksOf, emptyFile, guarded } from './whole.js';

const ONE_A_LINE = 'quote fields that hold a comma, a quotation mark or a line end, and double the quotation marks in them';

/**
 * Comma-separated values, one article a row under a row of column names; semicolons and tabs separate too, where the first line
 * has more of them. It is read row by row, so that a file may be larger than the memory.
 */
export const csv: InputFormat = {
  id: 'csv',
  extensions: ['.csv'],
  summary: 'a table with one article a row',
  async *read(input, context) {
    const { parse } = await import('csv-parse');
    const pages = new TablePages(input.name, context);
    const text = streamText(chunksOf(input), input.name);
    const first = await text.next();
    if (first.done) throw emptyFile(input.name);
    const parser: Parser = parse({
      bom: true,
      columns: (header: string[]) => checkedHeader(header, input.name, context),
      delimiter: delimiterOf(first.value),
      info: true,
      max_record_size: LONGEST_ROW,
      raw: true,
      relax_column_count_less: true,
      // A stray quotation mark is text; else it would take the rows after it along.
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error, raw) => {
        if (!error || parser.destroyed) return;
        const problem = brokenRow(error, `${input.name} line ${beginOf(Number(error.lines), raw ?? '')}`);
        // It would go on to the end of the file, and complain of every character.
        if (error.code === 'CSV_MAX_RECORD_SIZE') parser.destroy(problem);
        else pages.problem(problem);
      },
    });
    const source = Readable.from(joined(first.value, text), { objectMode: true });
    source.on('error', (error) => parser.destroy(error));
    source.pipe(parser);
    const rows = parser[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await guarded(
          () => rows.next(),
          (reason) => new GuanxiError('FORMAT', `${input.name} is no table (${reason})`, ONE_A_LINE),
        );
        if (next.done) break;
        const { record, info, raw } = next.value as { record: Record<string, string>; info: Info; raw: string };
        const line = beginOf(info.lines, raw);
        const page = pages.page(() => sound(rowOf(record, context.map), `${input.name} line ${line}`), line);
        if (page) yield page;
      }
      pages.end();
    } finally {
      source.destroy();
      parser.destroy();
    }
  },
};

/** The line that a row begins on, from the one that it ends on; blank lines before it are part of what the parser calls raw. */
function beginOf(end: number, raw: string): number {
  return end - (raw.trim().match(/\n/g)?.length ?? 0);
}

/** With line feeds for all line ends: of others the parser miscounts lines. */
async function* joined(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  const unified = (text: string): string => {
    const all = held + text;
    held = all.endsWith('\r') ? '\r' : '';
    return all.slice(0, all.length - held.length).replace(/\r\n?/g, '\n');
  };
  yield unified(first);
  for await (const text of rest) yield unified(text);
  if (held) yield '\n';
}

function delimiterOf(head: string): string {
  const line = head.split(/\r?\n/, 1)[0] ?? '';
  const count = (mark: string): number => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function checkedHeader(header: readonly string[], name: string, { map }: ReadContext): string[] {
  const columns = header.map((column) => column.trim());
  const text = columnOf('text', map);
  if (columns.includes(text)) return columns;
  throw new GuanxiError(
    'FORMAT',
    `${name} has no column ${text} (it has ${columns.join(' ').slice(0, 200)})`,
    'name the columns in the first line, and say which is which with --map text=NAME',
  );
}

/** Bytes that are no characters were decoded to U+FFFD. */
function sound(row: Row, where: string): Row {
  if (Object.values(row).some((value) => typeof value === 'string' && value.includes('\ufffd')))
    throw new GuanxiError('INPUT', `${where} holds broken characters`, 'save the table again as UTF-8');
  return row;
}

function brokenRow(error: CsvError, where: string): GuanxiError {
  if (error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED')
    return new GuanxiError(
      'FORMAT',
      `${where} opens a quotation mark and does not close it, or is longer than ${LONGEST_ROW / 1024 / 1024} MiB`,
      `see to it: what follows was not read; ${ONE_A_LINE}`,
    );
  return new GuanxiError('FORMAT', `${where} cannot be read (${error.message.split('\n')[0]?.slice(0, 160)})`, ONE_A_LINE);
}
