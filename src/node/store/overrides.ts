import { applyCorrections } from '../../core/assemble/corrections/apply.js';
import { type BearerKeys, bearerIn } from '../../core/assemble/identity/tell-apart.js';
import { rekey } from '../../core/assemble/rekey.js';
import type { AppliedCorrection, Correction } from '../../core/graph-model.js';
import type { Extraction } from '../../core/model.js';
import type { Ontology } from '../../core/ontology/ontology.js';
import { compareText } from '../../core/order.js';
import type { SaidTable } from './columns.js';
import { readBearers } from './identity.js';
import { entityOf, entityRow, mentionOf, mentionRow, type Numbered, relationOf, relationRow, STANDING } from './rows.js';
import { resolvedRows } from './schema.js';
import type { Scope } from './scope.js';
import type { Cell, Row, Store } from './store.js';

/** What was made of the corrections. */
export interface Corrected {
  applied: AppliedCorrection[];
  deletedEdges: Set<string>;
}

const TABLES = ['entities', 'mentions', 'relations'] as const;

/** The columns of a table in which a key may stand. */
const KEYS: Readonly<Record<SaidTable, readonly string[]>> = {
  entities: ['key', 'parent'],
  mentions: ['entity'],
  relations: ['head', 'tail'],
};

/**
 * Overrides the rows in which a name stands that several people bear, and those that corrections touch: rekey and applyCorrections over the store.
 * Rows are overridden where their name's bearers changed, or their page. All that corrections touch is in memory at once, and nothing else.
 */
export async function settleOverrides(
  store: Store,
  scope: Scope,
  ontology: Ontology,
  corrections: readonly Correction[],
): Promise<Corrected> {
  for (const table of TABLES) await overrideNames(store, scope, ontology, table);
  return corrections.length === 0 ? { applied: [], deletedEdges: new Set() } : overrideCorrected(store, ontology, corrections);
}

/** Rows of one table in which a name stands that was split, or no longer is. */
async function overrideNames(store: Store, scope: Scope, ontology: Ontology, table: SaidTable): Promise<void> {
  const split = '(SELECT name FROM resolved.bearers)';
  const holds = (names: string): string => `(${KEYS[table].map((column) => `${column} IN ${names}`).join(' OR ')})`;
  const changed = scope.all ? 'true' : `(${holds('(SELECT name FROM temp.renamed)')} OR doc IN (FROM pending.docs))`;
  await store.run(`CREATE OR REPLACE TEMP TABLE concerned AS SELECT doc, n FROM extracted.${table}
    WHERE standing <> ${STANDING.gone} AND ${holds(`(FROM resolved.bearers SELECT name UNION SELECT name FROM temp.renamed)`)} AND ${changed}`);
  if (!scope.all) await noteRows(store, table);
  await store.run(`DELETE FROM resolved.${table} WHERE (doc, n) IN (FROM temp.concerned)`);
  await store.run(`CREATE OR REPLACE TEMP TABLE concerned_names AS
    SELECT DISTINCT unnest([${KEYS[table].join(', ')}]) AS name FROM extracted.${table} WHERE (doc, n) IN (FROM temp.concerned)`);
  const bearers = await readBearers(store, 'temp.concerned_names');
  const said = `FROM extracted.${table} WHERE standing <> ${STANDING.gone} AND (doc, n) IN (FROM temp.concerned) AND ${holds(split)}`;
  for await (const rows of store.batches(said))
    await store.append(
      `resolved.${table}`,
      rows.flatMap((row) => renamedRows(table, row, bearers, ontology)),
    );
  if (!scope.all) await noteRows(store, table);
}

/** Notes what the rows of `temp.concerned` are counted for as changed. */
async function noteRows(store: Store, table: SaidTable): Promise<void> {
  const [key] = KEYS[table];
  const rows = `(${resolvedRows(table, '(doc, n) IN (FROM temp.concerned)')})`;
  await store.run(
    table === 'relations'
      ? `INSERT INTO pending.edges SELECT DISTINCT edge FROM ${rows} WHERE edge IS NOT NULL`
      : `INSERT INTO pending.keys SELECT DISTINCT ${key} FROM ${rows}`,
  );
}

function renamedRows(table: SaidTable, row: Row, bearers: Map<string, BearerKeys>, ontology: Ontology): Cell[][] {
  return rowsIn(table, rekey(extractionOf(table, row), renaming(bearers)), ontology);
}

function renaming(bearers: Map<string, BearerKeys>): (key: string, article: string) => string {
  return (key, article) => {
    const keys = bearers.get(key);
    return keys === undefined ? key : (bearerIn(keys, article) ?? key);
  };
}

/** A row as an extraction that has nothing else. */
function extractionOf(table: SaidTable, row: Row): Extraction {
  return {
    doc: String(row.doc),
    articles: [],
    entities: table === 'entities' ? [entityOf(row)] : [],
    mentions: table === 'mentions' ? [mentionOf(row)] : [],
    relations: table === 'relations' ? [relationOf(row)] : [],
  };
}

