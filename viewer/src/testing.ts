import type { Renderer } from './graph-view.js';
import type { Selection } from './hash.js';
import { select } from './state.js';

/** The small handle `window.guanxi` that tests (and the curious, in the console) hold the page by. */
export interface Handle {
  /** Settled once the page shows something: the graph, the tables, or the empty state. */
  ready: Promise<void>;
  sigma: Renderer | undefined;
  select(key: string, kind?: Selection['kind']): void;
}

let settle: () => void = () => {};

export const handle: Handle = {
  ready: new Promise((resolve) => {
    settle = resolve;
  }),
  sigma: undefined,
  select: (key, kind = 'node') => select({ kind, key }),
};

/** Says that the page is ready, and what draws the graph if anything does. */
export function drawn(sigma: Renderer | undefined): void {
  handle.sigma = sigma;
  // Two frames: the first is drawn by then.
  requestAnimationFrame(() => requestAnimationFrame(() => settle()));
}
