import { createEdgeCurveProgram, DEFAULT_EDGE_CURVE_PROGRAM_OPTIONS } from '@sigma/edge-curve';
import { toBlob } from '@sigma/export-image';
import { createNodeBorderProgram } from '@sigma/node-border';
import { getCameraStateToFitViewportToNodes } from '@sigma/utils';
import Sigma from 'sigma';
import { createEdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering';
import type { CameraState } from 'sigma/types';
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../../src/core/graph-model.js';
import { dragNodes } from './drag.js';
import { edgeAt } from './edge-hits.js';
import { compose, follow } from './follow.js';
import { groupKey, groupMembers } from './group-key.js';
import type { Selection } from './hash.js';
import { labelPainter } from './labels.js';
import { createLayout, type Layout } from './layout.js';
import { FONT_STACK } from './palette.js';
import { drawEdge, drawNode, type Scene, spotlight } from './scene.js';
import { calm } from './settings.js';
import { hovered, narrow, select, selection, shown } from './state.js';

export type Renderer = Sigma<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** The drawing of the graph; `kill` it before another is made. */
export interface GraphView {
  sigma: Renderer;
  flyTo(key: string): void;
  zoom(factor: number): void;
  pan(dx: number, dy: number): void;
  fit(): void;
  layout: Layout;
  /** The drawing as it stands, as a PNG. */
  picture(): Promise<Blob>;
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
  const scene = compose(graph, container);
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
    zIndex: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    stagePadding: 40,
  });
  sigma = renderer;
  // The constructor has drawn once by now.
  painter.flush();
  renderer.on('afterRender', painter.flush);
  listen(graph, renderer, scene, container);
  const layout = createLayout(graph, (key) => (scene.sizes.get(key) ?? 4) / pixelsPerUnit(renderer));
  const stop = [layout.stop, ...follow(graph, renderer, scene, layout.stop), followSize(renderer, container)];
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
    layout,
    // The temporary renderer asks our painter for its labels too; it is flushed when that one has drawn.
    picture: () => toBlob(renderer as never, { backgroundColor: scene.palette.background, withTempRenderer: () => painter.flush() }),
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

/** Up to this many edges, the pointer is asked at every move whether it is on one. */
const MAY_POINT = 3000;

function listen(graph: KnowledgeGraph, sigma: Renderer, scene: Scene, container: HTMLElement): void {
  sigma.on('enterNode', ({ node }) => {
    hovered.value = node;
  });
  sigma.on('leaveNode', () => {
    hovered.value = undefined;
  });
  sigma.on('moveBody', ({ event }) => {
    const onEdge = () => scene.shown.edges.size <= MAY_POINT && edgeAt(graph, sigma, scene, event) !== undefined;
    container.style.cursor = hovered.peek() !== undefined || onEdge() ? 'pointer' : '';
  });
  const wasDrag = dragNodes(sigma);
  sigma.on('clickNode', ({ node, event: { original } }) => {
    if (wasDrag()) return;
    const { shiftKey, ctrlKey, metaKey } = original as MouseEvent;
    select(shiftKey || ctrlKey || metaKey ? together(node) : { kind: 'node', key: node });
  });
  sigma.on('clickStage', ({ event }) => {
    const edge = edgeAt(graph, sigma, scene, event);
    select(edge === undefined ? undefined : { kind: 'edge', key: edge });
  });
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    narrow({ centre: node, hops: 1 });
  });
}

/** What is selected with one more entity beside it; of a group that has it, the others. */
function together(node: string): Selection {
  const { kind, key } = selection.peek() ?? { kind: 'node', key: node };
  const before = kind === 'group' ? groupMembers(key) : kind === 'node' ? [key] : [];
  const members = kind === 'group' && before.includes(node) ? before.filter((other) => other !== node) : [...before, node];
  const [only] = members;
  return new Set(members).size > 1 ? { kind: 'group', key: groupKey(members) } : { kind: 'node', key: only ?? node };
}

/** How many pixels a unit of the positions takes in the whole view. */
function pixelsPerUnit(sigma: Renderer): number {
  const [from, to] = [sigma.graphToViewport({ x: 0, y: 0 }), sigma.graphToViewport({ x: 1, y: 0 })];
  return Math.hypot(to.x - from.x, to.y - from.y) * sigma.getCamera().ratio || 1;
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
