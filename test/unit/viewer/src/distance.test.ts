import { describe, expect, it } from 'vitest';
import { toCurve, toSegment } from '../../../../viewer/src/distance.js';

const [A, B] = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
];

describe('the distance of the pointer', () => {
  it('from a straight line is that from its nearest point, ends included', () => {
    expect(toSegment({ x: 50, y: 3 }, A, B)).toBe(3);
    expect(toSegment({ x: 103, y: 4 }, A, B)).toBe(5);
    expect(toSegment({ x: 3, y: 4 }, A, A)).toBe(5);
  });

  it('from a curve is measured where it bends to, not on the straight line', () => {
    // Half-way the curve is half as far out as its control point, against the clock from head to tail.
    expect(toCurve({ x: 50, y: -10 }, A, B, 0.2)).toBeCloseTo(0, 5);
    expect(toCurve({ x: 50, y: 10 }, A, B, -0.2)).toBeCloseTo(0, 5);
    expect(toCurve({ x: 50, y: 0 }, A, B, 0.2)).toBeGreaterThan(9);
  });
});
