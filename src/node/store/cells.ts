import type { DuckDBAppender, DuckDBListType, Json } from '@duckdb/node-api';
import type { Column } from './columns.js';

/** A value of a cell, as it goes in. */
export type Cell = string | number | bigint | readonly string[] | undefined;
/** A row as it comes out: numbers, strings, nulls and lists of strings. */
export type Row = Readonly<Record<string, Json>>;

/**
 * Puts rows into a table, and closes what does it.
 *
 * @param types of the columns, in the order of the cells
 * @param listOfText DuckDB's type of a list of texts
 */
export function fillTable(
  appender: DuckDBAppender,
  types: readonly Column[1][],
  rows: Iterable<readonly Cell[]>,
  listOfText: DuckDBListType,
): void {
  for (const row of rows) {
    for (const [i, type] of types.entries()) appendCell(appender, type, row[i], listOfText);
    appender.endRow();
  }
  appender.closeSync();
}

function appendCell(appender: DuckDBAppender, type: Column[1], value: Cell, listOfText: DuckDBListType): void {
  if (value === undefined) appender.appendNull();
  else if (typeof value === 'string') appender.appendVarchar(value);
  else if (typeof value === 'bigint') appender.appendUBigInt(value);
  else if (typeof value !== 'number') appender.appendList(value, listOfText);
  else if (type === 'DOUBLE') appender.appendDouble(value);
  else appender.appendInteger(value);
}
