import type { EdgeAttributes, KnowledgeGraph, NodeAttributes } from '../../src/core/graph-model.js';
import type { EntityType, RelationType } from '../../src/core/model.js';

/** What narrows the graph. Absent fields do not narrow. */
export interface Filters {
  hiddenTypes: ReadonlySet<EntityType>;
  hiddenRelations: ReadonlySet<RelationType>;
  /** Edges below it are hidden, in [0,1]. */
  minConfidence: number;
  /** Edges with fewer sentences are hidden. */
  minSources: number;
  /** Name of the only newspaper to show. */
  paper?: string | undefined;
  /** Full name of the only place whose articles are shown. */
  region?: string | undefined;
  /** First and last month to show, `2021-10`, inclusive. */
  from?: string | undefined;
  to?: string | undefined;
  /** Ego network: only what lies within `hops` steps of `centre`. */
  centre?: string | undefined;
  hops: number;
  /** Number of the only community to show. */
  community?: number | undefined;
  /** Keys of the entities that the reader put away. */
  away: ReadonlySet<string>;
  /** Hide entities without a visible relation. */
  connected: boolean;
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
  const nodes = new Set<string>();
  graph.forEachNode((key, node) => {
    if (!filters.away.has(key) && nodePasses(node, filters, articles)) nodes.add(key);
  });
  const edges = new Set<string>();
  graph.forEachEdge((key, edge, head, tail) => {
    if (nodes.has(head) && nodes.has(tail) && edgePasses(edge, filters, articles)) edges.add(key);
  });
  const passing = { nodes, edges };
  const ego = filters.centre && filters.hops > 0 ? egoNetwork(graph, passing, filters.centre, filters.hops) : passing;
  return filters.connected ? connectedOnly(graph, ego) : ego;
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
  if (filters.community !== undefined && node.community !== filters.community) return false;
  return !articles || node.articles.some((id) => articles.has(id));
}

function edgePasses(edge: EdgeAttributes, filters: Filters, articles: ReadonlySet<string> | undefined): boolean {
  if (filters.hiddenRelations.has(edge.relation)) return false;
  if (edge.confidence < filters.minConfidence || edge.weight < filters.minSources) return false;
  return !articles || edge.evidence.some((evidence) => articles.has(evidence.article));
}

function egoNetwork(graph: KnowledgeGraph, passing: Shown, centre: string, hops: number): Shown {
  if (!graph.hasNode(centre)) return passing;
  const nodes = new Set([centre]);
  let rim = [centre];
  for (let hop = 0; hop < hops; hop++) {
    const next: string[] = [];
    for (const key of rim) {
      graph.forEachEdge(key, (edge, _attributes, head, tail) => {
        const other = head === key ? tail : head;
        if (!passing.edges.has(edge) || nodes.has(other)) return;
        nodes.add(other);
        next.push(other);
      });
    }
    rim = next;
  }
  return { nodes, edges: edgesWithin(graph, passing.edges, nodes) };
}

function edgesWithin(graph: KnowledgeGraph, edges: ReadonlySet<string>, nodes: ReadonlySet<string>): Set<string> {
  return new Set([...edges].filter((edge) => nodes.has(graph.source(edge)) && nodes.has(graph.target(edge))));
}

function connectedOnly(graph: KnowledgeGraph, { edges }: Shown): Shown {
  const nodes = new Set<string>();
  for (const edge of edges) nodes.add(graph.source(edge)).add(graph.target(edge));
  return { nodes, edges };
}
