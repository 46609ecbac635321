import type { SerializedKnowledgeGraph } from '../node/outputs.js';
import { table } from './width.js';

/** A graph in numbers. */
export interface GraphStats {
  pages: number;
  articles: number;
  nodes: number;
  edges: number;
  /** Counts, the largest first. */
  nodesByType: Record<string, number>;
  edgesByRelation: Record<string, number>;
  /** The nodes with the highest PageRank. */
  top: { name: string; entityType: string; degree: number; mentions: number }[];
}

/**
 * Counts what a graph holds.
 *
 * @param graph a serialised graph
 * @param most how many nodes to name
 */
export function graphStats(graph: SerializedKnowledgeGraph, most = 10): GraphStats {
  const articles = Object.values(graph.attributes?.articles ?? {});
  const nodes = graph.nodes.flatMap(({ attributes }) => (attributes ? [attributes] : []));
  const edges = graph.edges.flatMap(({ attributes }) => (attributes ? [attributes] : []));
  const top = [...nodes]
    .sort((a, b) => b.pagerank - a.pagerank || (a.label < b.label ? -1 : 1))
    .slice(0, most)
    .map(({ label, entityType, degree, mentions }) => ({ name: label, entityType, degree, mentions }));
  return {
    pages: new Set(articles.map(({ doc }) => doc)).size,
    articles: articles.length,
    nodes: nodes.length,
    edges: edges.length,
    nodesByType: tally(nodes.map(({ entityType }) => entityType)),
    edgesByRelation: tally(edges.map(({ relation }) => relation)),
    top,
  };
}

/** The numbers as text, with the Chinese names of types and relations beside their ids. */
export function describeStats(stats: GraphStats, chinese: (id: string) => string): string {
  const counts = (title: string, all: number, byId: Record<string, number>): string[] => [
    `${title}: ${all}`,
    ...table(Object.entries(byId).map(([id, count]) => ['', chinese(id), id, String(count)])),
    '',
  ];
  return [
    `pages: ${stats.pages}   articles: ${stats.articles}`,
    '',
    ...counts('entities', stats.nodes, stats.nodesByType),
    ...counts('relations', stats.edges, stats.edgesByRelation),
    'most central (PageRank):',
    ...table(
      stats.top.map(({ name, entityType, degree, mentions }) => [
        '',
        name,
        chinese(entityType),
        `${degree} relations`,
        `${mentions} mentions`,
      ]),
    ),
    '',
  ].join('\n');
}

function tally(ids: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
