import { MultiDirectedGraph } from 'graphology';
import type { ArticleSummary, EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../../../../src/core/graph-model.js';
import type { EntityType, RelationType } from '../../../../src/core/model.js';
import type { Filters } from '../../../../viewer/src/filters.js';

/** Filters that let everything through. */
export const OPEN: Filters = {
  hiddenTypes: new Set(),
  hiddenRelations: new Set(),
  minConfidence: 0,
  minSources: 1,
  hops: 0,
  away: new Set<string>(),
  connected: false,
  minArticles: 1,
  giant: false,
  core: 0,
  pinned: new Set<string>(),
  expanded: new Set<string>(),
};

/** A graph of a few letters: `a` and `b` are officials, `g` an organ, `p` and `q` places. */
export function letters(): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  graph.replaceAttributes({
    name: 'letters',
    format: 'guanxi-graph/1',
    articles: {
      'x#1': article('x#1', '甲报', '2021-01-05'),
      'x#2': article('x#2', '乙报', '2021-03-09'),
      'x#3': article('x#3', '乙报', undefined),
    },
  });
  node(graph, 'a', 'official', ['x#1', 'x#2']);
  node(graph, 'b', 'official', ['x#2']);
  node(graph, 'g', 'organisation', ['x#1']);
  node(graph, 'p', 'place', ['x#1']);
  node(graph, 'q', 'place', ['x#3']);
  edge(graph, 'a', 'holds_post', 'g', 'x#1', { title: '局长', confidence: 0.9, weight: 3 });
  edge(graph, 'a', 'meets', 'b', 'x#2', { confidence: 0.6 });
  edge(graph, 'g', 'governs', 'p', 'x#1', { confidence: 0.8 });
  edge(graph, 'a', 'co_mentioned', 'b', 'x#2', { confidence: 0.3 });
  return graph;
}

function article(id: string, newspaper: string, published: string | undefined): ArticleSummary {
  return { id, doc: 'x', title: `题${id}`, kind: 'news', newspaper, authors: [], ...(published && { published }) };
}

function node(graph: KnowledgeGraph, key: string, entityType: EntityType, articles: string[]): void {
  graph.addNode(key, {
    label: key,
    entityType,
    aliases: [key],
    pinyin: key,
    initials: key,
    mentions: 1,
    articles,
    degree: 1,
    pagerank: 0.1,
    betweenness: 0,
    community: 0,
    x: 0,
    y: 0,
    size: 1,
    color: '#000000',
  });
}

function edge(
  graph: KnowledgeGraph,
  head: string,
  relation: RelationType,
  tail: string,
  from: string,
  more: Partial<EdgeAttributes>,
): void {
  const confidence = more.confidence ?? 0.5;
  graph.addEdgeWithKey(`${head}|${relation}|${tail}`, head, tail, {
    relation,
    label: relation,
    weight: 1,
    confidence,
    rule: 'r',
    evidence: [{ doc: 'x', article: from, sentence: '句', start: 0, end: 1, rule: 'r', confidence }],
    size: 1,
    color: '#000000',
    ...more,
  });
}
