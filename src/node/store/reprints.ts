import { withoutReprints } from '../../core/assemble/merge-reprints.js';
import { bareText } from '../../core/assemble/minhash.js';
import { earlier, firstPrints, isReprint, type Print, printOf } from '../../core/assemble/reprints.js';
import { UnionFind } from '../../core/assemble/union-find.js';
import type { Ontology } from '../../core/ontology/ontology.js';
import { type Edit, type ReadPage, readPages, writeEdits } from './pages.js';
import { notePages } from './pending.js';
import { entityRow, mentionRow, type Numbered, optional, relationRow, STANDING } from './rows.js';
import { among, type Scope } from './scope.js';
import type { Cell, Store } from './store.js';

/** Pages whose reprints are seen to at once. */
const PAGES_AT_ONCE = 200;

const PAIR = [
  ['a', 'VARCHAR'],
  ['b', 'VARCHAR'],
] as const;

/**
 * Finds reprints, and leaves what they say to their first prints: mergeReprints over the store. Which articles are compared is SQL over the bands; whether
 * two are prints of one is told pair by pair; of the pages that hold reprints a few are in memory at a time, and the ids of all reprints.
 */
export async function settleReprints(store: Store, scope: Scope, ontology: Ontology): Promise<void> {
  if (!scope.all) await store.run('INSERT INTO pending.bands SELECT DISTINCT band FROM extracted.bands WHERE doc IN (FROM pending.docs)');
  await findMatches(store, scope);
  const before = await readReprints(store);
  const firstOf = await firstPrintsOf(store);
  const changed = [...new Set([...before.keys(), ...firstOf.keys()])].filter((id) => before.get(id) !== firstOf.get(id));
  await store.run('DELETE FROM resolved.reprints');
  await store.append('resolved.reprints', firstOf);
  const read = new Set((await store.rows('FROM pending.docs')).map(({ doc }) => String(doc)));
  const moved = [...firstOf].filter(([, first]) => read.has(docOf(first))).map(([id]) => id);
  const affected = new Set([...changed, ...moved].map(docOf));
  const reprinted = new Set([...firstOf.keys()].map(docOf));
  const docs = scope.all ? [...reprinted] : [...new Set([...affected, ...[...read].filter((doc) => reprinted.has(doc))])];
  await leaveToFirstPrints(store, scope, ontology, docs, firstOf);
}

/** Leaves what the reprints on these pages say to their first prints, some pages at a time. */
export async function leaveToFirstPrints(
  store: Store,
  scope: Scope,
  ontology: Ontology,
  docs: readonly string[],
  firstOf: Map<string, string>,
): Promise<void> {
  for (let at = 0; at < docs.length; at += PAGES_AT_ONCE)
    await settlePages(store, scope, ontology, docs.slice(at, at + PAGES_AT_ONCE), firstOf);
}

/** The page that an article stands on. */
export function docOf(article: string): string {
  return article.slice(0, article.lastIndexOf('#'));
}

/** The first print of each reprint, as it was settled. */
export async function readReprints(store: Store): Promise<Map<string, string>> {
  const rows = await store.rows('FROM resolved.reprints');
  return new Map(rows.map(({ article, first_print }) => [String(article), String(first_print)]));
}

/** Within a band, articles are compared with the one before and with the first, in the order in which they were printed (see findReprints). */
export async function findMatches(store: Store, scope: Scope): Promise<void> {
  await store.run(`DELETE FROM resolved.matches WHERE ${among(scope, 'band', 'pending.bands')}`);
  await store.run(`CREATE OR REPLACE TEMP TABLE candidates AS
    WITH shared AS (
      SELECT band FROM extracted.bands WHERE ${among(scope, 'band', 'pending.bands')} GROUP BY band HAVING count(*) > 1
    ), ranked AS (
      SELECT band, id, shingles, ${scope.docOrder.replaceAll('doc', 'id')} AS place, coalesce(published, '9') AS published
      FROM extracted.bands JOIN shared USING (band) JOIN extracted.articles ON id = article
    ), neighbours AS (
      SELECT band, id AS b, shingles, unnest([lag({'id': id, 'shingles': shingles}) OVER printed, first({'id': id, 'shingles': shingles}) OVER printed]) AS other
      FROM ranked WINDOW printed AS (PARTITION BY band ORDER BY published, place)
    )
    SELECT DISTINCT band, other.id AS a, b FROM neighbours
    WHERE other.id IS NOT NULL AND other.id <> b
      -- No two sets of such different sizes can be alike enough.
      AND least(shingles, other.shingles) >= 0.75 * greatest(shingles, other.shingles)`);
  const pairs = `SELECT a, b, x.text AS first, y.text AS second, x.published AS first_published, y.published AS second_published
    FROM (SELECT DISTINCT a, b FROM temp.candidates) JOIN extracted.articles x ON x.id = a JOIN extracted.articles y ON y.id = b ORDER BY a, b`;
  await store.list('alike', PAIR, []);
  for await (const rows of store.batches(pairs)) {
    let last: Print | undefined;
    const alike = rows.filter(({ a, b, first, second }) => {
      if (last?.article.id !== a) last = printOf({ id: String(a), text: String(first) });
      const other = printOf({ id: String(b), text: String(second) });
      return last !== undefined && other !== undefined && isReprint(last, other);
    });
    await store.addToList(
      'alike',
      PAIR,
      alike.map(({ a, b }) => [String(a), String(b)]),
    );
  }
  await store.run('INSERT INTO resolved.matches SELECT band, a, b FROM temp.candidates SEMI JOIN temp.alike USING (a, b)');
}

