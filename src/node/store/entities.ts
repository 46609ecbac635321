import { subtypeOf } from '../../core/assemble/assemble.js';
import { elect } from '../../core/assemble/merge-entities.js';
import { romanise } from '../../core/assemble/romanise.js';
import { Tally } from '../../core/assemble/tally.js';
import { compareText } from '../../core/order.js';
import { searchNames } from '../../core/query/find.js';
import { resolvedRows } from './schema.js';
import { among, type Scope } from './scope.js';
import type { Cell, Row, Store } from './store.js';

/**
 * Merges entities that share a key: mergeEntities over the store. The votes are counted in SQL, and elect decides. The posts of officials have no say
 * yet; see settlePosts.
 *
 * @param weak relations that are weak ties: their sentences are counted for the association
 */
export async function mergeEntities(store: Store, scope: Scope, weak: readonly string[]): Promise<void> {
  for (const table of ['main.entities', 'resolved.names'])
    await store.run(`DELETE FROM ${table} WHERE ${among(scope, 'key', 'pending.keys')}`);
  for await (const rows of store.batches(counts(scope, weak))) {
    const entities = rows.map(electEntity);
    await store.append('main.entities', entities.map(entityCells));
    await store.append(
      'resolved.names',
      entities.flatMap((entity) => searchNames({ ...entity, label: entity.name }).map((name) => [entity.key, name])),
    );
  }
}

function counts(scope: Scope, weak: readonly string[]): string {
  const ends = scope.all ? 'true' : '(head IN (FROM pending.keys) OR tail IN (FROM pending.keys))';
  const ties = `relation IN (${weak.map((id) => `'${id}'`).join(', ')}) AND ${ends}`;
  const ofKey = among(scope, 'key', 'pending.keys');
  const ofEntity = among(scope, 'entity', 'pending.keys');
  return `WITH said AS MATERIALIZED (${resolvedRows('entities', ofKey)}),
    named AS MATERIALIZED (SELECT entity AS key, article, text, doc, start, "end" FROM (${resolvedRows('mentions', ofEntity)})),
    votes AS (
      SELECT key, histogram(type) AS types, histogram(name) AS names, histogram(parent) AS parents,
        histogram(level) AS levels, histogram(type || ' ' || subtype) AS subtypes
      FROM said GROUP BY key),
    forms AS (
      SELECT key, list(form) AS aliases FROM (SELECT key, unnest(aliases) AS form FROM said UNION SELECT key, text FROM named) GROUP BY key),
    spans AS (SELECT key, count(*)::INTEGER AS mentions FROM (SELECT DISTINCT key, doc, start, "end" FROM named) GROUP BY key),
    articles AS (
      SELECT key, count(*)::INTEGER AS articles, min(published) AS first_seen, max(published) AS last_seen
      FROM (SELECT key, unnest(articles) AS id FROM said UNION SELECT key, article FROM named) LEFT JOIN extracted.articles USING (id)
      GROUP BY key),
    tied AS (
      SELECT key, count(*)::INTEGER AS ties FROM (
        SELECT DISTINCT unnest([head, tail]) AS key, doc, start, "end" FROM (${resolvedRows('relations', ties)})
      ) WHERE ${ofKey} GROUP BY key)
    FROM votes LEFT JOIN forms USING (key) LEFT JOIN spans USING (key) LEFT JOIN articles USING (key) LEFT JOIN tied USING (key)`;
}

type Elected = ReturnType<typeof electEntity>;

function electEntity(row: Row) {
  const entity = elect({
    types: tally(row.types),
    names: tally(row.names),
    parents: tally(row.parents),
    levels: tally(row.levels),
    subtypesOf: (type) => votesFor(type, counted(row.subtypes)),
  });
  const aliases = ((row.aliases ?? []) as string[]).sort(compareText);
  return { ...entity, ...romanise(entity.name, entity.type), key: String(row.key), aliases, row };
}

function entityCells(entity: Elected): Cell[] {
  const { key, type, name, aliases, parent, level, pinyin, initials, row, subtypes } = entity;
  return [
    key,
    type,
    subtypeOf(entity, undefined),
    name,
    aliases,
    parent,
    level,
    pinyin,
    initials,
    Number(row.mentions ?? 0),
    Number(row.articles ?? 0),
    text(row.first_seen),
    text(row.last_seen),
    Number(row.ties ?? 0),
    JSON.stringify(subtypes.counts()),
  ];
}

function counted(votes: unknown): Record<string, number> {
  return (votes ?? {}) as Record<string, number>;
}

function tally(votes: unknown): Tally {
  return new Tally(counted(votes));
}

/** Votes for the subtype of the pages that give an entity one type; they are counted as `type subtype`. */
function votesFor(type: string, votes: Record<string, number>): Tally {
  const own = Object.entries(votes).filter(([both]) => both.startsWith(`${type} `));
  return new Tally(Object.fromEntries(own.map(([both, count]) => [both.slice(type.length + 1), count])));
}

function text(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}
