import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { Ontology } from '../../core/ontology/ontology.js';
import { type Column, EXTRACTED, GRAPH } from './columns.js';
import { EXTRACTOR, linesIn, parseLine, rowsOfLine } from './extracted.js';
import { type TableRow, writeRows } from './step-stream.js';
import type { Cell, Row } from './store.js';

const TABLES = ['articles', 'bands', 'entities', 'mentions', 'relations'] as const;

/**
 * The first step of an assembly: what `guanxi extract` wrote of some pages in, as rows of the store out, see stepStream. Pages that were not extracted are passed over.
 *
 * @throws GuanxiError FORMAT where a line was not written by extract
 * @example
 * await pageRows(process.stdin, process.stdout, readOntology());
 */
export async function pageRows(input: AsyncIterable<Uint8Array>, output: Writable, ontology: Ontology): Promise<void> {
  for await (const { line, where } of linesIn(input, '-')) {
    const said = parseLine(line, where);
    if ('error' in said) continue;
    const rows = rowsOfLine(said, where, ontology);
    const hash = createHash('sha256').update(line).digest('hex');
    await writeRows(output, [rowOf('main.pages', GRAPH.pages?.columns, [said.doc, said.doc, 0, hash, EXTRACTOR, 1])]);
    for (const table of TABLES)
      await writeRows(
        output,
        rows[table].map((cells) => rowOf(`extracted.${table}`, EXTRACTED[table]?.columns, cells)),
      );
  }
}

function rowOf(table: string, columns: readonly Column[] = [], cells: readonly Cell[]): TableRow {
  const said = columns.map(([name], i) => [name, typeof cells[i] === 'bigint' ? String(cells[i]) : cells[i]] as const);
  return { table, row: Object.fromEntries(said.filter(([, value]) => value !== undefined)) as unknown as Row };
}
