import { describe, expect, it } from 'vitest';
import { move, positions, typeRings } from '../../../../viewer/src/arrange.js';
import { letters } from './graph.js';

describe('typeRings', () => {
  it('puts each type on a circle of its own, the smallest inmost', () => {
    const rings = typeRings(letters(), ['a', 'b', 'g', 'p', 'q']);
    const radius = (key: string) => Math.round(Math.hypot(rings.get(key)?.x ?? NaN, rings.get(key)?.y ?? NaN));
    expect(radius('g')).toBe(0);
    expect(radius('a')).toBe(radius('b'));
    expect(radius('p')).toBe(radius('q'));
    expect(new Set(['g', 'a', 'p'].map(radius)).size).toBe(3);
  });
});

describe('move', () => {
  it('moves what has a place and leaves the others', () => {
    const graph = letters();
    move(graph, new Map([['a', { x: 3, y: 4 }]]));
    expect(positions(graph).get('a')).toEqual({ x: 3, y: 4 });
    expect(positions(graph).get('b')).toEqual({ x: 0, y: 0 });
  });
});
