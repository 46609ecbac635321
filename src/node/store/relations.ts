import { subtypeOf } from '../../core/assemble/assemble.js';
import { noisyOr } from '../../core/assemble/confidence.js';
import { asEdge, type MergedRelation } from '../../core/assemble/merge-relations.js';
import { subtypeOfPosts } from '../../core/assemble/official-subtype.js';
import { Tally } from '../../core/assemble/tally.js';
import { mergeTerms } from '../../core/assemble/term.js';
import type { EntityType, Evidence, Modality, Relation } from '../../core/model.js';
import type { Ontology } from '../../core/ontology/ontology.js';
import { optional } from './rows.js';
import { resolvedRows } from './schema.js';
import { among, type Scope } from './scope.js';
import type { Cell, Row, Store } from './store.js';

/**
 * Merges relations that say the same: mergeRelations over the store. Sentences are counted in SQL by their confidence, so that an edge with very many takes
 * no more memory than one with few.
 *
 * @param modalities which statements become edges
 * @param deleted keys of edges that corrections delete
 */
export async function mergeRelations(
  store: Store,
  scope: Scope,
  ontology: Ontology,
  modalities: readonly Modality[],
  deleted: Set<string>,
): Promise<void> {
  await store.run(`DELETE FROM main.relations WHERE ${among(scope, 'edge', 'pending.edges')}`);
  const stated = `edge IS NOT NULL AND modality IN (${modalities.map((id) => `'${id}'`).join(', ')}) AND ${among(scope, 'edge', 'pending.edges')}`;
  const merged = `WITH said AS (${resolvedRows('relations', stated)}), details AS (
      SELECT edge, any_value(relation) AS relation, arg_min(head, row(doc, n)) AS head, arg_min(tail, row(doc, n)) AS tail,
        any_value(title) AS title, any_value(tenure) AS tenure, any_value(honour) AS honour, any_value(modality) AS modality,
        histogram(term_start) AS starts, histogram(term_end) AS ends, min(as_of) AS first_seen, max(as_of) AS last_seen,
        arg_min(rule, row(-confidence, ${scope.docOrder}, start, "end", rule)) AS rule
      FROM said GROUP BY edge),
    sentences AS (SELECT edge, max(confidence) AS confidence FROM said GROUP BY edge, doc, start, "end"),
    weights AS (SELECT edge, count(*)::INTEGER AS weight, histogram(confidence) AS confidences FROM sentences GROUP BY edge)
    FROM details JOIN weights USING (edge)`;
  for await (const rows of store.batches(merged))
    await store.append(
      'main.relations',
      rows.filter(({ edge }) => !deleted.has(String(edge))).map((row) => relationCells(row, ontology)),
    );
}

function relationCells(row: Row, ontology: Ontology): Cell[] {
  const { edge, relation, weight, rule, confidences } = row;
  const term = agreedTerm(row.starts, row.ends);
  const said = { ...row, ...optional(row, 'title', 'tenure', 'honour'), evidence: {} } as unknown as Relation;
  const { head, tail, title, modality } = asEdge({ ...said, title: textOf(row.title), tenure: textOf(row.tenure) } as Relation, ontology);
  return [
    String(edge),
    String(relation),
    head,
    tail,
    title ?? undefined,
    textOf(row.tenure),
    textOf(row.honour),
    modality === 'asserted' ? undefined : modality,
    Number(weight),
    noisyOr(sortedConfidences(confidences as Record<string, number>)),
    String(rule),
    textOf(row.first_seen),
    textOf(row.last_seen),
    term.start,
    term.end,
  ];
}

/** The term that the sentences agree on, of how many name each date. */
function agreedTerm(starts: unknown, ends: unknown): ReturnType<typeof mergeTerms> {
  const terms = (votes: unknown, end: 'start' | 'end'): Evidence[] =>
    Object.entries((votes ?? {}) as Record<string, number>).flatMap(([date, count]) =>
      Array<Evidence>(count).fill({ term: { [end]: date } } as unknown as Evidence),
    );
  return mergeTerms([...terms(starts, 'start'), ...terms(ends, 'end')]);
}

/** From the strongest down, as mergeEvidence sorts them: the order shows in the last bits of the product. */
function sortedConfidences(counts: Record<string, number>): number[] {
  return Object.entries(counts)
    .map(([confidence, count]) => [Number(confidence), count] as const)
    .sort(([a], [b]) => b - a)
    .flatMap(([confidence, count]) => Array<number>(count).fill(confidence));
}

function textOf(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}

/** The subtypes of officials by their posts: where a post changed, or an organ, or what pages say of the official. */
export async function settlePosts(store: Store, scope: Scope, ontology: Ontology): Promise<void> {
  const touched = scope.all
    ? 'true'
    : `(key IN (FROM pending.keys) OR key IN (SELECT head FROM main.relations WHERE relation = 'holds_post'
        AND (edge IN (FROM pending.edges) OR tail IN (FROM pending.keys))) OR key IN (SELECT key FROM temp.post_holders))`;
  const posts = `SELECT o.key, o.subtype_votes, p.tail, p.tenure, p.modality, t.subtype_votes AS organ
    FROM main.entities o LEFT JOIN main.relations p ON p.head = o.key AND p.relation = 'holds_post' LEFT JOIN main.entities t ON t.key = p.tail
    WHERE o.type = 'official' AND ${touched.replaceAll('key IN', 'o.key IN')} ORDER BY o.key, p.edge`;
  await store.list('subtypes', SUBTYPE, []);
  const found: Cell[][] = [];
  for await (const rows of store.groups(posts, 'key')) {
    const [{ key, subtype_votes }] = rows as [Row];
    const suggested = suggestedBy(rows, ontology);
    found.push([String(key), subtypeOf({ type: 'official' as EntityType, subtypes: tallyOf(subtype_votes) }, suggested)]);
    if (found.length >= 10_000) await store.addToList('subtypes', SUBTYPE, found.splice(0));
  }
  await store.addToList('subtypes', SUBTYPE, found);
  await store.run(`UPDATE main.entities SET subtype = s.subtype FROM temp.subtypes s
    WHERE s.key = entities.key AND s.subtype IS DISTINCT FROM entities.subtype`);
}

const SUBTYPE = [
  ['key', 'VARCHAR'],
  ['subtype', 'VARCHAR'],
] as const;

function suggestedBy(posts: readonly Row[], ontology: Ontology): string | undefined {
  const held = posts.filter(({ tail }) => tail !== null);
  const organs = new Map(held.map(({ tail, organ }) => [String(tail), { subtypes: tallyOf(organ) }]));
  const relations = held.map((row) => ({
    tail: String(row.tail),
    attributes: optional(row, 'tenure', 'modality') as Partial<MergedRelation['attributes']>,
  }));
  return subtypeOfPosts(relations, organs, ontology.types.official.subtypes);
}

function tallyOf(json: unknown): Tally {
  return new Tally(json === null ? {} : (JSON.parse(String(json)) as Record<string, number>));
}
