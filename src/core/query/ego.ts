import type { KnowledgeGraph } from '../graph-model.js';
import { type NeighbourOptions, type NeighbourRow, neighbours, ofKind } from './neighbours.js';
import { subgraph } from './subgraph.js';

/**
 * A node with what lies around it as a graph of its own, as network analysis has it: the neighbours that the options give, the nodes on the way to
 * them, and every edge of the kind asked for between any of these. The first graph is left as it is.
 *
 * @param key of the node in the middle
 * @throws GuanxiError NOT_FOUND where the graph has no such node, USAGE for an option out of range
 * @example
 * ego(graph, 'person:林晓禾', { depth: 2, relation: ['holds_post', 'governs'] }).order;
 */
export function ego(graph: KnowledgeGraph, key: string, options: NeighbourOptions = {}): KnowledgeGraph {
  const { type: _type, limit: _limit, ...steps } = options;
  const ways = new Map<string, NeighbourRow[]>();
  for (const row of neighbours(graph, key, steps)) ways.set(row.key, [...(ways.get(row.key) ?? []), row]);
  const nodes = new Set([key]);
  const open = neighbours(graph, key, options).map((row) => row.key);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (nodes.has(node)) continue;
    nodes.add(node);
    for (const { via } of ways.get(node) ?? []) open.push(via);
  }
  const part = subgraph(graph, [...nodes].sort());
  for (const edge of part.filterEdges((_edge, attributes) => !ofKind(attributes, options))) part.dropEdge(edge);
  return part;
}
