import { summariseArticle } from '../../core/assemble/article-summaries.js';
import { type GraphParts, graphOf } from '../../core/assemble/assemble.js';
import { logLikelihood } from '../../core/assemble/association.js';
import { groupBy } from '../../core/assemble/group.js';
import type { MergedRelation } from '../../core/assemble/merge-relations.js';
import type { AppliedCorrection, IdentityDecision, KnowledgeGraph } from '../../core/graph-model.js';
import type { Article, Modality } from '../../core/model.js';
import type { Ontology } from '../../core/ontology/ontology.js';
import { compareText } from '../../core/order.js';
import { readCounts, readEdges, withCounts } from './edges.js';
import { articleOf, optional } from './rows.js';
import { resolvedRows } from './schema.js';
import { readScope, type Scope } from './scope.js';
import type { Row, Store } from './store.js';
import { successionsIn } from './succession.js';

/** Of a part of a graph, each edge keeps so many sentences. */
export const KEPT_IN_PART = 5;

/** Which part of the graph is wanted. */
export interface Part {
  /** SQL that lists keys of nodes. */
  nodes: string;
  /** SQL that lists keys of edges; without it, all between the nodes. */
  edges?: string;
}

/**
 * The graph of a store, without metrics or positions; or a part of it: then each edge keeps its strongest sentences, each node the articles that they stand in,
 * and counts are those of the whole.
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
  const merged = await readMerged(store, scope, ontology, edges, part ? KEPT_IN_PART : undefined);
  const cited = part ? new Set(merged.flatMap(({ attributes }) => attributes.evidence.map(({ article }) => article))) : undefined;
  return graphOf(
    {
      name: 'guanxi',
      articles: await readSummaries(store, cited),
      identity: await readDecisions(store, part ? nodes : undefined),
      corrections: JSON.parse((await store.fact('corrections')) ?? '[]') as AppliedCorrection[],
      entities: await readEntities(store, nodes, cited),
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

/** Weak ties get their association; see core/assemble/association.ts. */
async function associate(store: Store, ontology: Ontology, edges: MergedRelation[]): Promise<MergedRelation[]> {
  const weak = edges.filter(({ attributes }) => ontology.relations[attributes.relation].weak);
  if (weak.length === 0) return edges;
  const relations = Object.values(ontology.relations).flatMap((spec) => (spec.weak ? [`'${spec.id}'`] : []));
  const [all] = await store.rows(
    `SELECT count(*)::INTEGER AS n FROM (SELECT DISTINCT doc, start, "end" FROM resolved.all_relations WHERE relation IN (${relations.join(', ')}))`,
  );
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
    const association = logLikelihood(attributes.weight, tiesOf.get(head) ?? 0, tiesOf.get(tail) ?? 0, Number(all?.n));
    return { ...edge, attributes: { ...attributes, association } };
  });
}

async function readEntities(store: Store, nodes: string, cited: Set<string> | undefined): Promise<GraphParts['entities']> {
  const articles = cited === undefined ? await articlesByEntity(store) : await articlesCited(store, nodes, cited);
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

const NAMING = `(SELECT key, unnest(articles) AS id FROM resolved.all_entities UNION SELECT entity, article FROM resolved.all_mentions)`;

async function articlesByEntity(store: Store): Promise<Map<string, string[]>> {
  return listed(await store.rows(`SELECT key, list(id) AS ids FROM ${NAMING} GROUP BY key`));
}

async function articlesCited(store: Store, nodes: string, cited: Set<string>): Promise<Map<string, string[]>> {
  await store.list(
    'cited',
    [
      ['id', 'VARCHAR'],
      ['doc', 'VARCHAR'],
    ],
    [...cited].map((id) => [id, id.slice(0, id.lastIndexOf('#'))]),
  );
  return listed(
    await store.rows(`SELECT key, list(DISTINCT article) AS ids FROM (
        SELECT entity AS key, article FROM (${resolvedRows('mentions', 'article IN (SELECT id FROM temp.cited)')})
      ) WHERE key IN (${nodes}) GROUP BY key`),
  );
}

function listed(rows: readonly Row[]): Map<string, string[]> {
  return new Map(rows.map(({ key, ids }) => [String(key), ids as string[]]));
}

async function readSummaries(store: Store, cited: Set<string> | undefined): Promise<GraphParts['articles']> {
  const prints = await readPrints(store);
  const wanted = cited === undefined ? 'true' : 'id IN (SELECT id FROM temp.cited)';
  if (cited)
    await store.list(
      'cited',
      [['id', 'VARCHAR']],
      [...cited].map((id) => [id]),
    );
  const rows = await store.rows(
    `SELECT record, '' AS text FROM extracted.articles WHERE ${wanted} AND id NOT IN (SELECT article FROM resolved.reprints)`,
  );
  const articles = rows.map(articleOf).sort((a, b) => compareText(a.id, b.id));
  return Object.fromEntries(articles.map((article) => [article.id, summariseArticle(article, prints.get(article.id))]));
}

/** The prints of each article that was printed more than once, the first one first. */
async function readPrints(store: Store): Promise<Map<string, Article[]>> {
  const rows = await store.rows(`SELECT first_print, article FROM resolved.reprints`);
  const articles = await store.rows(`SELECT record, '' AS text FROM extracted.articles
    WHERE id IN (SELECT article FROM resolved.reprints UNION SELECT first_print FROM resolved.reprints)`);
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
