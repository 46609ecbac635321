import { GuanxiError } from '../errors.js';
import type { EdgeAttributes, KnowledgeGraph } from '../graph-model.js';
import type { EntityType, Evidence, Modality, RelationType } from '../model.js';
import { compareText } from '../order.js';
import { checkWindow, inWindow, type Window } from '../spell.js';

/** Relations without direction, as ontology.yaml marks them (a test compares the two). */
export const SYMMETRIC: ReadonlySet<RelationType> = new Set<RelationType>(['meets', 'cooperates_with', 'co_mentioned']);

/** Weak ties, as ontology.yaml marks them: apart from what the text states, and no step of a way unless they are asked for. */
export const WEAK: ReadonlySet<RelationType> = new Set<RelationType>(['co_mentioned', 'mentioned_in']);

/** What `direction` and `modality` may be. */
export const DIRECTIONS = ['out', 'in'] as const;
export const MODALITIES = ['asserted', 'planned', 'negated', 'desired'] as const satisfies readonly Modality[];

/** Which neighbours to give. All but `type` and `limit` hold for every step of the way; dates are those of a Window. */
export interface NeighbourOptions extends Window {
  /** How many steps to go; 1 by default. */
  depth?: number;
  /** Only along these relations. */
  relation?: RelationType[];
  /** Only along relations that lead away from the node, or to it; those without direction do both. */
  direction?: (typeof DIRECTIONS)[number];
  /** Only along what is said so: `['asserted']` leaves out the plans of a graph that has them. */
  modality?: Modality[];
  /** Only nodes of these types in the answer; the way to them may lead over others. */
  type?: EntityType[];
  /** Only along edges of at least this confidence, in [0,1]. */
  minConfidence?: number;
  /** At most this many rows, from 1. */
  limit?: number;
}

/** One relation by which a neighbour is reached. A neighbour with several relations has several rows. */
export interface NeighbourRow {
  key: string;
  label: string;
  entityType: EntityType;
  relation: RelationType;
  /** The relation in Chinese, with the title where there is one (`任职 原县长`). */
  relationLabel: string;
  /** `out` where the relation leads from `via` to the neighbour, `in` where it comes from there, `both` where it has no direction. */
  direction: 'out' | 'in' | 'both';
  title?: string;
  tenure?: NonNullable<EdgeAttributes['tenure']>;
  honour?: string;
  modality?: NonNullable<EdgeAttributes['modality']>;
  /** holds_post: when the post was taken up and left, where a sentence says so. */
  start?: string;
  end?: string;
  /** Line of the list of known facts that gives it; weight 0 where no page says so. */
  given?: string;
  /** ISO dates of the earliest and latest evidence. */
  firstSeen?: string;
  lastSeen?: string;
  weight: number;
  confidence: number;
  /** Steps from the node asked for. */
  distance: number;
  /** Key of the node from which it is reached: at distance 1 the node asked for. */
  via: string;
  /** Key of the edge. */
  edge: string;
  evidence: Evidence[];
}

/**
 * The neighbours of a node, with the relation and the evidence for each.
 *
 * @param key of the node; resolveName finds it by name
 * @returns nearest first, typed relations before co_mentioned, then by weight, label and edge key
 * @throws GuanxiError NOT_FOUND where the graph has no such node, USAGE for an option out of range
 * @example
 * neighbours(graph, 'person:林晓禾', { relation: ['holds_post'] }).map((row) => `${row.title} @ ${row.label}`);
 * neighbours(graph, 'place:河阳县', { direction: 'in', since: '2021', until: '2021-11', minConfidence: 0.7 });
 */
