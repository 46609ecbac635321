import { UndirectedGraph } from 'graphology';
import { dijkstra } from 'graphology-shortest-path';
import { GuanxiError } from '../errors.js';
import type { EdgeAttributes, KnowledgeGraph } from '../graph-model.js';
import type { EntityType, RelationType } from '../model.js';
import { compareText } from '../order.js';
import { WEAK } from './neighbours.js';

export interface PathOptions {
  /** How many paths, the best first; 1 by default. */
  count?: number;
  /** Only along these relations; by default along all but weak ties. */
  relation?: RelationType[];
  /** Only along edges of at least this confidence. */
  minConfidence?: number;
}

/** One edge between two neighbours on a path. */
export interface HopEdge extends EdgeAttributes {
  edge: string;
  /** Whether the relation leads along the path or against it. */
  direction: 'out' | 'in';
}

/** A step of a path, with every edge that allows it, the most certain first. */
export interface Hop {
  from: string;
  to: string;
  edges: HopEdge[];
}

export interface Path {
  nodes: { key: string; label: string; entityType: EntityType }[];
  hops: Hop[];
  /** Number of hops, and for each what its strongest edge lacks of certainty: fewer hops first, then the more certain ones. */
  cost: number;
}

/** A tie's cost in thousandths is the whole part of its rank over RANKS; what is left over tells ties of one cost apart. All sums of ranks are exact. */
type Ties = UndirectedGraph<Record<string, never>, { rank: number }>;
const RANKS = 2 ** 30;

/**
 * The best ways from one node to another, whatever the direction of the edges, each node at most once (Yen's algorithm over Dijkstra's). Of ways that cost
 * the same one is always the better, by a hash of its steps: so no part of the graph that is not on the way has a say.
 *
 * @returns the best first; none where nothing ties the two together
 * @throws GuanxiError NOT_FOUND where a node is not in the graph, USAGE where both are the same
 * @example
 * paths(graph, 'person:林晓禾', 'place:河阳县', { count: 3 })[0]?.hops.map(({ edges }) => edges[0]?.label);
 */
export function paths(graph: KnowledgeGraph, from: string, to: string, { count = 1, ...options }: PathOptions = {}): Path[] {
  for (const key of [from, to])
    if (!graph.hasNode(key)) throw new GuanxiError('NOT_FOUND', `the graph has no node ${key}`, 'look its key up by name first');
  if (from === to) throw new GuanxiError('USAGE', `a path from ${from} to itself was asked for`, 'name two nodes');
  const ties = tiesOf(graph, options);
  const first = shortest(ties, from, to, [], []);
  const found: string[][] = first ? [first] : [];
  const candidates = new Map<string, string[]>();
  while (found.length > 0 && found.length < count) {
    for (const path of detours(ties, found)) candidates.set(JSON.stringify(path), path);
    for (const path of found) candidates.delete(JSON.stringify(path));
    const [best] = [...candidates].sort(([a, x], [b, y]) => rankOf(ties, x) - rankOf(ties, y) || compareText(a, b));
    if (best === undefined) break;
    found.push(best[1]);
  }
  return found.slice(0, count).map((nodes) => describe(graph, nodes, Math.floor(rankOf(ties, nodes) / RANKS) / 1000, options));
}

function allowed({ relation, confidence }: EdgeAttributes, { relation: only, minConfidence = 0 }: PathOptions): boolean {
  return confidence >= minConfidence && (only === undefined ? !WEAK.has(relation) : only.includes(relation));
}

/** Each pair of neighbours once, at the cost of its strongest edge. */
function tiesOf(graph: KnowledgeGraph, options: PathOptions): Ties {
  const ties: Ties = new UndirectedGraph<Record<string, never>, { rank: number }>();
  for (const node of graph.nodes()) ties.addNode(node);
  graph.forEachEdge((_edge, attributes, source, target) => {
    if (!allowed(attributes, options)) return;
    const rank = Math.round((2 - attributes.confidence) * 1000) * RANKS + hashOf(source, target);
    ties.updateEdge(source, target, (known) => ({ rank: Math.min(known.rank ?? rank, rank) }));
  });
  return ties;
}

/** FNV-1a of the two ends, whichever way round: 24 bits, so that those of a long way still add up to less than RANKS. */
function hashOf(a: string, b: string): number {
  const text = a < b ? `${a} ${b}` : `${b} ${a}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 8;
}

/** The last path with each of its steps forbidden in turn, so that what was found before is not found again. */
function detours(ties: Ties, found: readonly string[][]): string[][] {
  const last = found.at(-1) ?? [];
  const to = last.at(-1) ?? '';
  return last.slice(0, -1).flatMap((spur, i) => {
    const root = last.slice(0, i + 1);
    const taken = found.filter((path) => root.every((node, at) => path[at] === node)).map((path) => path[i + 1] ?? '');
    const rest = shortest(ties, spur, to, root.slice(0, -1), taken);
    return rest ? [[...root.slice(0, -1), ...rest]] : [];
  });
}

/** The cheapest path that avoids some nodes, and some neighbours as its first step. */
function shortest(ties: Ties, from: string, to: string, nodes: readonly string[], steps: readonly string[]): string[] | undefined {
  const rank = (edge: string, attributes: { rank: number }): number => {
    const [source, target] = ties.extremities(edge);
    const leaves = (source === from && steps.includes(target)) || (target === from && steps.includes(source));
    return leaves || nodes.includes(source) || nodes.includes(target) ? Number.POSITIVE_INFINITY : attributes.rank;
  };
  const path = dijkstra.bidirectional(ties, from, to, rank) as string[] | null;
  if (path === null) return undefined;
  const blocked = steps.includes(path[1] ?? '') || path.some((node) => nodes.includes(node));
  return blocked ? undefined : path;
}

function rankOf(ties: Ties, nodes: readonly string[]): number {
  return nodes.slice(1).reduce((sum, node, i) => sum + ties.getEdgeAttribute(nodes[i], node, 'rank'), 0);
}

function describe(graph: KnowledgeGraph, nodes: readonly string[], cost: number, options: PathOptions): Path {
  const hops = nodes.slice(1).map((to, i): Hop => {
    const from = nodes[i] as string;
    const edges = graph
      .edges(from, to)
      .concat(graph.edges(to, from))
      .filter((edge, at, all) => all.indexOf(edge) === at && allowed(graph.getEdgeAttributes(edge), options))
      .map((edge): HopEdge => ({ edge, direction: graph.source(edge) === from ? 'out' : 'in', ...graph.getEdgeAttributes(edge) }))
      .sort((a, b) => b.confidence - a.confidence || compareText(a.edge, b.edge));
    return { from, to, edges };
  });
  return { nodes: nodes.map((key) => ({ key, ...named(graph, key) })), hops, cost };
}

function named(graph: KnowledgeGraph, key: string): { label: string; entityType: EntityType } {
  const { label, entityType } = graph.getNodeAttributes(key);
  return { label, entityType };
}
