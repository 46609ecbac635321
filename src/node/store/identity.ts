import { isPerson } from '../../core/assemble/identity/career.js';
import type { Corpus } from '../../core/assemble/identity/corpus.js';
import { type BearerKeys, tellNameApart } from '../../core/assemble/identity/tell-apart.js';
import type { Article, Entity, Relation } from '../../core/model.js';
import { compareText } from '../../core/order.js';
import { optional, relationOf } from './rows.js';
import { among, type Scope } from './scope.js';
import type { Row, Store } from './store.js';

/** Names that are told apart at once. */
const NAMES_AT_ONCE = 500;

/** What ties a person to an organ or a place. */
const TIES = "('holds_post', 'works_for', 'from_place')";

/** What pages say once reprints are seen to, people not yet told apart. */
const PRINTED = (table: string): string => `(SELECT * FROM extracted.${table} WHERE standing <> 1)`;

/**
 * Tells people of one name apart: tellApart over the store, one block after the other. A block is read again where a page that names it changed, or the
 * place of an organ that it is tied to. Leaves in `temp.renamed` the names whose bearers changed.
 */
export async function settleIdentity(store: Store, scope: Scope): Promise<void> {
  await updateFirstSaid(store, scope);
  await listNames(store, scope);
  const names = (await store.rows('SELECT DISTINCT name FROM temp.touched_names')).map(({ name }) => String(name)).sort(compareText);
  const before = await readBearers(store, 'temp.touched_names');
  await store.list('renamed', [['name', 'VARCHAR']], []);
  for (const table of ['bearers', 'decisions'])
    await store.run(`DELETE FROM resolved.${table} WHERE name IN (SELECT name FROM temp.touched_names)`);
  const candidates = new Set(
    (await store.rows(candidateNames('name IN (SELECT name FROM temp.touched_names)'))).map(({ name }) => String(name)),
  );
  const renamed: string[] = names.filter((name) => before.has(name) && !candidates.has(name));
  const blocks = names.filter((name) => candidates.has(name));
  const told = await tellNames(store, blocks);
  renamed.push(...blocks.filter((name) => !same(before.get(name), told.get(name))));
  await store.addToList(
    'renamed',
    [['name', 'VARCHAR']],
    renamed.map((name) => [name]),
  );
}

/** SQL for the names with ties to several organs in several articles: all others have one career at most. */
export function candidateNames(condition: string): string {
  return `SELECT head AS name FROM ${PRINTED('relations')}
    WHERE relation IN ${TIES} AND modality = 'asserted' AND ${condition.replace('name', 'head')}
    GROUP BY head HAVING count(DISTINCT tail) > 1 AND count(DISTINCT article) > 1`;
}

/** Of each entity what the first page says that knows its place. Leaves in `temp.resaid` the keys for which it changed. */
async function updateFirstSaid(store: Store, scope: Scope): Promise<void> {
  await store.run(`CREATE OR REPLACE TEMP TABLE said AS
    SELECT key, first.name AS name, first.parent AS parent, first.subtype AS subtype FROM (
      SELECT key, arg_min({'name': name, 'parent': parent, 'subtype': subtype}, row(parent IS NULL, ${scope.docOrder}, n)) AS first
      FROM ${PRINTED('entities')} WHERE ${among(scope, 'key', 'pending.keys')} GROUP BY key)`);
  await store.run(`CREATE OR REPLACE TEMP TABLE resaid AS SELECT DISTINCT key FROM (
      (SELECT * FROM temp.said EXCEPT SELECT * FROM resolved.first_said)
      UNION ALL (SELECT * FROM resolved.first_said WHERE ${among(scope, 'key', 'pending.keys')} EXCEPT SELECT * FROM temp.said))`);
  await store.run(`DELETE FROM resolved.first_said WHERE ${among(scope, 'key', 'pending.keys')}`);
  await store.run('INSERT INTO resolved.first_said FROM temp.said');
}

async function listNames(store: Store, scope: Scope): Promise<void> {
  if (scope.all) {
    await store.run(`CREATE OR REPLACE TEMP TABLE touched_names AS ${candidateNames('true')} UNION SELECT name FROM resolved.bearers`);
    return;
  }
  const tied = (one: string, other: string): string =>
    `SELECT ${one} FROM ${PRINTED('relations')} WHERE ${other} IN (FROM temp.resaid) AND ${one} LIKE 'person:%'`;
  await store.run(`CREATE OR REPLACE TEMP TABLE touched_names AS
    SELECT key AS name FROM pending.keys WHERE key LIKE 'person:%' UNION ${tied('head', 'tail')} UNION ${tied('tail', 'head')}`);
}

