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
 * Positions of the nodes: seeded at random in a square, drawn together along the ties by ForceAtlas2 (Jacomy et al., 2014), then pushed apart so that
 * hardly any overlap. Deterministic for nodes and ties in a given order.
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
  const { order } = ties;
  // Above 500 nodes forces from far away are summed up (Barnes and Hut), about as coarsely as Gephi does it.
  const settings = { ...forceAtlas2.inferSettings(order), barnesHutOptimize: order > 500, barnesHutTheta: 1 };
  const spread = rounds(order);
  forceAtlas2.assign(drawn, { iterations: spread, settings, getEdgeWeight: 'weight' });
  // Once the shape is there, nodes take up room; noverlap alone would push them to and fro in dense places.
  const apart = { ...settings, adjustSizes: true };
  forceAtlas2.assign(drawn, { iterations: Math.ceil(spread / 3), settings: apart, getEdgeWeight: 'weight' });
  separate(drawn);
  // A few nodes per cell: with a fixed grid the search for overlaps would grow with the square of their number.
  const gridSize = Math.max(20, Math.ceil(Math.sqrt(order) / 2));
  return noverlap(drawn, { maxIterations: order > 3000 ? 40 : 100, settings: { margin: 2, ratio: 1, gridSize } });
}

/** Fewer rounds for larger graphs: each costs in proportion to the nodes, and the first ones shape the picture. */
function rounds(order: number): number {
  return Math.min(500, Math.max(60, Math.round(400_000 / order)));
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