/** Rows of a table that override those of the same page and number. */
function rowsIn(table: SaidTable, { doc, entities, mentions, relations }: Extraction, ontology: Ontology): Cell[][] {
  const numberOf = (item: object): number => (item as Numbered).n;
  if (table === 'entities') return entities.map((entity) => entityRow(doc, numberOf(entity), entity, STANDING.said));
  if (table === 'mentions') return mentions.map((mention) => mentionRow(numberOf(mention), mention, STANDING.said));
  return relations.map((relation) => relationRow(numberOf(relation), relation, ontology, STANDING.said));
}

async function overrideCorrected(store: Store, ontology: Ontology, corrections: readonly Correction[]): Promise<Corrected> {
  const keys = corrections.flatMap(({ edit }) => keysOf(edit));
  await store.list(
    'corrected',
    [['key', 'VARCHAR']],
    keys.map((key) => [key]),
  );
  // A bearer's rows are those of the name.
  await store.run(`INSERT INTO temp.corrected SELECT DISTINCT name FROM resolved.bearers WHERE key IN (SELECT key FROM temp.corrected)`);
  const bearers = await readBearers(store, 'resolved.bearers');
  const pages = new Map<string, Extraction>();
  const before = new Map<SaidTable, Row[]>();
  for (const table of TABLES) {
    const rows = await store.rows(`FROM extracted.${table} WHERE standing <> ${STANDING.gone}
      AND (${KEYS[table].map((column) => `${column} IN (SELECT key FROM temp.corrected)`).join(' OR ')}) ORDER BY n`);
    before.set(table, rows);
    for (const row of rows) addTo(pages, rekey(extractionOf(table, row), renaming(bearers)));
  }
  const sorted = [...pages.values()].sort((a, b) => compareText(a.doc, b.doc));
  const { extractions, applied, deletedEdges } = applyCorrections(sorted, [...corrections]);
  const corrected = extractions.slice(0, sorted.length);
  const asserted = extractions.slice(sorted.length).flatMap(({ relations }) => relations);
  for (const table of TABLES) {
    const made = corrected.flatMap((extraction) => rowsIn(table, extraction, ontology));
    const kept = new Set(made.map(([doc, n]) => `${n} ${doc}`));
    // What a correction deletes is overridden by a row that is gone.
    const gone = (before.get(table) ?? []).filter(({ doc, n }) => !kept.has(`${n} ${doc}`)).map((row) => goneRow(table, row, ontology));
    await override(store, table, before.get(table) ?? [], [...made, ...gone]);
  }
  await assertRelations(
    store,
    asserted.map((relation, n) => relationRow(n, relation, ontology, STANDING.asserted)),
  );
  return { applied, deletedEdges };
}

function keysOf(edit: Correction['edit']): string[] {
  switch (edit.action) {
    case 'merge':
      return [...edit.keys, edit.into];
    case 'split':
      return [edit.key, edit.as];
    case 'assert':
      return [edit.head, edit.tail];
    case 'retype':
      return [edit.key, `${edit.type === 'official' ? 'person' : edit.type}${edit.key.slice(edit.key.indexOf(':'))}`];
    default:
      return [edit.key];
  }
}

function addTo(pages: Map<string, Extraction>, part: Extraction): void {
  const page = pages.get(part.doc) ?? { doc: part.doc, articles: [], entities: [], mentions: [], relations: [] };
  pages.set(part.doc, page);
  page.entities.push(...part.entities);
  page.mentions.push(...part.mentions);
  page.relations.push(...part.relations);
}

function goneRow(table: SaidTable, row: Row, ontology: Ontology): Cell[] {
  const [cells] = rowsIn(table, extractionOf(table, row), ontology) as [Cell[]];
  return [...cells.slice(0, -1), STANDING.gone];
}

async function override(store: Store, table: SaidTable, before: readonly Row[], rows: readonly Cell[][]): Promise<void> {
  const places = before.map(({ doc, n }) => [String(doc), Number(n)]);
  await store.list(
    'concerned',
    [
      ['doc', 'VARCHAR'],
      ['n', 'INTEGER'],
    ],
    places,
  );
  await noteRows(store, table);
  await store.run(`DELETE FROM resolved.${table} WHERE (doc, n) IN (FROM temp.concerned)`);
  await store.append(`resolved.${table}`, rows);
  await noteRows(store, table);
}

async function assertRelations(store: Store, rows: readonly Cell[][]): Promise<void> {
  const asserted = `FROM resolved.relations WHERE standing = ${STANDING.asserted}`;
  const note = `INSERT INTO pending.edges SELECT edge ${asserted} AND edge IS NOT NULL`;
  await store.run(note);
  await store.run(`DELETE ${asserted}`);
  await store.append('resolved.relations', rows);
  await store.run(note);
}
