import { asEdge, type MergedRelation, mergeEdge } from '../../core/assemble/merge-relations.js';
import type { EdgeAttributes } from '../../core/graph-model.js';
import type { Modality } from '../../core/model.js';
import type { Ontology } from '../../core/ontology/ontology.js';
import { optional, relationOf } from './rows.js';
import { resolvedRows } from './schema.js';
import type { Scope } from './scope.js';
import type { Store } from './store.js';

/** What says which edges are read, and how much of them. */
export interface EdgeSelection {
  /** SQL that lists their keys. */
  edges: string;
  modalities: readonly Modality[];
  /** Of each edge so many sentences, the strongest; all where it is not given. */
  keep?: number | undefined;
}

/** Edges with their evidence, merged again from what pages say. */
export async function* readEdges(
  store: Store,
  scope: Scope,
  ontology: Ontology,
  { edges, modalities, keep }: EdgeSelection,
): AsyncGenerator<MergedRelation> {
  // Rules that read the same sentence count once; so a few more are read than are kept.
  const strongest = `QUALIFY row_number() OVER (PARTITION BY edge ORDER BY confidence DESC, ${scope.docOrder}, start, "end", rule, n) <= ${(keep ?? 0) * 2}`;
  const stated = `edge IN (${edges}) AND modality IN (${modalities.map((id) => `'${id}'`).join(', ')})`;
  const rows = resolvedRows('relations', stated);
  // Only what decides the order is sorted; the rest of the rows is fetched once they are chosen.
  const chosen = `SELECT doc, n, edge FROM (${rows}) ${strongest}`;
  const said = `FROM (${rows}) ${keep === undefined ? '' : `SEMI JOIN (${chosen}) USING (doc, n, edge)`} ORDER BY edge, doc, n`;
  const counted = keep === undefined ? new Map<string, EdgeCounts>() : await readCounts(store, edges);
  for await (const rows of store.groups(said, 'edge')) {
    const edge = String(rows[0]?.edge);
    const relations = rows.map((row) => {
      const { n: _n, ...relation } = relationOf(row);
      return asEdge(relation, ontology);
    });
    yield withCounts(mergeEdge(edge, relations, ontology, keep), counted.get(edge));
  }
}

/** What an edge says of all its evidence. */
export type EdgeCounts = Pick<EdgeAttributes, 'weight' | 'confidence' | 'rule' | 'firstSeen' | 'lastSeen' | 'start' | 'end'>;

/** The counts that assembly left in the store. */
export async function readCounts(store: Store, edges: string): Promise<Map<string, EdgeCounts>> {
  const rows = await store.rows(
    `SELECT edge, weight, confidence, rule, first_seen AS "firstSeen", last_seen AS "lastSeen", term_start AS start, term_end AS "end" FROM main.relations WHERE edge IN (${edges})`,
  );
  return new Map(
    rows.map((row) => [
      String(row.edge),
      optional(row, 'weight', 'confidence', 'rule', 'firstSeen', 'lastSeen', 'start', 'end') as unknown as EdgeCounts,
    ]),
  );
}

/** An edge that keeps a part of its evidence, with the counts of all of it. */
export function withCounts(edge: MergedRelation, counts: EdgeCounts | undefined): MergedRelation {
  return counts === undefined ? edge : { ...edge, attributes: { ...edge.attributes, ...counts } };
}
