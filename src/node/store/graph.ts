import { summariseArticle } from '../../core/assemble/article-summaries.js';
import { type GraphParts, graphOf } from '../../core/assemble/assemble.js';
import { logLikelihood } from '../../core/assemble/association.js';
import { groupBy } from '../../core/assemble/group.js';
import type { MergedRelation } from '../../core/assemble/merge-relations.js';
import type { AppliedCorrection, IdentityDecision, KnowledgeGraph } from '../../core/graph-model.js';
import type { Article, Modality } from '../../core/model.js';
import { type Ontology, weakRelations } from '../../core/ontology/ontology.js';
import { compareText } from '../../core/order.js';
import { readCounts, readEdges, withCounts } from './edges.js';
import { articleOf, optional } from './rows.js';
import { quoted, resolvedRows } from './schema.js';
import { readScope, type Scope } from './scope.js';
import type { Row, Store } from './store.js';
import { successionsIn } from './succession.js';

/** Which part of the graph is wanted. */
export interface Part {
  /** SQL that lists keys of nodes. */
  nodes: string;
  /** SQL that lists keys of edges; without it, all between the nodes. */
  edges?: string;
  /** Of each edge so many sentences, the strongest; all where it is not given. */
  sentences?: number;
  /** Which articles the nodes have: those that the sentences stand in, or all that name them. */
  articles: 'cited' | 'naming';
}

/**
 * The graph of a store, without metrics or positions; or a part of it, whose counts are those of the whole.
 *
 * @example
 * analyseGraph(await readGraph(store, ontology), ontology);
 */
export async function readGraph(store: Store, ontology: Ontology, part?: Part): Promise<KnowledgeGraph> {
  const scope = await readScope(store, true);
  const nodes = part?.nodes ?? 'SELECT key FROM main.entities';
  const edges =
    part?.edges ??
    (part ? `SELECT edge FROM main.relations WHERE head IN (${nodes}) AND tail IN (${nodes})` : 'SELECT edge FROM main.relations');
  const merged = await readMerged(store, scope, ontology, edges, part?.sentences);
  const cited = new Set(merged.flatMap(({ attributes }) => attributes.evidence.map(({ article }) => article)));
  const articles = part?.articles === 'cited' ? await articlesCited(store, nodes, cited) : await articlesNaming(store, part && nodes);
  return graphOf(
    {
      name: 'guanxi',
      articles: await readSummaries(store, part && new Set([...cited, ...[...articles.values()].flat()])),
      identity: await readDecisions(store, part && nodes),
      corrections: JSON.parse((await store.fact('corrections')) ?? '[]') as AppliedCorrection[],
      entities: await readEntities(store, nodes, articles),
      edges: await associate(store, ontology, merged),
    },
    ontology,
  );
}

async function readMerged(
  store: Store,
  scope: Scope,
  ontology: Ontology,
  edges: string,
  keep: number | undefined,
): Promise<MergedRelation[]> {
  const modalities: readonly Modality[] = ['asserted', ...(JSON.parse((await store.fact('with')) ?? '[]') as Modality[])];
  const merged: MergedRelation[] = [];
  for await (const edge of readEdges(store, scope, ontology, { edges, modalities, keep })) merged.push(edge);
  await store.run(
    `CREATE OR REPLACE TEMP TABLE succeeded AS SELECT DISTINCT organ, title FROM resolved.successions WHERE edge IN (${edges})`,
  );
  const derived = await successionsIn(store, scope, ontology, 'temp.succeeded', keep);
  const counts = await readCounts(store, `SELECT edge FROM main.relations WHERE relation = 'succeeds' AND edge IN (${edges})`);
  for (const { organ: _organ, title: _title, ...edge } of derived) {
    const { key, attributes } = edge;
    const strongest = { ...edge, attributes: { ...attributes, evidence: attributes.evidence.slice(0, keep) } };
    if (counts.has(key)) merged.push(withCounts(strongest, keep === undefined ? undefined : counts.get(key)));
  }
  return merged.sort((a, b) => compareText(a.key, b.key));
}

/** Fact of a store: the number of sentences that name two entities. */
export const SENTENCES = 'sentences';

/** Counts them; to be called whenever what the pages say has changed. */
export async function countSentences(store: Store, ontology: Ontology): Promise<void> {
  const [all] = await store.rows(sentencesNamingTwo(ontology));
  await store.setFact(SENTENCES, String(all?.n));
}

/** SQL for the number of sentences that name two entities. */
export function sentencesNamingTwo(ontology: Ontology): string {
  return `SELECT count(*) AS n FROM (
    SELECT DISTINCT doc, start, "end" FROM resolved.all_relations WHERE relation IN (${weakRelations(ontology).map(quoted).join(', ')}))`;
}

