import { signal } from '@preact/signals';
import { UndirectedGraph } from 'graphology';
import { inferSettings } from 'graphology-layout-forceatlas2';
import ForceLayout from 'graphology-layout-forceatlas2/worker';
import NoverlapLayout from 'graphology-layout-noverlap/worker';
import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import { move, positions, typeRings } from './arrange.js';
import { filters, shown } from './state.js';

/** What the reader may set of ForceAtlas2. */
export interface ForceSettings {
  gravity: number;
  /** How far entities push each other away. */
  spread: number;
  linLog: boolean;
}

export const forceSettings = signal<ForceSettings>({ gravity: 1, spread: 10, linLog: false });

/** The layout that is running in its worker. */
export const running = signal<'force' | 'noverlap' | undefined>(undefined);

/** Moves the shown entities about; the hidden ones stay where they are, and so do the pinned ones. */
export interface Layout {
  force(): void;
  noverlap(): void;
  rings(): void;
  asBuilt(): void;
  stop(): void;
}

interface Place {
  x: number;
  y: number;
  size: number;
  fixed: boolean;
}

/**
 * The layouts of a graph.
 *
 * @param graph the whole graph; its positions change
 * @param radius of an entity, in the units of the positions
 */
export function createLayout(graph: KnowledgeGraph, radius: (key: string) => number): Layout {
  const built = positions(graph);
  let worker: ForceLayout | NoverlapLayout | undefined;

  function stop(): void {
    worker?.kill();
    worker = undefined;
    running.value = undefined;
  }

  /** A copy of what is shown, for a worker to push about. */
  function copy(): UndirectedGraph<Place, { weight: number }> {
    const { nodes, edges } = shown.peek();
    const { pinned } = filters.peek();
    const model = new UndirectedGraph<Place, { weight: number }>();
    for (const key of nodes) {
      const { x, y } = graph.getNodeAttributes(key);
      model.addNode(key, { x, y, size: radius(key), fixed: pinned.has(key) });
    }
    for (const edge of edges) {
      const [head, tail] = graph.extremities(edge);
      if (head !== tail) model.updateEdge(head, tail, ({ weight = 0 }) => ({ weight: weight + 1 }));
    }
    return model;
  }

  /** Takes over what a worker found, but for the pinned entities. */
  function settle(places: Map<string, { x: number; y: number }>): void {
    for (const key of filters.peek().pinned) places.delete(key);
    move(graph, places);
    places.clear();
  }

  return {
    force() {
      stop();
      const model = copy();
      const { gravity, spread, linLog } = forceSettings.peek();
      model.on('eachNodeAttributesUpdated', () => settle(new Map(model.mapNodes((key, { x, y }) => [key, { x, y }]))));
      worker = new ForceLayout(model, {
        settings: { ...inferSettings(model), gravity, scalingRatio: spread, linLogMode: linLog, strongGravityMode: false },
      });
      worker.start();
      running.value = 'force';
    },
    noverlap() {
      stop();
      const places = new Map<string, { x: number; y: number }>();
      // This one sets its results node by node: they are kept until the round is over.
      const outputReducer = (key: string, { x, y }: { x: number; y: number }) => {
        if (places.size === 0) queueMicrotask(() => settle(places));
        places.set(key, { x, y });
        return { x, y };
      };
      worker = new NoverlapLayout(copy(), { settings: { ratio: 1.2, margin: radius('') / 2 }, outputReducer, onConverged: stop });
      worker.start();
      running.value = 'noverlap';
    },
    rings() {
      stop();
      const { pinned } = filters.peek();
      move(
        graph,
        typeRings(
          graph,
          [...shown.peek().nodes].filter((key) => !pinned.has(key)),
        ),
      );
    },
    asBuilt() {
      stop();
      move(graph, built);
    },
    stop,
  };
}
