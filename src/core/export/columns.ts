import type { ArticleSummary, EdgeAttributes, KnowledgeGraph, NodeAttributes } from '../graph-model.js';
import { cite } from './cite.js';
import { joinList } from './list-text.js';

/** One column of a table of nodes or edges; formats without lists and objects share them. */
export interface Column<T> {
  name: string;
  type: 'string' | 'integer' | 'double';
  value(attributes: T, articles: Record<string, ArticleSummary>): string | number | undefined;
}

type NodeColumn = Column<NodeAttributes>;
type EdgeColumn = Column<EdgeAttributes>;

/** What a table tells of a node beside its key and label. Lists are joined as joinList does. */
export const NODE_COLUMNS: readonly NodeColumn[] = [
  { name: 'entityType', type: 'string', value: ({ entityType }) => entityType },
  { name: 'subtype', type: 'string', value: ({ subtype }) => subtype },
  { name: 'level', type: 'string', value: ({ level }) => level },
  { name: 'parent', type: 'string', value: ({ parent }) => parent },
  { name: 'aliases', type: 'string', value: ({ aliases }) => joinList(aliases) },
  { name: 'pinyin', type: 'string', value: ({ pinyin }) => pinyin },
  { name: 'initials', type: 'string', value: ({ initials }) => initials },
  { name: 'given', type: 'string', value: ({ given }) => given },
  { name: 'mentions', type: 'integer', value: ({ mentions }) => mentions },
  { name: 'articles', type: 'string', value: ({ articles }) => joinList(articles) },
  { name: 'firstSeen', type: 'string', value: ({ firstSeen }) => firstSeen },
  { name: 'lastSeen', type: 'string', value: ({ lastSeen }) => lastSeen },
  { name: 'degree', type: 'integer', value: ({ degree }) => degree },
  { name: 'pagerank', type: 'double', value: ({ pagerank }) => pagerank },
  { name: 'betweenness', type: 'double', value: ({ betweenness }) => betweenness },
  { name: 'community', type: 'integer', value: ({ community }) => community },
];

/** What a table tells of an edge beside its key, ends, label and weight. Evidence is a line per sentence, with its source. */
export const EDGE_COLUMNS: readonly EdgeColumn[] = [
  { name: 'relation', type: 'string', value: ({ relation }) => relation },
  { name: 'title', type: 'string', value: ({ title }) => title },
  { name: 'tenure', type: 'string', value: ({ tenure }) => tenure },
  { name: 'start', type: 'string', value: ({ start }) => start },
  { name: 'end', type: 'string', value: ({ end }) => end },
  { name: 'honour', type: 'string', value: ({ honour }) => honour },
  { name: 'modality', type: 'string', value: ({ modality }) => modality },
  { name: 'association', type: 'double', value: ({ association }) => association },
  { name: 'confidence', type: 'double', value: ({ confidence }) => confidence },
  { name: 'rule', type: 'string', value: ({ rule }) => rule },
  { name: 'given', type: 'string', value: ({ given }) => given },
  { name: 'firstSeen', type: 'string', value: ({ firstSeen }) => firstSeen },
  { name: 'lastSeen', type: 'string', value: ({ lastSeen }) => lastSeen },
  { name: 'sources', type: 'integer', value: ({ evidence }) => new Set(evidence.map(({ article }) => article)).size },
  { name: 'evidence', type: 'string', value: ({ evidence }, articles) => evidence.map((item) => cite(item, articles)).join('\n') },
];

/** How a node is drawn, for formats that have no words of their own for it. */
export const DRAWN_COLUMNS: readonly Column<NodeAttributes>[] = [
  { name: 'x', type: 'double', value: ({ x }) => x },
  { name: 'y', type: 'double', value: ({ y }) => y },
  { name: 'size', type: 'double', value: ({ size }) => size },
  { name: 'color', type: 'string', value: ({ color }) => color },
];

/** The articles that evidence of a graph names; none where the graph does not say. */
export function articlesOf(graph: KnowledgeGraph): Record<string, ArticleSummary> {
  return graph.getAttribute('articles') ?? {};
}
