import type { KnowledgeGraph } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';
import { edgeSize, nodeSize } from './appearance.js';
import { layout } from './layout.js';
import { metrics } from './metrics.js';
import { round } from './round.js';
import { tieGraph } from './ties.js';

/**
 * Fills in every metric, the communities, positions, sizes and colours. Deterministic: the same nodes and edges give the same numbers.
 *
 * @param graph changed in place
 * @returns the same graph
 * @example
 * analyseGraph(assembleGraph(extractions, ontology), ontology).getNodeAttribute(key, 'pagerank');
 */
export function analyseGraph(graph: KnowledgeGraph, ontology: Ontology): KnowledgeGraph {
  // Of an empty graph the libraries fail to converge, or to allocate.
  if (graph.order === 0) return graph;
  const ties = tieGraph(graph, ontology);
  for (const { id, decimals, compute } of metrics) {
    for (const [node, value] of Object.entries(compute(ties))) graph.setNodeAttribute(node, id, round(value, decimals));
  }
  const highest = graph.reduceNodes((most, _node, { pagerank }) => Math.max(most, pagerank), 0);
  graph.updateEachNodeAttributes((_node, attributes) => ({
    ...attributes,
    size: round(nodeSize(attributes.pagerank, highest), 2),
    color: ontology.types[attributes.entityType].colour,
  }));
  styleEdges(graph, ontology);
  for (const [node, { x, y }] of Object.entries(layout(ties, (key) => graph.getNodeAttribute(key, 'size')))) {
    graph.mergeNodeAttributes(node, { x: round(x, 3), y: round(y, 3) });
  }
  return graph;
}

/** Fills in the thickness and the colour of each edge: all of the analysis that shows in edges, and none of it needs the rest of the graph. */
export function styleEdges(graph: KnowledgeGraph, ontology: Ontology): void {
  graph.updateEachEdgeAttributes((_edge, attributes) => ({
    ...attributes,
    size: round(edgeSize(attributes.weight, ontology.relations[attributes.relation].weak), 2),
    color: ontology.relations[attributes.relation].colour,
  }));
}
