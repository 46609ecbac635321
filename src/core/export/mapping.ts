import type { EntityType, RelationType } from '../model.js';
import type { Ontology, RelationSpec } from '../ontology/ontology.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { MappingRow } from './format.js';

/** Where a format has what guanxi's tables tell. */
export interface Places {
  type(id: EntityType): string;
  relation(spec: RelationSpec & { id: RelationType }): string;
  node(column: Pick<Column<never>, 'name' | 'type'>): string;
  edge(column: Pick<Column<never>, 'name' | 'type'>): string;
  /** What has a place of its own: keys, labels, weights, how things are drawn. */
  others: readonly (readonly [ours: string, theirs: string])[];
}

/**
 * What becomes of each type, relation and attribute in a format that keeps guanxi's own names.
 *
 * @example
 * tableMapping(ontology, places)[0]; // { ours: 'person', theirs: 'entityType="person"' }
 */
export function tableMapping({ types, relations }: Ontology, { type, relation, node, edge, others }: Places): MappingRow[] {
  return [
    ...Object.values(types).map(({ id }) => ({ ours: id, theirs: type(id) })),
    ...Object.values(relations).map((spec) => ({ ours: spec.id, theirs: relation(spec) })),
    ...others.map(([ours, theirs]) => ({ ours, theirs })),
    ...NODE_COLUMNS.map((column) => ({ ours: `${column.name} of a node`, theirs: node(column) })),
    ...EDGE_COLUMNS.map((column) => ({ ours: `${column.name} of an edge`, theirs: edge(column) })),
  ];
}
