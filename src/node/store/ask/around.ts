import type { KnowledgeGraph } from '../../../core/graph-model.js';
import { type Ontology, weakRelations } from '../../../core/ontology/ontology.js';
import { type NeighbourOptions, neighbours } from '../../../core/query/neighbours.js';
import { type PathOptions, paths } from '../../../core/query/paths.js';
import { quoted } from '../schema.js';
import type { Store } from '../store.js';
import { addEdges, addNodes, fillIn, lightGraph, nodesWhere } from './light.js';

/** What neighbours sees of a graph, step by step, without sentences. */
export async function reach(
  store: Store,
  key: string,
  { depth = 1, type: _type, limit: _limit, ...kind }: NeighbourOptions,
): Promise<KnowledgeGraph> {
  const graph = await nodesOf(store, [key]);
  let frontier = graph.hasNode(key) ? [key] : [];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    await addEdgesOf(
      store,
      graph,
      frontier,
      ofRelations(kind.relation),
      [kind.since, kind.until, kind.at].some((date) => date !== undefined),
    );
    const rows = neighbours(graph, key, { ...kind, depth: distance });
    frontier = [...new Set(rows.filter((row) => row.distance === distance).map((row) => row.key))];
  }
  return graph;
}

/** What neighbours, timeline and holders answer from, the sentences of the answer among it. */
export async function around(store: Store, ontology: Ontology, key: string, options: NeighbourOptions): Promise<KnowledgeGraph> {
  const graph = await reach(store, key, options);
  if (!graph.hasNode(key)) return graph;
  const edges = neighbours(graph, key, options).map(({ edge }) => edge);
  await fillIn(store, ontology, graph, edges, [key]);
  return graph;
}

/**
 * What paths answers from. Ties are read around both ends, a step at a time, until no way that leads over others can be better: a step costs 1 at least, so a way
 * of the cost c has at most c steps; and of those with no more steps than were taken from both ends together all ties are there.
 */
export async function between(store: Store, ontology: Ontology, from: string, to: string, options: PathOptions): Promise<KnowledgeGraph> {
  const graph = await nodesOf(store, [from, to]);
  if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) return graph;
  const { count = 1, relation, minConfidence = 0 } = options;
  const stated = relation === undefined ? `relation NOT IN (${weakRelations(ontology).map(quoted).join(', ')})` : ofRelations(relation);
  const kind = `${stated} AND confidence >= ${minConfidence}`;
  const sides = [from, to].map((key) => ({ frontier: [key], seen: new Set([key]) }));
  let found = paths(graph, from, to, options);
  for (let steps = 0; found.length < count || Math.floor(found.at(-1)?.cost ?? 0) > steps; steps++) {
    const [side] = sides.sort((a, b) => a.frontier.length - b.frontier.length);
    // All that can be reached from one end is there.
    if (side === undefined || side.frontier.length === 0) break;
    await addEdgesOf(store, graph, side.frontier, kind);
    const next = side.frontier.flatMap((key) => graph.neighbors(key)).filter((key) => !side.seen.has(key));
    side.frontier = [...new Set(next)];
    for (const key of side.frontier) side.seen.add(key);
    found = paths(graph, from, to, options);
  }
  const edges = found.flatMap(({ hops }) => hops.flatMap((hop) => hop.edges.map(({ edge }) => edge)));
  await fillIn(store, ontology, graph, edges, [from, to]);
  return graph;
}

async function nodesOf(store: Store, keys: readonly string[]): Promise<KnowledgeGraph> {
  const graph = lightGraph();
  addNodes(graph, await store.rows(nodesWhere(`key IN (${keys.map(quoted).join(', ')})`)));
  return graph;
}

async function addEdgesOf(store: Store, graph: KnowledgeGraph, nodes: readonly string[], kind: string, dated = false): Promise<void> {
  await store.list(
    'frontier',
    [['key', 'VARCHAR']],
    nodes.map((key) => [key]),
  );
  await addEdges(store, graph, `(head IN (FROM temp.frontier) OR tail IN (FROM temp.frontier)) AND ${kind}`, dated);
}

function ofRelations(relation: readonly string[] | undefined): string {
  return relation === undefined ? 'true' : `relation IN (${relation.map(quoted).join(', ')})`;
}
