import { effect } from '@preact/signals';
import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import { edgeBends } from './bends.js';
import { groupLight } from './connections.js';
import type { Renderer } from './graph-view.js';
import { running } from './layout.js';
import { nodeSizes, type Scene, spotlight } from './scene.js';
import { palette } from './settings.js';
import { FRESH, filters, hovered, measure, selection, shown } from './state.js';

/** Beyond this many entities the pointer lights up what is under it without dimming all the others: that would redraw everything. */
const MAY_DIM = 2000;

/**
 * Redraws whenever what the scene is made of changes, and no more of it than that.
 *
 * @param graph the whole graph
 * @param sigma draws it
 * @param scene what the reducers read; it is kept up to date here
 * @param stopLayout what is called when a running layout no longer fits what is shown
 * @returns what to call to end it
 */
export function follow(graph: KnowledgeGraph, sigma: Renderer, scene: Scene, stopLayout: () => void): (() => void)[] {
  const noSkip = new Set<never>();
  const weak = FRESH.filters.hiddenRelations;
  let skipped: ReadonlySet<string> | undefined;
  const repaint = repainter(sigma, scene);
  return [
    repaint.cancel,
    effect(() => {
      const skip = [...weak].every((relation) => filters.value.hiddenRelations.has(relation)) ? weak : noSkip;
      if (skip === skipped) return;
      skipped = skip;
      scene.bends = edgeBends(graph, skip);
      repaint.all();
    }),
    effect(() => {
      scene.scale = roominess(sigma);
      scene.sizes = nodeSizes(graph, measure.value, scene.scale);
      repaint.all();
    }),
    effect(() => {
      scene.shown = shown.value;
      scene.palette = palette.value;
      if (running.peek()) stopLayout();
      repaint.all();
    }),
    effect(() => {
      const before = scene.lit;
      const chosen = scene.selection;
      scene.selection = selection.value;
      const byPointer = hovered.value !== undefined;
      const lit =
        !byPointer && selection.value?.kind === 'group' ? groupLight.value : spotlight(graph, shown.value, hovered.value, selection.value);
      scene.lit = lit && { ...lit, dims: !byPointer || shown.value.nodes.size <= MAY_DIM };
      if ((before?.dims ?? false) !== (scene.lit?.dims ?? false)) return repaint.all();
      const keys = [chosen?.key ?? '', scene.selection?.key ?? ''];
      repaint.some([...differing(before?.nodes, lit?.nodes), ...keys], [...differing(before?.edges, lit?.edges), ...keys]);
    }),
  ];
}

/** What is in one of two sets and not in the other. */
function differing(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): string[] {
  return [...[...a].filter((key) => !b.has(key)), ...[...b].filter((key) => !a.has(key))];
}

/** Redraws once a frame for all that changed, and at once: a refresh that only waits leaves the
 * positions that the camera asks for in another system of coordinates until it is drawn. */
function repainter(sigma: Renderer, scene: Scene) {
  let frame = 0;
  let whole = false;
  let nodes = new Set<string>();
  let edges = new Set<string>();
  function paint(): void {
    frame = 0;
    if (whole) sigma.refresh();
    else {
      const part = {
        nodes: [...nodes].filter((key) => scene.shown.nodes.has(key)),
        edges: [...edges].filter((key) => scene.shown.edges.has(key)),
      };
      sigma.refresh({ partialGraph: part, skipIndexation: true });
    }
    whole = false;
    nodes = new Set();
    edges = new Set();
  }
  function soon(): void {
    frame ||= requestAnimationFrame(paint);
  }
  return {
    cancel: () => cancelAnimationFrame(frame),
    all: () => {
      whole = true;
      soon();
    },
    some: (changedNodes: readonly string[], changedEdges: readonly string[]) => {
      for (const key of changedNodes) nodes.add(key);
      for (const key of changedEdges) edges.add(key);
      soon();
    },
  };
}

/** How large nodes may be drawn: 1 on a desk, less on a phone. */
function roominess(sigma: Renderer): number {
  const { width, height } = sigma.getDimensions();
  return Math.min(1, Math.max(0.55, Math.min(width, height) / 700));
}
