import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import noverlapModule from 'graphology-layout-noverlap';
import { defaultExport } from './interop.js';
import { seededRandom } from './random.js';
import type { TieGraph } from './ties.js';

const forceAtlas2 = defaultExport(forceAtlas2Module);
const noverlap = defaultExport(noverlapModule);

const SEED = 2014;

export interface Position {
  x: number;
  y: number;
}

/**
 * Positions of the nodes: seeded at random in a square, drawn together along the ties by ForceAtlas2 (Jacomy et al., 2014), then pushed apart until none
 * overlaps. Deterministic for nodes and ties in a given order.
 *
 * @param ties at least one node
 * @param sizeOf radius of a node, in the unit of the positions
 */
export function layout(ties: TieGraph, sizeOf: (node: string) => number): Record<string, Position> {
  const random = seededRandom(SEED);
  const side = Math.sqrt(ties.order) * 10;
  const drawn = new UndirectedGraph<{ x: number; y: number; size: number }, { weight: number }>();
  ties.forEachNode((node) => {
    drawn.addNode(node, { x: (random() - 0.5) * side, y: (random() - 0.5) * side, size: sizeOf(node) });
  });
  ties.forEachEdge((_edge, { weight }, source, target) => {
    drawn.addEdge(source, target, { weight });
  });
  forceAtlas2.assign(drawn, {
    iterations: iterations(ties.order),
    settings: forceAtlas2.inferSettings(ties.order),
    getEdgeWeight: 'weight',
  });
  separate(drawn);
  return noverlap(drawn, { maxIterations: 100, settings: { margin: 2, ratio: 1.05 } });
}

/** Fewer rounds for larger graphs: the first ones shape the picture, and each costs in proportion to the nodes and ties. */
function iterations(order: number): number {
  return order <= 1000 ? 500 : order <= 5000 ? 200 : 80;
}

/** noverlap separates nodes on the very same spot by unseeded chance; so no two may stand there when it starts. */
function separate(drawn: UndirectedGraph<Position & { size: number }>): void {
  const taken = new Set<string>();
  drawn.updateEachNodeAttributes((_node, attributes) => {
    let { x } = attributes;
    while (taken.has(`${Math.fround(x)} ${Math.fround(attributes.y)}`)) x += 1;
    taken.add(`${Math.fround(x)} ${Math.fround(attributes.y)}`);
    return { ...attributes, x };
  });
}
