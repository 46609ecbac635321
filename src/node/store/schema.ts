import { type Column, EXTRACTED, GRAPH, PENDING, RESOLVED, SAID, type SaidTable, type TableSpec, VIEWS } from './columns.js';

/** Version of the layout; a store of another one is built anew. */
export const LAYOUT = '2';

/** Everything that makes an empty store, statement by statement, its documentation included. */
export function schemaStatements(): string[] {
  return [
    ...['extracted', 'resolved', 'pending'].map((schema) => `CREATE SCHEMA ${schema}`),
    ...tables('extracted', EXTRACTED),
    ...tables('resolved', RESOLVED),
    ...tables('pending', PENDING),
    ...tables('main', GRAPH),
    ...(Object.keys(SAID) as SaidTable[]).map(asResolved),
    ...Object.entries(VIEWS).flatMap(([name, { means, sql }]) => [
      `CREATE OR REPLACE VIEW main.${name} AS ${sql}`,
      `COMMENT ON VIEW main.${name} IS ${quoted(means)}`,
    ]),
  ];
}

/** What the pages say once reprints, namesakes and corrections are seen to: rows that were overridden give way to those that override them. */
function asResolved(table: SaidTable): string {
  return `CREATE VIEW resolved.all_${table} AS ${resolvedRows(table, 'true')}`;
}

/**
 * SQL for the rows of one of those views that meet a condition. It is applied to each table by itself, before they are joined: much faster than to the view.
 *
 * @example
 * resolvedRows('relations', 'edge IN (FROM pending.edges)');
 */
export function resolvedRows(table: SaidTable, condition: string): string {
  return `SELECT * FROM (SELECT * FROM extracted.${table} WHERE standing <> 1 AND (${condition})) said
    WHERE NOT EXISTS (SELECT * FROM resolved.${table} o WHERE o.doc = said.doc AND o.n = said.n)
    UNION ALL SELECT * FROM resolved.${table} WHERE standing <> 1 AND (${condition})`;
}

function tables(schema: string, specs: Readonly<Record<string, TableSpec>>): string[] {
  return Object.entries(specs).flatMap(([name, { means, columns }]) => [
    `CREATE TABLE ${schema}.${name} (${columns.map(([column, type]) => `"${column}" ${type}`).join(', ')})`,
    `COMMENT ON TABLE ${schema}.${name} IS ${quoted(means)}`,
    ...columns.map((column) => commentOn(`${schema}.${name}`, column)),
  ]);
}

function commentOn(table: string, [name, , means]: Column): string {
  return `COMMENT ON COLUMN ${table}."${name}" IS ${quoted(means)}`;
}

/** A text as an SQL literal. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
