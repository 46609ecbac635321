import type { EdgeAttributes, KnowledgeGraph } from '../../../src/core/graph-model.js';
import type { RelationType } from '../../../src/core/model.js';
import type { Ontology } from '../../../src/core/ontology/ontology.js';

/** One edge as seen from one of its ends. */
export interface Neighbour {
  edge: string;
  other: string;
  attributes: EdgeAttributes;
}

/** The edges of a node that have one relation and one direction. */
export interface RelationGroup {
  relation: RelationType;
  direction: 'out' | 'in' | 'both';
  neighbours: Neighbour[];
}

/**
 * Groups the shown edges of a node by relation and direction, in the order of the ontology.
 * Posts come by date, so that they read as a career; everything else strongest first.
 *
 * @param graph the whole graph
 * @param ontology names the order, and which relations have no direction
 * @param key the node
 * @param shown keys of the edges that the filters let through
 */
export function relationGroups(graph: KnowledgeGraph, ontology: Ontology, key: string, shown: ReadonlySet<string>): RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  graph.forEachEdge(key, (edge, attributes, head, tail) => {
    if (!shown.has(edge)) return;
    const { relation } = attributes;
    const direction = ontology.relations[relation].symmetric ? 'both' : head === key ? 'out' : 'in';
    const id = `${relation} ${direction}`;
    const group = groups.get(id) ?? { relation, direction, neighbours: [] };
    group.neighbours.push({ edge, other: head === key ? tail : head, attributes });
    groups.set(id, group);
  });
  const order = Object.keys(ontology.relations);
  for (const group of groups.values()) group.neighbours.sort(group.relation === 'holds_post' ? byDate : byStrength);
  return [...groups.values()].sort(
    (a, b) => order.indexOf(a.relation) - order.indexOf(b.relation) || a.direction.localeCompare(b.direction) * -1,
  );
}

function byStrength(a: Neighbour, b: Neighbour): number {
  return b.attributes.weight - a.attributes.weight || b.attributes.confidence - a.attributes.confidence || (a.edge < b.edge ? -1 : 1);
}

function byDate(a: Neighbour, b: Neighbour): number {
  const [first, second] = [a, b].map(({ attributes: { start, firstSeen } }) => start ?? firstSeen ?? '9') as [string, string];
  return first === second ? byStrength(a, b) : first < second ? -1 : 1;
}
