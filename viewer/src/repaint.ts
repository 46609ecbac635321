import type { Renderer } from './graph-view.js';
import type { Scene } from './scene.js';

/** What is to be redrawn at the next frame. */
export interface Repainter {
  all(): void;
  some(nodes: readonly string[], edges: readonly string[]): void;
  cancel(): void;
}

/**
 * Redraws once a frame for all that changed, and at once: a refresh that only waits leaves the positions that the camera asks for
 * in another system of coordinates until it is drawn. Where only some entities and edges changed, Sigma keeps its index, which is most of the work.
 *
 * @param sigma draws the graph
 * @param scene what its reducers read
 */
export function repainter(sigma: Renderer, scene: Scene): Repainter {
  // Sigma gives no place for a label to what is hidden while it makes its index.
  let indexed = scene.shown.nodes;
  sigma.on('afterProcess', () => {
    indexed = scene.shown.nodes;
  });
  let frame = 0;
  let whole = false;
  let nodes = new Set<string>();
  let edges = new Set<string>();
  function paint(): void {
    frame = 0;
    const part = { nodes: [...nodes], edges: [...edges] };
    if (whole || part.nodes.some((key) => scene.shown.nodes.has(key) && !indexed.has(key))) sigma.refresh();
    else sigma.refresh({ partialGraph: part, skipIndexation: true });
    whole = false;
    nodes = new Set();
    edges = new Set();
  }
  function soon(): void {
    frame ||= requestAnimationFrame(paint);
  }
  return {
    cancel: () => cancelAnimationFrame(frame),
    all() {
      whole = true;
      soon();
    },
    some(changedNodes, changedEdges) {
      for (const key of changedNodes) nodes.add(key);
      for (const key of changedEdges) edges.add(key);
      soon();
    },
  };
}