/** The first print of each reprint, by the matches. */
export async function firstPrintsOf(store: Store): Promise<Map<string, string>> {
  const sets = new UnionFind();
  for await (const rows of store.batches('SELECT DISTINCT a, b FROM resolved.matches'))
    for (const { a, b } of rows) sets.join(String(a), String(b));
  const members = await store.rows(
    'SELECT id, published FROM extracted.articles WHERE id IN (SELECT a FROM resolved.matches UNION SELECT b FROM resolved.matches)',
  );
  return firstPrints(members.map((row) => ({ id: String(row.id), ...optional(row, 'published') }) as Print['article']).sort(earlier), sets);
}

async function settlePages(store: Store, scope: Scope, ontology: Ontology, docs: string[], firstOf: Map<string, string>): Promise<void> {
  await store.list(
    'reprinting',
    [['doc', 'VARCHAR']],
    docs.map((doc) => [doc]),
  );
  if (!scope.all) {
    await notePages(store, 'temp.reprinting');
    await store.run('INSERT INTO pending.docs SELECT doc FROM temp.reprinting WHERE doc NOT IN (FROM pending.docs)');
  }
  for (const table of ['entities', 'mentions', 'relations']) {
    await store.run(`DELETE FROM extracted.${table} WHERE standing = ${STANDING.ofReprint} AND doc IN (SELECT doc FROM temp.reprinting)`);
    await store.run(
      `UPDATE extracted.${table} SET standing = ${STANDING.said} WHERE standing <> ${STANDING.said} AND doc IN (SELECT doc FROM temp.reprinting)`,
    );
    await store.run(`DELETE FROM resolved.${table} WHERE doc IN (SELECT doc FROM temp.reprinting)`);
  }
  const pages = await readPages(store, 'temp.reprinting');
  const { texts, known } = await firstPrintsFor(store, pages, firstOf);
  const edits = { entities: [] as Edit[], mentions: [] as Edit[], relations: [] as Edit[] };
  for (const page of pages) {
    const { doc } = page;
    const left = withoutReprints(page, firstOf, texts, known);
    edits.entities.push(...editsOf(doc, page.entities, left.entities, (n, entity) => entityRow(doc, n, entity, STANDING.ofReprint)));
    edits.mentions.push(...editsOf(doc, page.mentions, left.mentions, (n, mention) => mentionRow(n, mention, STANDING.ofReprint)));
    edits.relations.push(
      ...editsOf(doc, page.relations, left.relations, (n, relation) => relationRow(n, relation, ontology, STANDING.ofReprint)),
    );
  }
  for (const table of ['entities', 'mentions', 'relations'] as const) await writeEdits(store, table, edits[table]);
}

/** What is no longer said as the page says it. What stayed is the same object, and what was changed kept its number. */
function editsOf<T>(doc: string, before: T[], after: T[], rowOf: (n: number, item: T) => Cell[]): Edit[] {
  const [old, kept] = [new Set(before), new Set(after)];
  const numberOf = (item: T): number => (item as T & Numbered).n;
  return [
    ...before.filter((item) => !kept.has(item)).map((item) => ({ doc, n: numberOf(item) })),
    ...after.filter((item) => !old.has(item)).map((item) => ({ doc, n: numberOf(item), row: rowOf(numberOf(item), item) })),
  ];
}

/** Of the first prints of what some pages repeat: their bare texts, and what they name. */
async function firstPrintsFor(
  store: Store,
  pages: readonly ReadPage[],
  firstOf: Map<string, string>,
): Promise<{ texts: Map<string, string>; known: Map<string, Set<string>> }> {
  const ids = new Set(pages.flatMap(({ articles }) => articles.flatMap(({ id }) => firstOf.get(id) ?? [])));
  await store.list(
    'first_prints',
    [
      ['id', 'VARCHAR'],
      ['doc', 'VARCHAR'],
    ],
    [...ids].map((id) => [id, docOf(id)]),
  );
  const texts = await store.rows('SELECT id, text FROM extracted.articles WHERE id IN (SELECT id FROM temp.first_prints)');
  const named = await store.rows(`SELECT article, key FROM (
      SELECT key, unnest(articles) AS article FROM extracted.entities
      WHERE standing <> ${STANDING.ofReprint} AND doc IN (SELECT doc FROM temp.first_prints)
    ) WHERE article IN (SELECT id FROM temp.first_prints)`);
  const known = new Map<string, Set<string>>();
  for (const { article, key } of named) known.set(String(article), (known.get(String(article)) ?? new Set()).add(String(key)));
  return { texts: new Map(texts.map(({ id, text }) => [String(id), bareText(String(text))])), known };
}
