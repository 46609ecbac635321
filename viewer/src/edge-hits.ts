import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import type { Renderer } from './graph-view.js';
import type { Scene } from './scene.js';

interface Point {
  x: number;
  y: number;
}

/** How far from a line the pointer may be, in pixels. */
const REACH = 4;
/** A curve is taken for so many straight pieces. */
const PIECES = 8;

/**
 * The shown edge under a point. Sigma can tell, too, but only by drawing every edge a second time at each frame.
 *
 * @param graph the whole graph
 * @param sigma draws it
 * @param scene says what is shown, and how edges bend
 * @param point in pixels of the drawing
 * @returns key of the nearest edge within reach
 */
export function edgeAt(graph: KnowledgeGraph, sigma: Renderer, scene: Scene, point: Point): string | undefined {
  let nearest: string | undefined;
  let least = Infinity;
  const places = new Map<string, Point>();
  const place = (key: string): Point => {
    const known = places.get(key);
    if (known) return known;
    const at = sigma.framedGraphToViewport(sigma.getNodeDisplayData(key) ?? { x: Infinity, y: Infinity });
    places.set(key, at);
    return at;
  };
  for (const edge of scene.shown.edges) {
    const [head, tail] = graph.extremities(edge);
    const [a, b] = [place(head), place(tail)];
    const bend = scene.bends.get(edge) ?? 0;
    const reach = REACH + sigma.scaleSize(sigma.getEdgeDisplayData(edge)?.size ?? 1) / 2;
    if (outside(point, a, b, reach + Math.abs(bend) * Math.hypot(b.x - a.x, b.y - a.y))) continue;
    const distance = bend === 0 ? toSegment(point, a, b) : toCurve(point, a, b, bend);
    if (distance > reach || distance >= least) continue;
    nearest = edge;
    least = distance;
  }
  return nearest;
}

function outside({ x, y }: Point, a: Point, b: Point, room: number): boolean {
  return x < Math.min(a.x, b.x) - room || x > Math.max(a.x, b.x) + room || y < Math.min(a.y, b.y) - room || y > Math.max(a.y, b.y) + room;
}

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
