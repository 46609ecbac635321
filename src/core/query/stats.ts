import type { KnowledgeGraph } from '../graph-model.js';
import type { EntityType, RelationType } from '../model.js';
import { compareText } from '../order.js';

export interface RankedNode {
  key: string;
  label: string;
  entityType: EntityType;
  pagerank: number;
}

/** A graph in figures. */
export interface Stats {
  nodes: number;
  edges: number;
  articles: number;
  /** Only types and relations that occur, the most frequent first. */
  nodesByType: Partial<Record<EntityType, number>>;
  edgesByRelation: Partial<Record<RelationType, number>>;
  /** Nodes with the highest PageRank. */
  top: RankedNode[];
  /** Communities of two nodes and more, the largest first, each with its most central nodes. */
  communities: { community: number; size: number; top: RankedNode[] }[];
}

/**
 * Counts what a graph holds.
 *
 * @param limit how many nodes to name at most, over all and per community (three there)
 * @example
 * stats(graph).nodesByType.official;
 */
export function stats(graph: KnowledgeGraph, { limit = 10 }: { limit?: number } = {}): Stats {
  const ranked = graph
    .mapNodes((key, { label, entityType, pagerank, community }) => ({ node: { key, label, entityType, pagerank }, community }))
    .sort((a, b) => b.node.pagerank - a.node.pagerank || compareText(a.node.key, b.node.key));
  const members = new Map<number, RankedNode[]>();
  for (const { node, community } of ranked) {
    const others = members.get(community);
    if (others) others.push(node);
    else members.set(community, [node]);
  }
  return {
    nodes: graph.order,
    edges: graph.size,
    articles: Object.keys(graph.getAttribute('articles')).length,
    nodesByType: counts(graph.mapNodes((_key, { entityType }) => entityType)),
    edgesByRelation: counts(graph.mapEdges((_key, { relation }) => relation)),
    top: ranked.slice(0, limit).map(({ node }) => node),
    communities: [...members]
      .map(([community, nodes]) => ({ community, size: nodes.length, top: nodes.slice(0, Math.min(limit, 3)) }))
      .filter(({ size }) => size > 1)
      .sort((a, b) => b.size - a.size || a.community - b.community),
  };
}

function counts<T extends string>(values: T[]): Partial<Record<T, number>> {
  const sums = new Map<T, number>();
  for (const value of values) sums.set(value, (sums.get(value) ?? 0) + 1);
  const sorted = [...sums].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return Object.fromEntries(sorted) as Partial<Record<T, number>>;
}
