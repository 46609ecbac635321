import { effect, untracked } from '@preact/signals';
import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import { edgeBends } from './bends.js';
import { groupLight } from './connections.js';
import type { Renderer } from './graph-view.js';
import { running } from './layout.js';
import { repainter } from './repaint.js';
import { type Light, nodeSizes, type Scene, spotlight } from './scene.js';
import { palette } from './settings.js';
import { FRESH, filters, hovered, measure, selection, shown, uncertain } from './state.js';

/** Beyond so many entities, what the pointer or the selection lights up does not dim the others: that would redraw everything. */
const MAY_DIM = { pointer: 2_000, selection: 10_000 };

/**
 * All that the first picture is drawn from.
 *
 * @param graph the whole graph
 * @param container the element to be drawn into
 */
export function compose(graph: KnowledgeGraph, container: HTMLElement): Scene {
  const scale = roominess(container);
  return {
    shown: shown.peek(),
    uncertain: uncertain.peek(),
    palette: palette.peek(),
    scale,
    sizes: nodeSizes(graph, measure.peek(), scale),
    bends: edgeBends(graph, untracked(relationsWithoutRoom)),
    selection: selection.peek(),
    lit: untracked(() => light(graph)),
  };
}

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
  const repaint = repainter(sigma, scene);
  return [
    repaint.cancel,
    onChange(relationsWithoutRoom, (skip) => {
      scene.bends = edgeBends(graph, skip);
      repaint.all();
    }),
    onChange(
      () => measure.value,
      (chosen) => {
        scene.scale = roominess(sigma.getContainer());
        scene.sizes = nodeSizes(graph, chosen, scene.scale);
        repaint.all();
      },
    ),
    onChange(
      () => palette.value,
      (colours) => {
        scene.palette = colours;
        repaint.all();
      },
    ),
    onChange(
      () => shown.value,
      (now) => {
        const before = scene.shown;
        scene.shown = now;
        if (running.peek()) stopLayout();
        repaint.some(differing(before.nodes, now.nodes), differing(before.edges, now.edges));
      },
    ),
    onChange(
      () => uncertain.value,
      (now) => {
        repaint.some([], differing(scene.uncertain, now));
        scene.uncertain = now;
      },
    ),
    onChange(
      () => ({ lit: light(graph), selection: selection.value }),
      ({ lit, selection: chosen }) => {
        const before = scene.lit;
        const keys = [scene.selection?.key, chosen?.key].filter((key) => key !== undefined);
        const nodes = [...differing(before?.nodes, lit?.nodes), ...keys].filter((key) => graph.hasNode(key));
        const edges = [...differing(before?.edges, lit?.edges), ...keys].filter((key) => graph.hasEdge(key));
        scene.lit = lit;
        scene.selection = chosen;
        if ((before?.dims ?? false) === (lit?.dims ?? false)) repaint.some(nodes, edges);
        else if (scene.shown.nodes.size <= MAY_DIM.pointer) repaint.all();
        else repaint.some([...scene.shown.nodes], [...scene.shown.edges]);
      },
    ),
  ];
}

/** Calls `act` with what `read` answers, whenever that changes; not for what it answers at first. */
function onChange<T>(read: () => T, act: (value: T) => void): () => void {
  let before: { value: T } | undefined;
  return effect(() => {
    const value = read();
    if (before && before.value !== value) untracked(() => act(value));
    before = { value };
  });
}

const NONE: ReadonlySet<never> = new Set();

/** Weak ties take no room among parallel edges where none is shown. */
function relationsWithoutRoom() {
  const weak = FRESH.filters.hiddenRelations;
  return [...weak].every((relation) => filters.value.hiddenRelations.has(relation)) ? weak : NONE;
}

/** What stands out: what is under the pointer, else what is selected. */
function light(graph: KnowledgeGraph): Scene['lit'] {
  const byPointer = hovered.value !== undefined;
  const grouped = !byPointer && selection.value?.kind === 'group';
  const lit: Light | undefined = grouped ? groupLight.value : spotlight(graph, shown.value, hovered.value, selection.value);
  return lit && { ...lit, dims: shown.value.nodes.size <= (byPointer ? MAY_DIM.pointer : MAY_DIM.selection) };
}

/** What is in one of two sets and not in the other. */
function differing(a: ReadonlySet<string> = NONE, b: ReadonlySet<string> = NONE): string[] {
  const found: string[] = [];
  for (const key of a) if (!b.has(key)) found.push(key);
  for (const key of b) if (!a.has(key)) found.push(key);
  return found;
}

/** How large nodes may be drawn: 1 on a desk, less on a phone. */
function roominess({ offsetWidth, offsetHeight }: HTMLElement): number {
  return Math.min(1, Math.max(0.55, Math.min(offsetWidth, offsetHeight) / 700));
}
