import { effect } from '@preact/signals';
import { createEdgeCurveProgram, DEFAULT_EDGE_CURVE_PROGRAM_OPTIONS } from '@sigma/edge-curve';
import { createNodeBorderProgram } from '@sigma/node-border';
import { getCameraStateToFitViewportToNodes } from '@sigma/utils';
import Sigma from 'sigma';
import { createEdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering';
import type { CameraState } from 'sigma/types';
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../../src/core/graph-model.js';
import { edgeBends } from './bends.js';
import { labelPainter } from './labels.js';
import { FONT_STACK } from './palette.js';
import { drawEdge, drawNode, nodeSizes, type Scene, spotlight } from './scene.js';
import { calm, palette } from './settings.js';
import { FRESH, filters, hovered, measure, narrow, select, selection, shown } from './state.js';

export type Renderer = Sigma<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** The drawing of the graph; `kill` it before another is made. */
export interface GraphView {
  sigma: Renderer;
  flyTo(key: string): void;
  zoom(factor: number): void;
  pan(dx: number, dy: number): void;
  fit(): void;
  kill(): void;
}

const NodeProgram = createNodeBorderProgram<NodeAttributes, EdgeAttributes, GraphAttributes>({
  borders: [
    { size: { value: 0.16 }, color: { attribute: 'rim' } },
    { size: { value: 0.2 }, color: { attribute: 'gap' } },
    { size: { fill: true }, color: { attribute: 'color' } },
  ],
});

/** Arrow heads that can be seen on thin lines. */
const ARROW = { extremity: 'target' as const, lengthToThicknessRatio: 4, widenessToThicknessRatio: 3.2 };

/**
 * Draws the graph into an element and keeps the drawing in step with the state.
 *
 * @param graph the whole graph; filters hide, they do not remove
 * @param container the element, which must have a size
 * @throws Error where the browser has no WebGL
 */
export function createGraphView(graph: KnowledgeGraph, container: HTMLElement): GraphView {
  const scene: Scene = { shown: shown.peek(), palette: palette.peek(), sizes: new Map(), bends: new Map(), scale: 1 };
  const painter = labelPainter(
    () => scene.palette,
    () => sigma?.getCamera().ratio ?? 1,
  );
  let sigma: Renderer | undefined;
  const renderer: Renderer = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultNodeType: 'ringed',
    nodeProgramClasses: { ringed: NodeProgram },
    edgeProgramClasses: {
      straight: EdgeRectangleProgram as never,
      straightArrow: createEdgeArrowProgram(ARROW) as never,
      bent: createEdgeCurveProgram() as never,
      bentArrow: createEdgeCurveProgram({ ...DEFAULT_EDGE_CURVE_PROGRAM_OPTIONS, arrowHead: ARROW }) as never,
    },
    defaultEdgeType: 'straight',
    nodeReducer: (key, node) => drawNode(scene, key, node),
    edgeReducer: (key, edge) => drawEdge(scene, key, edge),
    defaultDrawNodeLabel: painter.label as never,
    defaultDrawNodeHover: painter.hover as never,
    labelFont: FONT_STACK,
    labelSize: 13,
    labelDensity: 1.5,
    labelGridCellSize: 110,
    labelRenderedSizeThreshold: 5,
    enableEdgeEvents: true,
    zIndex: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    stagePadding: 40,
  });
  sigma = renderer;
  renderer.on('afterRender', painter.flush);
  listen(renderer, container);
  const stop = [...follow(graph, renderer, scene), followSize(renderer, container)];
  const camera = renderer.getCamera();
  let flight = 0;
  // No animation of zero length: Sigma would divide by it.
  const move = (to: Partial<CameraState>) => {
    if (calm()) camera.setState(to);
    else void camera.animate(to, { duration: 350 });
  };
  return {
    sigma: renderer,
    flyTo(key) {
      // The panel opens with the flight: the second frame from now knows how much room it left.
      flight = requestAnimationFrame(() => {
        flight = requestAnimationFrame(() => {
          const around = neighbourhood(graph, key);
          if (around.length > 0) move(closeUp(renderer, key, around));
        });
      });
    },
    zoom: (factor) => move({ ratio: camera.getBoundedRatio(camera.ratio / factor) }),
    pan: (dx, dy) => camera.setState({ x: camera.x + dx * camera.ratio, y: camera.y + dy * camera.ratio }),
    fit: () => move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }),
    kill() {
      cancelAnimationFrame(flight);
      for (const end of stop) end();
      renderer.kill();
    },
  };
}

