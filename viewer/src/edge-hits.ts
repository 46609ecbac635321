import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import { type Point, toCurve, toSegment } from './distance.js';
import type { Renderer } from './graph-view.js';
import type { Scene } from './scene.js';

/** How far from a line the pointer may be, in pixels. */
const REACH = 4;

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
