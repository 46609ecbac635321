/** A place in the drawing. */
export interface Point {
  x: number;
  y: number;
}

/** A curve is taken for so many straight pieces. */
const PIECES = 8;

/** Distance of a point from the straight line between two others. */
export function toSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}

/** Distance of a point from the curve that @sigma/edge-curve draws between two others. */
export function toCurve(point: Point, a: Point, b: Point, bend: number): number {
  const control = { x: (a.x + b.x) / 2 + (b.y - a.y) * bend, y: (a.y + b.y) / 2 - (b.x - a.x) * bend };
  let least = Infinity;
  let before = a;
  for (let i = 1; i <= PIECES; i++) {
    const [t, s] = [i / PIECES, 1 - i / PIECES];
    const next = {
      x: s * s * a.x + 2 * s * t * control.x + t * t * b.x,
      y: s * s * a.y + 2 * s * t * control.y + t * t * b.y,
    };
    least = Math.min(least, toSegment(point, before, next));
    before = next;
  }
  return least;
}
