import { DEFAULT_EDGE_CURVATURE, indexParallelEdgesIndex } from '@sigma/edge-curve';
import { MultiDirectedGraph } from 'graphology';
import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import type { RelationType } from '../../src/core/model.js';

interface Parallel {
  parallelIndex?: number | null;
  parallelMinIndex?: number | null;
  parallelMaxIndex?: number | null;
}

/**
 * How far each edge bends so that parallel edges lie apart. Weak ties are counted only where `weak` says they are shown:
 * a lone typed edge is not to bend around a line that nobody sees.
 *
 * @param graph the whole graph
 * @param skip relations that take no room
 * @returns curvature by edge, for the edges that have parallels
 */
export function edgeBends(graph: KnowledgeGraph, skip: ReadonlySet<RelationType>): Map<string, number> {
  // A bare copy, because the index is written into attributes and ours are to stay as they were built.
  const bare = new MultiDirectedGraph<Record<string, never>, Parallel>();
  for (const [key, head, tail] of withParallels(graph, skip)) {
    bare.mergeNode(head);
    bare.mergeNode(tail);
    bare.addEdgeWithKey(key, head, tail);
  }
  indexParallelEdgesIndex(bare);
  const bends = new Map<string, number>();
  bare.forEachEdge((key, { parallelIndex, parallelMaxIndex }) => {
    if (typeof parallelIndex !== 'number' || typeof parallelMaxIndex !== 'number' || parallelIndex === 0) return;
    bends.set(key, curvature(parallelIndex, parallelMaxIndex));
  });
  return bends;
}

/** The edges that are not alone between their ends; in most graphs few. */
function withParallels(graph: KnowledgeGraph, skip: ReadonlySet<RelationType>): [edge: string, head: string, tail: string][] {
  const first = new Map<string, Map<string, string>>();
  const found = new Set<string>();
  graph.forEachEdge((key, { relation }, head, tail) => {
    if (skip.has(relation)) return;
    const [a, b] = head < tail ? [head, tail] : [tail, head];
    const others = first.get(a) ?? new Map<string, string>();
    first.set(a, others);
    const before = others.get(b);
    if (before === undefined) others.set(b, key);
    else found.add(before).add(key);
  });
  return [...found].map((key) => [key, graph.source(key), graph.target(key)]);
}

/** Spreads the edges of a bundle evenly; a thicker bundle is wider, but not without bound. */
function curvature(index: number, last: number): number {
  const bound = 3.5;
  const widest = bound * (1 - Math.exp(-Math.max(1, last) / bound)) * DEFAULT_EDGE_CURVATURE;
  return (widest * index) / Math.max(1, last);
}