/** Weak ties get their association; see core/assemble/association.ts. */
async function associate(store: Store, ontology: Ontology, edges: MergedRelation[]): Promise<MergedRelation[]> {
  const weak = edges.filter(({ attributes }) => ontology.relations[attributes.relation].weak);
  if (weak.length === 0) return edges;
  const sentences = Number(await store.fact(SENTENCES));
  await store.list(
    'tied',
    [['key', 'VARCHAR']],
    [...new Set(weak.flatMap(({ head, tail }) => [head, tail]))].map((key) => [key]),
  );
  const ties = await store.rows('SELECT key, ties FROM main.entities WHERE key IN (FROM temp.tied)');
  const tiesOf = new Map(ties.map(({ key, ties: count }) => [String(key), Number(count)]));
  return edges.map((edge) => {
    const { head, tail, attributes } = edge;
    if (!ontology.relations[attributes.relation].weak) return edge;
    const association = logLikelihood(attributes.weight, tiesOf.get(head) ?? 0, tiesOf.get(tail) ?? 0, sentences);
    return { ...edge, attributes: { ...attributes, association } };
  });
}

async function readEntities(store: Store, nodes: string, articles: ReadonlyMap<string, string[]>): Promise<GraphParts['entities']> {
  const rows = await store.rows(`FROM main.entities WHERE key IN (${nodes})`);
  return rows
    .map(
      (row) =>
        ({
          key: row.key,
          type: row.type,
          subtype: row.subtype ?? undefined,
          name: row.name,
          aliases: row.aliases,
          ...optional(row, 'parent', 'level'),
          mentions: row.mentions,
          articles: (articles.get(String(row.key)) ?? []).sort(compareText),
          ...(row.first_seen === null ? {} : { firstSeen: row.first_seen, lastSeen: row.last_seen }),
        }) as unknown as GraphParts['entities'][number],
    )
    .sort((a, b) => compareText(a.key, b.key));
}

/** Ids of the articles that name each node. */
async function articlesNaming(store: Store, nodes: string | undefined): Promise<Map<string, string[]>> {
  const among = (column: string): string => (nodes === undefined ? 'true' : `${column} IN (${nodes})`);
  return listed(
    await store.rows(`SELECT key, list(id) AS ids FROM (
      SELECT key, unnest(articles) AS id FROM (${resolvedRows('entities', among('key'))})
      UNION SELECT entity, article FROM (${resolvedRows('mentions', among('entity'))})) GROUP BY key`),
  );
}

/** Of these articles those that name each node. */
async function articlesCited(store: Store, nodes: string, cited: Set<string>): Promise<Map<string, string[]>> {
  await listArticles(store, cited);
  return listed(
    await store.rows(`SELECT key, list(DISTINCT article) AS ids FROM (
        SELECT entity AS key, article FROM (${resolvedRows('mentions', 'article IN (SELECT id FROM temp.cited)')})
      ) WHERE key IN (${nodes}) GROUP BY key`),
  );
}

function listed(rows: readonly Row[]): Map<string, string[]> {
  return new Map(rows.map(({ key, ids }) => [String(key), ids as string[]]));
}

async function listArticles(store: Store, ids: ReadonlySet<string>): Promise<void> {
  await store.list(
    'cited',
    [['id', 'VARCHAR']],
    [...ids].map((id) => [id]),
  );
}

async function readSummaries(store: Store, ids: ReadonlySet<string> | undefined): Promise<GraphParts['articles']> {
  const among = (column: string): string => (ids === undefined ? 'true' : `${column} IN (SELECT id FROM temp.cited)`);
  if (ids) await listArticles(store, ids);
  const prints = await readPrints(store, among('first_print'));
  const rows = await store.rows(
    `SELECT record, '' AS text FROM extracted.articles WHERE ${among('id')} AND id NOT IN (SELECT article FROM resolved.reprints)`,
  );
  const articles = rows.map(articleOf).sort((a, b) => compareText(a.id, b.id));
  return Object.fromEntries(articles.map((article) => [article.id, summariseArticle(article, prints.get(article.id))]));
}

/** The prints of articles that were printed more than once, the first one first. */
async function readPrints(store: Store, condition: string): Promise<Map<string, Article[]>> {
  const reprints = `resolved.reprints WHERE ${condition}`;
  const rows = await store.rows(`SELECT first_print, article FROM ${reprints}`);
  const articles = await store.rows(`SELECT record, '' AS text FROM extracted.articles
    WHERE id IN (SELECT article FROM ${reprints} UNION SELECT first_print FROM ${reprints})`);
  const byId = new Map(articles.map(articleOf).map((article) => [article.id, article]));
  const groups = groupBy(rows, ({ first_print }) => String(first_print));
  return new Map(
    [...groups].map(([first, others]) => {
      const ids = [first, ...others.map(({ article }) => String(article)).sort(compareText)];
      return [first, ids.flatMap((id) => byId.get(id) ?? [])];
    }),
  );
}

async function readDecisions(store: Store, nodes: string | undefined): Promise<IdentityDecision[]> {
  const wanted = nodes === undefined ? 'true' : `(first IN (${nodes}) OR second IN (${nodes}))`;
  const rows = await store.rows(`SELECT name, decision FROM resolved.decisions WHERE ${wanted} ORDER BY name, n`);
  return rows
    .sort((a, b) => compareText(String(a.name), String(b.name)))
    .map(({ decision }) => JSON.parse(String(decision)) as IdentityDecision);
}
