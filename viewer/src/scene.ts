import type { EdgeAttributes, KnowledgeGraph, NodeAttributes } from '../../src/core/graph-model.js';
import type { Shown } from './filters.js';
import type { Measure, Selection } from './hash.js';
import { ontology } from './ontology.js';
import { mix, type Palette } from './palette.js';

/** Nodes and edges that stand out. */
export interface Light {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
}

/** All that decides how a node or an edge is drawn; the reducers read it and nothing else. */
export interface Scene {
  shown: Shown;
  /** Keys of the shown edges that may not hold: they are drawn paler. */
  uncertain: ReadonlySet<string>;
  palette: Palette;
  /** What is bright, and whether all else is dimmed; undefined where nothing stands out. */
  lit?: (Light & { dims: boolean }) | undefined;
  selection?: Selection | undefined;
  /** Radius of each node. */
  sizes: ReadonlyMap<string, number>;
  /** 1 on a desk, less on a phone. */
  scale: number;
  /** How far each edge that has parallels bends; the others are straight. */
  bends: ReadonlyMap<string, number>;
}

interface DrawnNode {
  hidden?: boolean;
  [attribute: string]: unknown;
}

/** How a node is drawn: its type gives the colour and whether it wears a ring. */
export function drawNode(scene: Scene, key: string, node: NodeAttributes): DrawnNode {
  // Of the same type as when it is shown: then it can be hidden and shown without a new index.
  if (!scene.shown.nodes.has(key)) return { x: node.x, y: node.y, type: 'ringed', hidden: true };
  const { palette, lit } = scene;
  const { colour, shape } = ontology.types[node.entityType];
  const dimmed = lit?.dims === true && !lit.nodes.has(key);
  const chosen = scene.selection?.kind === 'node' && scene.selection.key === key;
  const body = dimmed ? palette.faintNode : colour;
  const ringed = shape === 'bordered';
  return {
    x: node.x,
    y: node.y,
    type: 'ringed',
    label: dimmed ? null : node.label,
    size: (scene.sizes.get(key) ?? 4) * (chosen ? 1.25 : 1),
    color: body,
    rim: body,
    // A ring in the colour of the ground parts rim and core; a plain disc has none.
    gap: ringed ? palette.background : body,
    highlighted: chosen,
    forceLabel: chosen || (lit?.nodes.has(key) === true && lit.nodes.size <= 40),
    zIndex: dimmed ? 0 : chosen ? 2 : 1,
  };
}

/** How an edge is drawn: its relation gives the colour, its sentences the width, its direction the arrow. */
export function drawEdge(scene: Scene, key: string, edge: EdgeAttributes): DrawnNode {
  const { palette, lit } = scene;
  const { colour, symmetric, weak } = ontology.relations[edge.relation];
  const bend = scene.bends.get(key);
  const type = bend === undefined ? (symmetric ? 'straight' : 'straightArrow') : symmetric ? 'bent' : 'bentArrow';
  if (!scene.shown.edges.has(key)) return { type, hidden: true };
  const dimmed = lit?.dims === true && !lit.edges.has(key);
  const chosen = scene.selection?.kind === 'edge' && scene.selection.key === key;
  const pale = weak || scene.uncertain.has(key);
  const strength = chosen || lit?.edges.has(key) ? 1 : pale ? palette.edgeStrength / 2 : palette.edgeStrength;
  return {
    type,
    curvature: bend ?? 0,
    size:
      scene.scale *
      ((weak ? 0.8 : 1.6) + Math.min(2.5, Math.log2(Math.max(1, edge.weight)) * 0.6) + (chosen ? 2 : lit?.edges.has(key) ? 0.8 : 0)),
    color: dimmed ? palette.faintEdge : mix(colour, palette.background, strength),
    zIndex: dimmed ? 0 : chosen ? 3 : weak ? 1 : 2,
  };
}

/** What is pointed at or chosen, with what belongs to it: neighbours, ends, or all that an article says; undefined where nothing is. */
export function spotlight(
  graph: KnowledgeGraph,
  shown: Shown,
  hovered: string | undefined,
  selection: Selection | undefined,
): Light | undefined {
  if (!hovered && selection?.kind === 'edge' && shown.edges.has(selection.key)) {
    return { nodes: new Set(graph.extremities(selection.key)), edges: new Set([selection.key]) };
  }
  if (!hovered && selection?.kind === 'article') return saidIn(graph, shown, selection.key);
  const key = hovered ?? (selection?.kind === 'node' ? selection.key : undefined);
  if (!key || !graph.hasNode(key) || !shown.nodes.has(key)) return undefined;
  const nodes = new Set([key]);
  const edges = new Set<string>();
  graph.forEachEdge(key, (edge, _attributes, head, tail) => {
    if (shown.edges.has(edge)) {
      nodes.add(head).add(tail);
      edges.add(edge);
    }
  });
  return { nodes, edges };
}

/** The shown entities that an article mentions, and the shown edges that rest on it. */
function saidIn(graph: KnowledgeGraph, shown: Shown, article: string): Light | undefined {
  const nodes = new Set(graph.filterNodes((key, node) => shown.nodes.has(key) && (node.articles ?? []).includes(article)));
  const edges = new Set(
    graph.filterEdges((key, edge) => shown.edges.has(key) && edge.evidence.some((evidence) => evidence.article === article)),
  );
  return nodes.size > 0 ? { nodes, edges } : undefined;
}

const SMALLEST = 2.5;
const LARGEST = 15;

/**
 * Radius of every node by a measure: the square root of its share, so that areas compare.
 *
 * @param graph the whole graph
 * @param measure the attribute that decides
 * @param scale 1 on a desk, less on a phone
 */
export function nodeSizes(graph: KnowledgeGraph, measure: Measure, scale: number): Map<string, number> {
  let most = 0;
  graph.forEachNode((_key, node) => {
    most = Math.max(most, Number(node[measure]) || 0);
  });
  const sizes = new Map<string, number>();
  graph.forEachNode((key, node) => {
    const share = most > 0 ? Math.max(0, Number(node[measure]) || 0) / most : 0;
    sizes.set(key, scale * (SMALLEST + (LARGEST - SMALLEST) * (measure === 'size' ? share : Math.sqrt(share))));
  });
  return sizes;
}