/** Keys of bearers by name. */
export async function readBearers(store: Store, names: string): Promise<Map<string, BearerKeys>> {
  const split = new Map<string, BearerKeys>();
  for (const { name, article, key } of await store.rows(`FROM resolved.bearers WHERE name IN (SELECT name FROM ${names})`)) {
    const keys = split.get(String(name)) ?? new Map();
    split.set(String(name), keys.set(String(article), String(key)));
  }
  return split;
}

/** Tells the people of these names apart, some names at a time, and keeps what was decided. Gives the keys of the bearers of those that several bear. */
export async function tellNames(store: Store, names: readonly string[]): Promise<Map<string, BearerKeys>> {
  const told = new Map<string, BearerKeys>();
  for (let at = 0; at < names.length; at += NAMES_AT_ONCE)
    for (const [name, keys] of await tellBatch(store, names.slice(at, at + NAMES_AT_ONCE))) told.set(name, keys);
  return told;
}

function same(a: BearerKeys | undefined, b: BearerKeys | undefined): boolean {
  return a?.size === b?.size && [...(a ?? [])].every(([article, key]) => b?.get(article) === key);
}

async function tellBatch(store: Store, names: readonly string[]): Promise<Map<string, BearerKeys>> {
  await store.list(
    'names',
    [['name', 'VARCHAR']],
    names.map((name) => [name]),
  );
  const articles = await articlesOf(store);
  const corpus = await readCorpus(store);
  const split = new Map<string, BearerKeys>();
  for (const name of names) {
    const { decisions, keys } = tellNameApart(name, (articles.get(name) ?? []).sort(compareText), corpus);
    await store.append(
      'resolved.decisions',
      decisions.map((decision, n) => [name, n, decision.first.node, decision.second.node, JSON.stringify(decision)]),
    );
    if (!keys) continue;
    split.set(name, keys);
    await store.append(
      'resolved.bearers',
      [...keys].map(([article, key]) => [name, article, key]),
    );
  }
  return split;
}

/** Ids of the articles that name each person of `temp.names`. */
async function articlesOf(store: Store): Promise<Map<string, string[]>> {
  await store.run(`CREATE OR REPLACE TEMP TABLE named_in AS
    SELECT DISTINCT key, unnest(articles) AS article FROM ${PRINTED('entities')} WHERE key IN (SELECT name FROM temp.names)`);
  const articles = new Map<string, string[]>();
  for (const { key, article } of await store.rows('FROM temp.named_in')) {
    const ids = articles.get(String(key)) ?? [];
    ids.push(String(article));
    articles.set(String(key), ids);
  }
  return articles;
}

/** SQL for what ties the people of some names to organs, places and one another. */
export function saidOf(names: string): string {
  return `SELECT * FROM ${PRINTED('relations')} WHERE modality = 'asserted' AND (
      (head IN (SELECT name FROM ${names}) AND (relation IN ${TIES} OR tail LIKE 'person:%'))
      OR (tail IN (SELECT name FROM ${names}) AND head LIKE 'person:%'))`;
}

/** What is said of the people of `temp.names`, and of what they are tied to. */
async function readCorpus(store: Store): Promise<Corpus> {
  await store.run(`CREATE OR REPLACE TEMP TABLE said_of AS ${saidOf('temp.names')}`);
  const relations = new Map<string, Relation[]>();
  for (const row of await store.rows('FROM temp.said_of')) {
    const relation = relationOf(row);
    for (const key of new Set([relation.head, relation.tail].filter(isPerson))) {
      const known = relations.get(key) ?? [];
      known.push(relation);
      relations.set(key, known);
    }
  }
  const entities = await store.rows(`FROM resolved.first_said WHERE key IN (
      SELECT head FROM temp.said_of UNION SELECT tail FROM temp.said_of UNION SELECT name FROM temp.names)`);
  const articles = await store.rows('SELECT id, doc, region FROM extracted.articles WHERE id IN (SELECT article FROM temp.named_in)');
  return {
    relations,
    entities: new Map(entities.map((row) => [String(row.key), knownEntity(row)])),
    articles: new Map(articles.map((row) => [String(row.id), { id: row.id, doc: row.doc, ...optional(row, 'region') } as Article])),
  };
}

function knownEntity(row: Row): Entity {
  return { key: row.key, name: row.name, aliases: [], articles: [], ...optional(row, 'parent', 'subtype') } as unknown as Entity;
}
