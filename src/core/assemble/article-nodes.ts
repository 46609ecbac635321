import type { ArticleSummary, EdgeAttributes, KnowledgeGraph, NodeAttributes } from '../graph-model.js';
import type { Ontology, RelationSpec } from '../ontology/ontology.js';
import { compareText } from '../order.js';
import { romanise } from './romanise.js';
import { MENTIONED } from './rules.js';

/**
 * A copy of a graph in which articles are nodes, `article:<id>`, and every entity is tied to those that name it. They come after the analysis, so that
 * metrics and communities stay those of the entities; an article lies in the middle of those it names, and in the community of most of them.
 *
 * @param graph analysed; it stays as it is
 * @param ontology names and colours of article and mentioned_in
 * @example
 * withArticleNodes(graph, ontology).inNeighbors('article:a.txt#1'); // keys of all entities in it
 */
export function withArticleNodes(graph: KnowledgeGraph, { types, relations }: Ontology): KnowledgeGraph {
  const copy = graph.copy() as KnowledgeGraph;
  const naming = new Map<string, string[]>();
  for (const node of graph.nodes().sort()) {
    for (const id of graph.getNodeAttribute(node, 'articles')) naming.set(id, [...(naming.get(id) ?? []), node]);
  }
  const articles = Object.values(graph.getAttribute('articles')).sort((a, b) => compareText(a.id, b.id));
  for (const article of articles) {
    const named = naming.get(article.id) ?? [];
    const key = `article:${article.id}`;
    copy.addNode(
      key,
      articleNode(
        article,
        named.map((node) => graph.getNodeAttributes(node)),
        types.article.colour,
      ),
    );
    for (const node of named) copy.addEdgeWithKey(`${node}|mentioned_in|${key}`, node, key, mentionedIn(article, relations.mentioned_in));
  }
  return copy;
}

function articleNode({ id, title, kind, published }: ArticleSummary, named: NodeAttributes[], color: string): NodeAttributes {
  const middle = (of: (node: NodeAttributes) => number): number =>
    named.length === 0 ? 0 : Math.round((named.reduce((sum, node) => sum + of(node), 0) / named.length) * 1000) / 1000;
  return {
    label: title || id,
    entityType: 'article',
    subtype: kind,
    aliases: [],
    ...romanise(title, 'article'),
    mentions: named.length,
    articles: [id],
    ...(published === undefined ? {} : { firstSeen: published, lastSeen: published }),
    degree: named.length,
    pagerank: 0,
    betweenness: 0,
    community: mostFrequent(named.map(({ community }) => community)),
    x: middle(({ x }) => x),
    y: middle(({ y }) => y),
    size: 3,
    color,
  };
}

function mostFrequent(values: number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0;
}

function mentionedIn({ published }: ArticleSummary, { id, zh, colour }: RelationSpec): EdgeAttributes {
  return {
    relation: id,
    label: zh,
    weight: 1,
    confidence: 1,
    rule: MENTIONED.id,
    ...(published === undefined ? {} : { firstSeen: published, lastSeen: published }),
    evidence: [],
    size: 0.5,
    color: colour,
  };
}
