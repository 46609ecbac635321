import type { KnowledgeGraph } from '../graph-model.js';

/**
 * Some nodes and the edges among them as a new graph; the first one is left as it is. Keys that the graph lacks are passed over.
 *
 * @example
 * subgraph(graph, ['person:林晓禾', ...neighbours(graph, 'person:林晓禾').map(({ key }) => key)]).order;
 */
export function subgraph(graph: KnowledgeGraph, keys: Iterable<string>): KnowledgeGraph {
  const part = graph.nullCopy() as KnowledgeGraph;
  part.replaceAttributes({ ...graph.getAttributes() });
  for (const key of keys) if (graph.hasNode(key) && !part.hasNode(key)) part.addNode(key, { ...graph.getNodeAttributes(key) });
  for (const node of part.nodes()) {
    graph.forEachOutEdge(node, (edge, attributes, source, target) => {
      if (part.hasNode(target)) part.addEdgeWithKey(edge, source, target, { ...attributes });
    });
  }
  return part;
}
