import { UndirectedGraph } from 'graphology';
import type { KnowledgeGraph } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';

/** The knowledge graph as a network of ties: at most one between two nodes, without direction, with a strength. */
export type TieGraph = UndirectedGraph<Record<string, never>, { weight: number }>;

/** What being named in one sentence is worth beside a relation that the text states. */
const WEAK_TIE = 0.15;

/**
 * Folds the edges between two nodes into one tie. Its strength is the sum over the edges of confidence × (1 + log₂ weight), weak relations counting
 * for little. Metrics and layout are computed on it: parallel edges would count as several shortest paths, and the direction in which a symmetric
 * relation is stored says nothing.
 *
 * @returns nodes and ties inserted sorted by key, so that algorithms that depend on the order give the same result
 */
export function tieGraph(graph: KnowledgeGraph, ontology: Ontology): TieGraph {
  const ties: TieGraph = new UndirectedGraph<Record<string, never>, { weight: number }>();
  for (const node of graph.nodes().sort()) ties.addNode(node);
  for (const edge of graph.edges().sort()) {
    const { relation, confidence, weight } = graph.getEdgeAttributes(edge);
    const strength = confidence * (1 + Math.log2(Math.max(1, weight))) * (ontology.relations[relation].weak ? WEAK_TIE : 1);
    const [source, target] = graph.extremities(edge);
    ties.updateEdge(source, target, (attributes) => ({ weight: (attributes.weight ?? 0) + strength }));
  }
  return ties;
}
