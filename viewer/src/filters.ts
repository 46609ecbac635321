import type { EdgeAttributes, KnowledgeGraph, NodeAttributes } from '../../src/core/graph-model.js';
import type { EntityType, RelationType } from '../../src/core/model.js';
import { certainlyBefore } from '../../src/core/order.js';
import { asOf, type HoldsOn } from './as-of.js';
import { narrowed } from './structure.js';

/** What narrows the graph. Absent fields do not narrow. */
export interface Filters {
  hiddenTypes: ReadonlySet<EntityType>;
  hiddenRelations: ReadonlySet<RelationType>;
  /** Edges below it are hidden, in [0,1]. */
  minConfidence: number;
  /** Edges with fewer sentences are hidden. */
  minSources: number;
  /** Edges that rest on fewer articles are hidden. */
  minArticles: number;
  /** The only subtype of entities to show. */
  subtype?: string | undefined;
  /** Name of the only newspaper to show. */
  paper?: string | undefined;
  /** Full name of the only place whose articles are shown. */
  region?: string | undefined;
  /** First and last month to show, `2021-10`, inclusive. */
  from?: string | undefined;
  to?: string | undefined;
  /** The graph as of this day, an ISO date. */
  asOf?: string | undefined;
  /** Ego network: only what lies within `hops` steps of `centre`. */
  centre?: string | undefined;
  hops: number;
  /** Number of the only community to show. */
  community?: number | undefined;
  /** Keys of the entities that the reader put away. */
  away: ReadonlySet<string>;
  /** Hide entities without a visible relation. */
  connected: boolean;
  /** Only the largest connected component. */
  giant: boolean;
  /** Only entities that have this many neighbours among themselves; 0 does not narrow. */
  core: number;
  /** Keys of the entities that stay, whatever the filters say, and that no layout moves. */
  pinned: ReadonlySet<string>;
  /** Keys of the entities whose neighbours are shown beyond the ego network. */
  expanded: ReadonlySet<string>;
}

/** The part of the graph that the filters let through. */
export interface Shown {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
}

/**
 * Decides which nodes and edges are shown.
 *
 * @param graph the whole graph
 * @param filters what narrows it
 * @returns keys of the nodes and edges that pass; an edge passes only with both its ends
 * @example
 * shown(graph, { ...NO_FILTERS, hiddenTypes: new Set(['place']) }).nodes.has('place:湖南省'); // false
 */
export function shown(graph: KnowledgeGraph, filters: Filters): Shown {
  const articles = sourceFilter(graph, filters);
  const holds = filters.asOf ? asOf(graph, filters.asOf) : undefined;
  const nodes = new Set<string>();
  graph.forEachNode((key, node) => {
    if (!filters.away.has(key) && (filters.pinned.has(key) || nodePasses(node, filters, articles))) nodes.add(key);
  });
  const edges = new Set<string>();
  graph.forEachEdge((key, edge, head, tail) => {
    if (nodes.has(head) && nodes.has(tail) && edgePasses(key, edge, filters, articles, holds)) edges.add(key);
  });
  return narrowed(graph, { nodes, edges }, filters);
}

/** Ids of the articles that the paper, the region and the months let through; undefined where neither narrows. */
export function sourceFilter(graph: KnowledgeGraph, { paper, region, from, to }: Filters): ReadonlySet<string> | undefined {
  if (!paper && !region && !from && !to) return undefined;
  const ids = new Set<string>();
  for (const article of Object.values(graph.getAttribute('articles') ?? {})) {
    const month = article.published?.slice(0, 7);
    if (paper && article.newspaper !== paper) continue;
    if (region && article.region !== region) continue;
    if ((from || to) && !month) continue;
    if (from && month && month < from) continue;
    if (to && month && month > to) continue;
    ids.add(article.id);
  }
  return ids;
}

function nodePasses(node: NodeAttributes, filters: Filters, articles: ReadonlySet<string> | undefined): boolean {
  if (filters.hiddenTypes.has(node.entityType)) return false;
  if (filters.subtype && node.subtype !== filters.subtype) return false;
  if (filters.community !== undefined && node.community !== filters.community) return false;
  if (filters.asOf && node.firstSeen && certainlyBefore(filters.asOf, node.firstSeen)) return false;
  return !articles || node.articles.some((id) => articles.has(id));
}

function edgePasses(
  key: string,
  edge: EdgeAttributes,
  filters: Filters,
  articles: ReadonlySet<string> | undefined,
  holds: HoldsOn | undefined,
): boolean {
  if (filters.hiddenRelations.has(edge.relation)) return false;
  if (edge.confidence < filters.minConfidence || edge.weight < filters.minSources) return false;
  if (filters.minArticles > 1 && new Set(edge.evidence.map(({ article }) => article)).size < filters.minArticles) return false;
  if (holds?.(key, edge) === 'no') return false;
  return !articles || edge.evidence.some((evidence) => articles.has(evidence.article));
}
