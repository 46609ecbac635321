import { csvLine } from '../core/export/csv-text.js';
import type { CommandIo, OptionSpec, ParsedArgs } from './command.js';
import { graphOption, sourceOption } from './graph-option.js';
import { table } from './width.js';

/** The options of every command that asks a graph and answers in rows. */
export const answerOptions: readonly OptionSpec[] = [
  sourceOption,
  { name: 'json', summary: 'Print JSON, with all there is to know.' },
  { name: 'csv', summary: 'Print CSV.' },
];

/** Those of a command that asks the graph as a whole. */
export const wholeAnswerOptions: readonly OptionSpec[] = [graphOption, ...answerOptions.slice(1)];

type Cell = string | number | undefined;

/** An answer in rows, and in full for programs. */
export interface Answer {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** What --json prints. */
  json: unknown;
  /** What stands for a table without rows. */
  none: string;
}

/**
 * Prints an answer as a table, or as CSV or JSON where that was asked for.
 *
 * @example
 * printAnswer(args, io, { columns: ['name'], rows: [['林晓禾']], json: ['林晓禾'], none: 'nobody' });
 */
export function printAnswer(args: ParsedArgs, io: CommandIo, { columns, rows, json, none }: Answer): void {
  if (args.switches.has('json')) io.out(`${JSON.stringify(json, null, 2)}\n`);
  else if (args.switches.has('csv')) io.out([columns, ...rows].map((row) => `${csvLine(row)}\r\n`).join(''));
  else if (rows.length === 0) io.out(`${none}\n`);
  else io.out(`${table([columns, ...rows].map((row) => row.map((cell) => String(cell ?? '')))).join('\n')}\n`);
}
