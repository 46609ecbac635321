import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import type { EntityType } from '../../src/core/model.js';
import { compareText } from '../../src/core/order.js';

export type Positions = ReadonlyMap<string, { x: number; y: number }>;

/** Room along a ring that each entity gets, and between two rings. */
const ROOM = 10;

/**
 * Places entities in rings, one type a ring, the smallest ring inmost, each beginning with its best connected.
 *
 * @param graph the whole graph
 * @param nodes keys of the entities to place
 * @returns their positions; those that are alone with their type stand in the middle
 */
export function typeRings(graph: KnowledgeGraph, nodes: Iterable<string>): Positions {
  const byType = new Map<EntityType, string[]>();
  for (const key of nodes) {
    const type = graph.getNodeAttribute(key, 'entityType');
    byType.set(type, [...(byType.get(type) ?? []), key]);
  }
  const rings = [...byType].sort(([a, x], [b, y]) => x.length - y.length || compareText(a, b)).map(([, ring]) => ring);
  const places = new Map<string, { x: number; y: number }>();
  let radius = 0;
  for (const ring of rings) {
    radius = ring.length === 1 && places.size === 0 ? 0 : Math.max(radius + ROOM * 3, (ring.length * ROOM) / (2 * Math.PI));
    ring.sort((a, b) => graph.degree(b) - graph.degree(a) || compareText(a, b));
    ring.forEach((key, i) => {
      const angle = (2 * Math.PI * i) / ring.length;
      places.set(key, { x: radius * Math.sin(angle), y: radius * Math.cos(angle) });
    });
  }
  return places;
}

/** Where every entity stands now. */
export function positions(graph: KnowledgeGraph): Positions {
  return new Map(graph.mapNodes((key, { x, y }) => [key, { x, y }]));
}

/**
 * Moves entities, all in one batch: the drawing follows once.
 *
 * @param graph the whole graph; those without a place stay where they are
 * @param places where to
 */
export function move(graph: KnowledgeGraph, places: Positions): void {
  graph.updateEachNodeAttributes((key, node) => Object.assign(node, places.get(key)), { attributes: ['x', 'y'] });
}
