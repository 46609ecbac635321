import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { createGraphView, type GraphView } from './graph-view.js';
import { t } from './i18n.js';
import { dataset, selection, shown, webgl } from './state.js';
import { drawn } from './testing.js';

const STEP = 0.08;

/** The drawing of the graph, with its zoom buttons; `view` gives the others a hold on it. */
export function Canvas({ view }: { view: RefObject<GraphView | null> }) {
  const container = useRef<HTMLDivElement>(null);
  const graph = dataset.value?.graph;
  // Before the browser paints: the page and the graph come with one frame.
  useLayoutEffect(() => {
    if (!graph || !container.current) return undefined;
    try {
      view.current = createGraphView(graph, container.current);
      // A link to an entity leads to it.
      if (selection.value?.kind === 'node') view.current.flyTo(selection.value.key);
    } catch (error) {
      console.info('guanxi: no WebGL, showing tables instead', error);
      webgl.value = false;
    }
    drawn(view.current?.sigma);
    return () => {
      view.current?.kill();
      view.current = null;
    };
  }, [graph, view]);
  if (!graph) return null;
  const keys: Record<string, () => void> = {
    ArrowLeft: () => view.current?.pan(-STEP, 0),
    ArrowRight: () => view.current?.pan(STEP, 0),
    ArrowUp: () => view.current?.pan(0, STEP),
    ArrowDown: () => view.current?.pan(0, -STEP),
    '+': () => view.current?.zoom(1.5),
    '=': () => view.current?.zoom(1.5),
    '-': () => view.current?.zoom(1 / 1.5),
    '0': () => view.current?.fit(),
  };
  return (
    <div class="stage" hidden={!webgl.value}>
      <div
        class="canvas"
        ref={container}
        role="application"
        aria-label={t('canvasLabel', { nodes: shown.value.nodes.size, edges: shown.value.edges.size })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is moved and zoomed by keys
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
          event.preventDefault();
          keys[event.key]?.();
        }}
      />
      <div class="zoom">
        <button type="button" aria-label={t('zoomIn')} title={t('zoomIn')} onClick={keys['+']}>
          +
        </button>
        <button type="button" aria-label={t('zoomOut')} title={t('zoomOut')} onClick={keys['-']}>
          −
        </button>
        <button type="button" aria-label={t('fit')} title={t('fit')} onClick={keys['0']}>
          ⤢
        </button>
      </div>
    </div>
  );
}
