import type { KnowledgeGraph } from '../graph-model.js';
import type { EntityType } from '../model.js';
import { compareText } from '../order.js';

/** What nodes can be ranked by. */
export const MEASURES = ['pagerank', 'betweenness', 'degree', 'mentions'] as const;
export type Measure = (typeof MEASURES)[number];

export interface TopRow {
  key: string;
  label: string;
  entityType: EntityType;
  community: number;
  value: number;
}

/**
 * The nodes with the highest value of a measure.
 *
 * @param type only nodes of these types
 * @param limit 10 by default
 * @example
 * top(graph, { by: 'betweenness', type: ['official'], limit: 3 }).map(({ label }) => label);
 */
export function top(
  graph: KnowledgeGraph,
  { by = 'pagerank', type, limit = 10 }: { by?: Measure; type?: EntityType[]; limit?: number } = {},
): TopRow[] {
  return graph
    .mapNodes((key, { label, entityType, community, [by]: value }) => ({ key, label, entityType, community, value }))
    .filter(({ entityType }) => type === undefined || type.includes(entityType))
    .sort((a, b) => b.value - a.value || compareText(a.key, b.key))
    .slice(0, limit);
}

export interface Community {
  community: number;
  size: number;
  /** Its most central members, by PageRank. */
  members: TopRow[];
}

/**
 * The communities that the build found (Louvain), the largest first.
 *
 * @param limit how many communities, 10 by default
 * @param members how many members of each, 10 by default
 * @example
 * communities(graph)[0]?.members.map(({ label }) => label);
 */
export function communities(graph: KnowledgeGraph, { limit = 10, members = 10 }: { limit?: number; members?: number } = {}): Community[] {
  const byId = new Map<number, TopRow[]>();
  for (const node of top(graph, { limit: graph.order })) byId.set(node.community, [...(byId.get(node.community) ?? []), node]);
  return [...byId]
    .map(([community, nodes]) => ({ community, size: nodes.length, members: nodes.slice(0, members) }))
    .sort((a, b) => b.size - a.size || a.community - b.community)
    .slice(0, limit);
}
