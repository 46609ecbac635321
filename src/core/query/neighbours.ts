import { GuanxiError } from '../errors.js';
import type { EdgeAttributes, KnowledgeGraph } from '../graph-model.js';
import type { EntityType, Evidence, RelationType } from '../model.js';
import { compareText } from '../order.js';

/** Relations without direction, as ontology.yaml marks them (a test compares the two). */
export const SYMMETRIC: ReadonlySet<RelationType> = new Set<RelationType>(['meets', 'cooperates_with', 'co_mentioned']);

export interface NeighbourOptions {
  /** How many steps to go; 1 by default. */
  depth?: number;
  /** Only along these relations. */
  relation?: RelationType[];
  /** Only nodes of these types in the answer; the way to them may lead over others. */
  type?: EntityType[];
  /** Only along edges of at least this confidence. */
  minConfidence?: number;
  /** At most this many rows. */
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
 * @throws GuanxiError NOT_FOUND where the graph has no such node, USAGE for a depth below 1
 * @example
 * neighbours(graph, 'person:林晓禾', { relation: ['holds_post'] }).map((row) => `${row.title} @ ${row.label}`);
 */
export function neighbours(graph: KnowledgeGraph, key: string, options: NeighbourOptions = {}): NeighbourRow[] {
  const { depth = 1, type, limit = Number.POSITIVE_INFINITY } = options;
  if (!graph.hasNode(key)) throw new GuanxiError('NOT_FOUND', `the graph has no node ${key}`, 'look its key up by name first');
  if (!Number.isInteger(depth) || depth < 1) throw new GuanxiError('USAGE', `the depth is ${depth}`, 'give a whole number from 1');
  const distances = new Map([[key, 0]]);
  const rows: NeighbourRow[] = [];
  let frontier = [key];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const reached = new Set<string>();
    for (const via of frontier) {
      graph.forEachEdge(via, (edge, attributes, source, target) => {
        const neighbour = source === via ? target : source;
        if (!wanted(attributes, options) || (distances.get(neighbour) ?? distance) < distance) return;
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

function wanted({ relation, confidence }: EdgeAttributes, { relation: only, minConfidence = 0 }: NeighbourOptions): boolean {
  return confidence >= minConfidence && (only === undefined || only.includes(relation));
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
  const { relation, label: relationLabel, title, tenure, honour, firstSeen, lastSeen, weight, confidence, evidence } = attributes;
  return {
    key: neighbour,
    label,
    entityType,
    relation,
    relationLabel,
    direction: SYMMETRIC.has(relation) ? 'both' : outwards ? 'out' : 'in',
    ...(title === undefined ? {} : { title }),
    ...(tenure === undefined ? {} : { tenure }),
    ...(honour === undefined ? {} : { honour }),
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

function compareRows(a: NeighbourRow, b: NeighbourRow): number {
  return (
    a.distance - b.distance ||
    Number(a.relation === 'co_mentioned') - Number(b.relation === 'co_mentioned') ||
    b.weight - a.weight ||
    compareText(a.label, b.label) ||
    compareText(a.edge, b.edge) ||
    compareText(a.via, b.via)
  );
}
