import type { KnowledgeGraph } from '../graph-model.js';
import type { EntityType } from '../model.js';
import { type NeighbourOptions, type NeighbourRow, neighbours } from './neighbours.js';

/** A node tied to both of two others. */
export interface CommonNeighbour {
  key: string;
  label: string;
  entityType: EntityType;
  /** Its ties to the first and to the second. */
  first: NeighbourRow[];
  second: NeighbourRow[];
}

/**
 * The nodes that are tied to both of two nodes.
 *
 * @returns in the order in which they are neighbours of the first
 * @throws GuanxiError NOT_FOUND where the graph lacks one of them
 * @example
 * commonNeighbours(graph, 'person:林晓禾', 'person:周望川').map(({ label }) => label);
 */
export function commonNeighbours(
  graph: KnowledgeGraph,
  a: string,
  b: string,
  options: Omit<NeighbourOptions, 'depth' | 'limit'> = {},
): CommonNeighbour[] {
  const [first, second] = [neighbours(graph, a, options), neighbours(graph, b, options)];
  const shared = new Set(second.map(({ key }) => key));
  const keys = [...new Set(first.map(({ key }) => key))].filter((key) => shared.has(key));
  return keys.map((key) => {
    const { label, entityType } = graph.getNodeAttributes(key);
    const of = (rows: NeighbourRow[]): NeighbourRow[] => rows.filter((row) => row.key === key);
    return { key, label, entityType, first: of(first), second: of(second) };
  });
}
