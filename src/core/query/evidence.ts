import { GuanxiError } from '../errors.js';
import type { ArticleSummary, KnowledgeGraph } from '../graph-model.js';
import type { Evidence, RelationType } from '../model.js';

/** A sentence behind an edge, with its source. */
export interface EvidenceRow extends Evidence {
  edge: string;
  relation: RelationType;
  relationLabel: string;
  /** What the graph keeps of the article; absent where it does not know it. */
  source?: ArticleSummary;
}

/**
 * The sentences that an edge rests on, the strongest first.
 *
 * @param edge its key
 * @throws GuanxiError NOT_FOUND where the graph has no such edge
 * @example
 * evidenceOf(graph, 'person:林晓禾|holds_post|organisation:河阳县人民政府|县长')[0]?.sentence;
 */
export function evidenceOf(graph: KnowledgeGraph, edge: string): EvidenceRow[] {
  if (!graph.hasEdge(edge))
    throw new GuanxiError('NOT_FOUND', `the graph has no edge ${edge}`, 'take its key from guanxi neighbours --json');
  const { relation, label, evidence } = graph.getEdgeAttributes(edge);
  const articles = graph.getAttribute('articles');
  return evidence.map((item) => {
    const source = articles[item.article];
    return { edge, relation, relationLabel: label, ...item, ...(source === undefined ? {} : { source }) };
  });
}

/**
 * The sentences behind all edges between two nodes, whatever their direction.
 *
 * @throws GuanxiError NOT_FOUND where the graph lacks one of them
 * @example
 * evidenceBetween(graph, 'person:林晓禾', 'person:周望川').map(({ sentence }) => sentence);
 */
export function evidenceBetween(graph: KnowledgeGraph, a: string, b: string): EvidenceRow[] {
  for (const key of [a, b])
    if (!graph.hasNode(key)) throw new GuanxiError('NOT_FOUND', `the graph has no node ${key}`, 'look its key up by name first');
  return [...new Set([...graph.edges(a, b), ...graph.edges(b, a)])].sort().flatMap((edge) => evidenceOf(graph, edge));
}