export function neighbours(graph: KnowledgeGraph, key: string, options: NeighbourOptions = {}): NeighbourRow[] {
  const { depth = 1, type, limit = Number.POSITIVE_INFINITY } = options;
  if (!graph.hasNode(key)) throw new GuanxiError('NOT_FOUND', `the graph has no node ${key}`, 'look its key up by name first');
  checkOptions(options);
  const distances = new Map([[key, 0]]);
  const rows: NeighbourRow[] = [];
  let frontier = [key];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const reached = new Set<string>();
    for (const via of frontier) {
      graph.forEachEdge(via, (edge, attributes, source, target) => {
        const neighbour = source === via ? target : source;
        if (!ofKind(attributes, options) || !leads(attributes.relation, source === via, options.direction)) return;
        if ((distances.get(neighbour) ?? distance) < distance) return;
        distances.set(neighbour, distance);
        reached.add(neighbour);
        rows.push(row(graph, { edge, attributes, neighbour, via, distance, outwards: source === via }));
      });
    }
    frontier = [...reached];
  }
  return rows
    .filter((item) => type === undefined || type.includes(item.entityType))
    .sort(compareRows)
    .slice(0, limit);
}

function checkOptions({ depth = 1, minConfidence = 0, limit = 1, ...window }: NeighbourOptions): void {
  if (!Number.isInteger(depth) || depth < 1) throw new GuanxiError('USAGE', `the depth is ${depth}`, 'give a whole number from 1');
  if (!(minConfidence >= 0 && minConfidence <= 1))
    throw new GuanxiError('USAGE', `the least confidence is ${minConfidence}`, 'give a number from 0 to 1');
  if (!(limit >= 1)) throw new GuanxiError('USAGE', `the limit is ${limit}`, 'give a whole number from 1');
  checkWindow(window);
}

/** Whether an edge is of the relations, certainty, modality and time that the options ask for, whatever its direction. */
export function ofKind(edge: EdgeAttributes, options: NeighbourOptions): boolean {
  const { relation: only, modality, minConfidence = 0 } = options;
  return (
    edge.confidence >= minConfidence &&
    (only === undefined || only.includes(edge.relation)) &&
    (modality === undefined || modality.includes(edge.modality ?? 'asserted')) &&
    inWindow(edge, options)
  );
}

function leads(relation: RelationType, outwards: boolean, direction: NeighbourOptions['direction']): boolean {
  return direction === undefined || SYMMETRIC.has(relation) || (direction === 'out') === outwards;
}

interface Step {
  edge: string;
  attributes: EdgeAttributes;
  neighbour: string;
  via: string;
  distance: number;
  outwards: boolean;
}

function row(graph: KnowledgeGraph, { edge, attributes, neighbour, via, distance, outwards }: Step): NeighbourRow {
  const { label, entityType } = graph.getNodeAttributes(neighbour);
  const { relation, label: relationLabel, firstSeen, lastSeen, weight, confidence, evidence } = attributes;
  return {
    key: neighbour,
    label,
    entityType,
    relation,
    relationLabel,
    direction: SYMMETRIC.has(relation) ? 'both' : outwards ? 'out' : 'in',
    ...detailsOf(attributes),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(lastSeen === undefined ? {} : { lastSeen }),
    weight,
    confidence,
    distance,
    via,
    edge,
    evidence,
  };
}

/** What only some edges have. */
function detailsOf({ title, tenure, honour, modality, start, end, given }: EdgeAttributes): Partial<NeighbourRow> {
  return {
    ...(title === undefined ? {} : { title }),
    ...(tenure === undefined ? {} : { tenure }),
    ...(honour === undefined ? {} : { honour }),
    ...(modality === undefined ? {} : { modality }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(given === undefined ? {} : { given }),
  };
}

function compareRows(a: NeighbourRow, b: NeighbourRow): number {
  return (
    a.distance - b.distance ||
    Number(WEAK.has(a.relation)) - Number(WEAK.has(b.relation)) ||
    b.weight - a.weight ||
    compareText(a.label, b.label) ||
    compareText(a.edge, b.edge) ||
    compareText(a.via, b.via)
  );
}