/** A shown entity with its shown neighbours; empty where it is not shown. */
function neighbourhood(graph: KnowledgeGraph, key: string): string[] {
  return [...(spotlight(graph, shown.peek(), key, undefined)?.nodes ?? [])];
}

/** The camera that holds an entity and its neighbours, neither too near nor too far to read. */
function closeUp(sigma: Renderer, key: string, around: string[]): Partial<CameraState> {
  const at = sigma.getNodeDisplayData(key);
  if (around.length < 3 && at) return { x: at.x, y: at.y, ratio: 0.4 };
  const { x, y, ratio } = getCameraStateToFitViewportToNodes(sigma as never, around);
  return { x, y, ratio: Math.min(1, Math.max(0.15, ratio * 1.25)) };
}

/** Redraws whenever what the scene is made of changes. */
function follow(graph: KnowledgeGraph, sigma: Renderer, scene: Scene): (() => void)[] {
  const noSkip = new Set<never>();
  const weak = FRESH.filters.hiddenRelations;
  let skipped: ReadonlySet<string> | undefined;
  let frame = 0;
  // Once a frame for all that changed, and drawn at once: a refresh that only waits leaves the
  // positions that the camera asks for in another system of coordinates until it is drawn.
  function redraw(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => sigma.refresh());
  }
  return [
    () => cancelAnimationFrame(frame),
    effect(() => {
      const skip = [...weak].every((relation) => filters.value.hiddenRelations.has(relation)) ? weak : noSkip;
      if (skip === skipped) return;
      skipped = skip;
      scene.bends = edgeBends(graph, skip);
      redraw();
    }),
    effect(() => {
      scene.scale = roominess(sigma);
      scene.sizes = nodeSizes(graph, measure.value, scene.scale);
      redraw();
    }),
    effect(() => {
      scene.shown = shown.value;
      scene.palette = palette.value;
      scene.selection = selection.value;
      scene.lit = spotlight(graph, scene.shown, hovered.value, selection.value);
      redraw();
    }),
  ];
}

/** How large nodes may be drawn: 1 on a desk, less on a phone. */
function roominess(sigma: Renderer): number {
  const { width, height } = sigma.getDimensions();
  return Math.min(1, Math.max(0.55, Math.min(width, height) / 700));
}

function listen(sigma: Renderer, container: HTMLElement): void {
  sigma.on('enterNode', ({ node }) => {
    hovered.value = node;
    container.style.cursor = 'pointer';
  });
  sigma.on('leaveNode', () => {
    hovered.value = undefined;
    container.style.cursor = '';
  });
  sigma.on('enterEdge', () => {
    container.style.cursor = 'pointer';
  });
  sigma.on('leaveEdge', () => {
    container.style.cursor = '';
  });
  sigma.on('clickNode', ({ node }) => select({ kind: 'node', key: node }));
  sigma.on('clickEdge', ({ edge }) => select({ kind: 'edge', key: edge }));
  sigma.on('clickStage', () => select());
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    narrow({ centre: node, hops: 1 });
  });
}

// Sigma watches the window, not its container, and the panel beside it comes and goes.
function followSize(sigma: Renderer, container: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    sigma.resize();
    sigma.scheduleRender();
  });
  observer.observe(container);
  return () => observer.disconnect();
}
