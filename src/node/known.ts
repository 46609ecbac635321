import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { KnownFacts } from '../core/assemble/known/facts.js';
import { factsOfFtm } from '../core/assemble/known/from-ftm.js';
import { factsOfRows } from '../core/assemble/known/from-table.js';
import { GuanxiError } from '../core/errors.js';
import { decodeText } from './encoding.js';
import { reasonOf } from './reason.js';

/**
 * Reads a curated list of known people, bodies and posts: FollowTheMoney entities (`.json`, `.jsonl`, `.ftm`, one JSON object a line), else a table (CSV
 * under a row of column names; see factsOfRows).
 *
 * @throws GuanxiError INPUT where the file cannot be read, FORMAT naming the line that is wrong
 * @example
 * readKnown('known.csv').people[0]?.posts;
 */
export function readKnown(file: string): KnownFacts {
  const name = file.replaceAll('\\', '/');
  const text = textOf(file);
  const facts = /\.(?:jsonl?|ftm)$/i.test(file) ? factsOfFtm(text, name) : factsOfRows(rowsOf(text, name), name);
  if (facts.people.length + facts.bodies.length > 0) return facts;
  throw new GuanxiError('FORMAT', `${name} holds no person and no body`, 'write one a line, under the columns name,type,organ,title');
}

interface ParsedRow {
  record: Record<string, string>;
  info: { lines: number };
}

function rowsOf(text: string, name: string): { line: number; values: Record<string, string> }[] {
  try {
    const rows = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map((column) => column.trim()),
      info: true,
      skip_empty_lines: true,
      relax_column_count_less: true,
    });
    return (rows as unknown as ParsedRow[]).map(({ record, info }) => ({ line: info.lines, values: record }));
  } catch (error) {
    throw new GuanxiError(
      'FORMAT',
      `${name} is no table (${reasonOf(error)})`,
      'write CSV under a row of column names: name,type,organ,title',
    );
  }
}

function textOf(file: string): string {
  try {
    return decodeText(readFileSync(file), file).text.replace(/^\ufeff/, '');
  } catch (error) {
    if (error instanceof GuanxiError) throw error;
    throw new GuanxiError(
      'INPUT',
      `the known facts ${file} cannot be read (${reasonOf(error)})`,
      'check that the file exists and that you may read it',
    );
  }
}
