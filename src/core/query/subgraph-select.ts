import { GuanxiError } from '../errors.js';
import type { KnowledgeGraph } from '../graph-model.js';
import type { RelationType } from '../model.js';
import { compareText } from '../order.js';
import { checkWindow } from '../spell.js';
import { ego } from './ego.js';
import { ofKind, WEAK } from './neighbours.js';
import { subgraph } from './subgraph.js';

/** Which part of a graph is wanted; each narrows what the others leave. */
export interface SubgraphOptions {
  /** Key of a node: it, and what lies around it. */
  ego?: string;
  /** Steps around it; 1 by default. */
  depth?: number;
  /** Key of a place: it, what lies in it, and the people tied to these by more than a sentence. */
  region?: string;
  /** Only these relations, and the nodes that have one. */
  relation?: RelationType[];
  /** Only ties that had not ended before, and the nodes that have one; an ISO date, possibly partial. */
  since?: string;
  /** At most so many nodes: those with most neighbours in the part, the ego among them. */
  top?: number;
}

/**
 * A part of a graph as a graph of its own, for programs that cannot draw everything. Metrics and positions stay those of the whole; the first graph is left as
 * it is.
 *
 * @throws GuanxiError NOT_FOUND where the graph has no such ego, USAGE for an option out of range
 * @example
 * selectSubgraph(graph, { region: 'place:湖南省/郴州市', relation: ['holds_post'], top: 200 }).order;
 */
export function selectSubgraph(graph: KnowledgeGraph, options: SubgraphOptions): KnowledgeGraph {
  const { top = Number.POSITIVE_INFINITY } = options;
  if (!(top >= 1)) throw new GuanxiError('USAGE', `the number of nodes is ${top}`, 'give a whole number from 1');
  const ties = tiesOf(graph, options);
  const part = options.region === undefined ? ties : subgraph(ties, nodesOfRegion(ties, options.region, options.ego));
  if (part.order <= top) return part;
  const ranked = part
    .mapNodes((key, { mentions }) => ({
      key,
      mentions,
      neighbours: key === options.ego ? Number.POSITIVE_INFINITY : part.neighbors(key).length,
    }))
    .sort((a, b) => compareNumber(b.neighbours, a.neighbours) || b.mentions - a.mentions || compareText(a.key, b.key));
  return subgraph(
    part,
    ranked.slice(0, top).map(({ key }) => key),
  );
}

/** What the ego, the relations and the date leave. */
function tiesOf(graph: KnowledgeGraph, { ego: middle, depth, relation, since }: SubgraphOptions): KnowledgeGraph {
  const kind = { ...(relation === undefined ? {} : { relation }), ...(since === undefined ? {} : { since }) };
  checkWindow(kind);
  if (middle !== undefined) return ego(graph, middle, { ...kind, ...(depth === undefined ? {} : { depth }) });
  if (Object.keys(kind).length === 0) return graph;
  const part = subgraph(graph, graph.nodes());
  for (const edge of part.filterEdges((_edge, attributes) => !ofKind(attributes, kind))) part.dropEdge(edge);
  for (const node of part.filterNodes((key) => part.degree(key) === 0)) part.dropNode(node);
  return part;
}

function nodesOfRegion(graph: KnowledgeGraph, region: string, middle: string | undefined): Set<string> {
  const within = (key: string | undefined): boolean => key === region || (key?.startsWith(`${region}/`) ?? false);
  const inside = graph.filterNodes((key, { parent }) => within(key) || within(parent));
  const nodes = new Set(middle === undefined ? inside : [middle, ...inside]);
  for (const key of inside) {
    graph.forEachEdge(key, (_edge, { relation }, source, target) => {
      const other = source === key ? target : source;
      const { entityType } = graph.getNodeAttributes(other);
      if (!WEAK.has(relation) && (entityType === 'person' || entityType === 'official')) nodes.add(other);
    });
  }
  return nodes;
}

/** Two of them may be infinite. */
function compareNumber(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
