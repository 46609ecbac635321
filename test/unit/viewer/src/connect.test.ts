import { UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { bestPaths, commonNeighbours } from '../../../../viewer/src/connect.js';
import { type SimpleGraph, simpleGraph, type Tie } from '../../../../viewer/src/simple.js';
import { letters } from './graph.js';

/** Edges written as `ab9`: from, to, tenths of confidence. */
function ties(...edges: string[]): SimpleGraph {
  const graph: SimpleGraph = new UndirectedGraph<Record<string, never>, Tie>();
  for (const [from, to, tenths] of edges) graph.mergeEdge(from, to, { confidence: Number(tenths) / 10 });
  return graph;
}

const paths = (graph: SimpleGraph, most = 5) => bestPaths(graph, 'a', 'z', most).map(({ nodes }) => nodes.join(''));

describe('bestPaths', () => {
  it('puts fewer hops first, then the more certain', () => {
    expect(paths(ties('ab5', 'bz5', 'ac9', 'cz9', 'cd9', 'dz9'))).toEqual(['acz', 'abz', 'acdz']);
  });

  it('gives no more than was asked for, and says how certain each is', () => {
    const graph = ties('ab5', 'bz5', 'ac9', 'cz9');
    expect(paths(graph, 1)).toEqual(['acz']);
    expect(bestPaths(graph, 'a', 'z', 1)[0]?.confidence).toBeCloseTo(0.81);
  });

  it('finds none where none leads there', () => {
    expect(paths(ties('ab9', 'yz9'))).toEqual([]);
    expect(bestPaths(ties('ab9'), 'a', 'a', 3)).toEqual([]);
    expect(bestPaths(ties('ab9'), 'a', 'nobody', 3)).toEqual([]);
  });

  it('keeps to the shortest where many entities lie between', () => {
    const many = Array.from({ length: 70 }, (_, i) => String.fromCodePoint(0x4e00 + i));
    const graph = ties(...many.flatMap((key) => [`a${key}5`, `${key}z5`]), `${many[0]}${many[1]}9`);
    expect(bestPaths(graph, 'a', 'z', 100).every(({ nodes }) => nodes.length === 3)).toBe(true);
  });
});

describe('commonNeighbours', () => {
  it('are next to all, the surest weakest tie first', () => {
    const graph = ties('ab9', 'zb2', 'ac5', 'zc5', 'ad9', 'yb9');
    expect(commonNeighbours(graph, ['a', 'z'])).toEqual(['c', 'b']);
    expect(commonNeighbours(graph, ['a', 'z', 'y'])).toEqual(['b']);
    expect(commonNeighbours(graph, ['a'])).toEqual([]);
  });
});

describe('simpleGraph', () => {
  it('has one edge a pair, with the best confidence, and only what is shown', () => {
    const graph = letters();
    const simple = simpleGraph(graph, { nodes: new Set(['a', 'b', 'q']), edges: new Set(['a|meets|b', 'a|co_mentioned|b']) });
    expect([simple.order, simple.size]).toEqual([3, 1]);
    expect(simple.getEdgeAttribute('b', 'a', 'confidence')).toBe(0.6);
  });
});
