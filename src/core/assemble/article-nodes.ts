import type { ArticleSummary, EdgeAttributes, KnowledgeGraph, NodeAttributes } from '../graph-model.js';
import type { EntityType, RelationType } from '../model.js';
import type { Ontology, RelationSpec, TypeSpec } from '../ontology/ontology.js';
import { compareText } from '../order.js';
import { romanise } from './romanise.js';
import { MENTIONED } from './rules.js';

// An article is no entity: extraction never makes one, so the model's types do not know it, and only graphs that were asked for it have such nodes.
const ARTICLE = 'article' as EntityType;
const MENTIONED_IN = 'mentioned_in' as RelationType;
const COLOUR = '#6b7280';

const TYPE: TypeSpec = {
  id: ARTICLE,
  zh: '报道',
  en: 'article',
  means: 'an article of a newspaper page',
  subtypes: ['news', 'feature', 'interview', 'editorial', 'caption', 'brief', 'notice'],
  colour: COLOUR,
  shape: 'circle',
  mapsTo: ['ftm:Article', 'schema:NewsArticle'],
};

const RELATION: RelationSpec = {
  id: MENTIONED_IN,
  zh: '见于',
  en: 'mentioned in',
  head: ['person', 'official', 'place', 'organisation', 'program'],
  tail: [ARTICLE],
  means: 'is named in the article',
  symmetric: false,
  derived: true,
  weak: true,
  fields: [],
  colour: COLOUR,
  mapsTo: [],
};

/** The ontology with articles as a type and mentioned_in as a relation, for what writes a graph that has them. */
export function ontologyWithArticles(ontology: Ontology): Ontology {
  return { types: { ...ontology.types, [ARTICLE]: TYPE }, relations: { ...ontology.relations, [MENTIONED_IN]: RELATION } };
}

/**
 * A copy of a graph in which articles are nodes, `article:<id>`, and every entity is tied to those that name it. They come after the analysis, so that
 * metrics and communities stay those of the entities; an article lies in the middle of those it names, and in the community of most of them.
 *
 * @param graph analysed; it stays as it is
 * @example
 * withArticleNodes(graph).inNeighbors('article:a.txt#1'); // keys of all entities in it
 */
export function withArticleNodes(graph: KnowledgeGraph): KnowledgeGraph {
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
      ),
    );
    for (const node of named) copy.addEdgeWithKey(`${node}|${MENTIONED_IN}|${key}`, node, key, mentionedIn(article));
  }
  return copy;
}

function articleNode({ id, title, kind, published }: ArticleSummary, named: NodeAttributes[]): NodeAttributes {
  const middle = (of: (node: NodeAttributes) => number): number =>
    named.length === 0 ? 0 : Math.round((named.reduce((sum, node) => sum + of(node), 0) / named.length) * 1000) / 1000;
  return {
    label: title || id,
    entityType: ARTICLE,
    subtype: kind,
    aliases: [],
    ...romanise(title, ARTICLE),
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
    color: COLOUR,
  };
}

function mostFrequent(values: number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0;
}

function mentionedIn({ published }: ArticleSummary): EdgeAttributes {
  return {
    relation: MENTIONED_IN,
    label: RELATION.zh,
    weight: 1,
    confidence: 1,
    rule: MENTIONED.id,
    ...(published === undefined ? {} : { firstSeen: published, lastSeen: published }),
    evidence: [],
    size: 0.5,
    color: COLOUR,
  };
}
