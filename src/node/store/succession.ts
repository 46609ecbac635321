import type { MergedRelation } from '../../core/assemble/merge-relations.js';
import { deriveSuccession } from '../../core/assemble/succeed.js';
import type { EntityType } from '../../core/model.js';
import type { Ontology } from '../../core/ontology/ontology.js';
import { compareText } from '../../core/order.js';
import { isOneSeat } from '../../core/seats.js';
import { readEdges } from './edges.js';
import type { Scope } from './scope.js';
import type { Cell, Store } from './store.js';

/** A post of an organ. */
const POST = [
  ['organ', 'VARCHAR'],
  ['title', 'VARCHAR'],
] as const;

/** Posts whose holders are compared at once. */
const POSTS_AT_ONCE = 2000;

/**
 * Notes the posts in which something may change, and who holds them. To be called before edges and entities are merged anew, and once more after it.
 */
export async function notePosts(store: Store, scope: Scope, first: boolean): Promise<void> {
  if (scope.all) return;
  const touched = `main.relations WHERE relation = 'holds_post'
    AND (edge IN (FROM pending.edges) OR head IN (FROM pending.keys) OR tail IN (FROM pending.keys))`;
  if (first) {
    await store.list('touched_posts', POST, []);
    await store.list('post_holders', [['key', 'VARCHAR']], []);
  }
  await store.run(`INSERT INTO temp.touched_posts SELECT DISTINCT tail, title FROM ${touched} AND title IS NOT NULL`);
  await store.run(`INSERT INTO temp.post_holders SELECT DISTINCT head FROM ${touched}`);
}

/** Derives who followed whom: deriveSuccession over the store, some posts at a time. */
export async function settleSuccession(store: Store, scope: Scope, ontology: Ontology, deleted: Set<string>): Promise<void> {
  const old = scope.all ? 'true' : '(organ, title) IN (FROM temp.touched_posts)';
  await store.run(
    `DELETE FROM main.relations WHERE relation = 'succeeds' AND edge IN (SELECT edge FROM resolved.successions WHERE ${old})`,
  );
  await store.run(`DELETE FROM resolved.successions WHERE ${old}`);
  const posts = await store.rows(postsHandedOn(scope.all ? 'true' : '(tail, title) IN (FROM temp.touched_posts)'));
  const seats = posts.map(({ organ, title }) => [String(organ), String(title)] as const).filter(([, title]) => isOneSeat(title));
  for (let at = 0; at < seats.length; at += POSTS_AT_ONCE) {
    await store.list('posts', POST, seats.slice(at, at + POSTS_AT_ONCE));
    const edges = await successionsIn(store, scope, ontology, 'temp.posts');
    const kept = edges.filter(({ key }) => !deleted.has(key));
    await store.append('main.relations', kept.map(cellsOf));
    await store.append(
      'resolved.successions',
      edges.map(({ key, organ, title }) => [key, organ, title]),
    );
  }
}

/** SQL for the posts that several have held. */
export function postsHandedOn(condition: string): string {
  return `SELECT tail AS organ, title FROM ${POSTS_HELD} WHERE ${condition} GROUP BY tail, title HAVING count(DISTINCT head) > 1`;
}

/** What is said of posts that may have been handed on. */
const POSTS_HELD = `(SELECT r.* FROM main.relations r JOIN main.entities e ON e.key = r.head
  WHERE relation = 'holds_post' AND modality IS NULL AND title IS NOT NULL AND tenure IS DISTINCT FROM 'proposed'
    AND coalesce(r.first_seen, r.term_start, r.term_end) IS NOT NULL AND e.type = 'official')`;

/**
 * The succeeds relations of some posts, with their evidence.
 *
 * @param posts name of a table with the columns `organ` and `title`
 * @param keep how many sentences of each post to read; then the counts of the relations are not those of all their evidence
 */
export async function successionsIn(
  store: Store,
  scope: Scope,
  ontology: Ontology,
  posts: string,
  keep?: number,
): Promise<(MergedRelation & { organ: string; title: string })[]> {
  const edges = `SELECT edge FROM ${POSTS_HELD} WHERE (tail, title) IN (FROM ${posts})`;
  const held = new Map<string, MergedRelation[]>();
  for await (const edge of readEdges(store, scope, ontology, { edges, modalities: ['asserted'], keep })) {
    const post = JSON.stringify([edge.tail, edge.attributes.title]);
    held.set(post, [...(held.get(post) ?? []), edge]);
  }
  const ends = await store.rows(`SELECT key, name, type FROM main.entities WHERE key IN (
      SELECT head FROM main.relations WHERE edge IN (${edges}) UNION SELECT organ FROM ${posts})`);
  const entities = new Map(ends.map(({ key, name, type }) => [String(key), { name: String(name), type: type as EntityType }]));
  return [...held].flatMap(([post, relations]) => {
    const [organ, title] = JSON.parse(post) as [string, string];
    const sorted = relations.sort((a, b) => compareText(a.key, b.key));
    return deriveSuccession(sorted, entities, ontology).map((edge) => ({ ...edge, organ, title }));
  });
}

function cellsOf({ key, head, tail, attributes }: MergedRelation): Cell[] {
  const { relation, title, tenure, honour, modality, weight, confidence, rule, firstSeen, lastSeen, start, end } = attributes;
  return [key, relation, head, tail, title, tenure, honour, modality, weight, confidence, rule, firstSeen, lastSeen, start, end];
}
