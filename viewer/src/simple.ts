import { UndirectedGraph } from 'graphology';
import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import type { Shown } from './filters.js';

/** What a pair of entities has between them: the best confidence of their edges, in (0,1]. */
export interface Tie {
  confidence: number;
}

export type SimpleGraph = UndirectedGraph<Record<string, never>, Tie>;

/**
 * The shown graph with at most one undirected edge a pair and no loops, as the algorithms for components, cores and paths want it.
 *
 * @param graph the whole graph
 * @param shown the part that is meant
 */
export function simpleGraph(graph: KnowledgeGraph, shown: Shown): SimpleGraph {
  const simple: SimpleGraph = new UndirectedGraph<Record<string, never>, Tie>();
  for (const key of shown.nodes) simple.addNode(key);
  for (const edge of shown.edges) {
    const [head, tail] = graph.extremities(edge);
    if (head === tail) continue;
    const { confidence } = graph.getEdgeAttributes(edge);
    simple.updateEdge(head, tail, (tie) => ({ confidence: Math.max(tie.confidence ?? 0, confidence, 0.01) }));
  }
  return simple;
}
