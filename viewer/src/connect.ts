import { subgraph } from 'graphology-operators';
import { singleSourceLength } from 'graphology-shortest-path/unweighted.js';
import { allSimplePaths } from 'graphology-simple-path';
import { compareText } from '../../src/core/order.js';
import type { SimpleGraph } from './simple.js';

/** A way from one entity to another. */
export interface Path {
  /** Keys of the entities, both ends included. */
  nodes: string[];
  /** Product of the confidence of its hops, in (0,1]. */
  confidence: number;
}

/** Up to this many entities near the shortest path, longer ways are looked for too. */
const MAY_DETOUR = 60;

/**
 * The best paths between two entities: the fewest hops first, then the most certain.
 * All that lie on a shortest path are weighed, and where few do, also the paths one hop longer.
 *
 * @param simple what is shown, see simple.ts
 * @param from, to keys of the two entities
 * @param most how many paths at most
 * @returns empty where no path leads from one to the other
 */
export function bestPaths(simple: SimpleGraph, from: string, to: string, most: number): Path[] {
  if (from === to || !simple.hasNode(from) || !simple.hasNode(to)) return [];
  const [near, far] = [singleSourceLength(simple, from), singleSourceLength(simple, to)];
  const shortest = near[to];
  if (shortest === undefined) return [];
  const onWay = (detour: number) => simple.filterNodes((key) => (near[key] ?? Infinity) + (far[key] ?? Infinity) <= shortest + detour);
  const wide = onWay(1);
  const detour = wide.length <= MAY_DETOUR ? 1 : 0;
  const field = subgraph(simple, detour > 0 ? wide : onWay(0)) as SimpleGraph;
  const found = allSimplePaths(field, from, to, { maxDepth: shortest + detour });
  return found
    .map((nodes) => ({ nodes, confidence: certainty(simple, nodes) }))
    .sort((a, b) => a.nodes.length - b.nodes.length || b.confidence - a.confidence || compareText(a.nodes.join('\n'), b.nodes.join('\n')))
    .slice(0, most);
}

function certainty(simple: SimpleGraph, nodes: readonly string[]): number {
  return nodes.slice(1).reduce((product, key, i) => product * simple.getEdgeAttribute(nodes[i], key, 'confidence'), 1);
}

/**
 * The entities next to every one of the given ones.
 *
 * @param simple what is shown
 * @param members keys of two entities or more
 * @returns keys, those with the surest weakest tie first
 */
export function commonNeighbours(simple: SimpleGraph, members: readonly string[]): string[] {
  const [first, ...others] = members;
  if (first === undefined || others.length === 0 || members.some((key) => !simple.hasNode(key))) return [];
  const weakest = (key: string) => Math.min(...members.map((member) => simple.getEdgeAttribute(member, key, 'confidence')));
  return simple
    .filterNeighbors(first, (key) => !members.includes(key) && others.every((other) => simple.areNeighbors(other, key)))
    .sort((a, b) => weakest(b) - weakest(a) || compareText(a, b));
}
