import type { KnowledgeGraph } from '../../../core/graph-model.js';
import { find, foldName, leastShared } from '../../../core/query/find.js';
import { subgraph } from '../../../core/query/subgraph.js';
import { quoted } from '../schema.js';
import type { Store } from '../store.js';
import { addNodes, lightGraph, nodesWhere } from './light.js';

/** Candidates that resolveName lists for a name that nobody bears. */
const LISTED = 10;

/** The nodes among which resolveName decides as it would among all: those that bear the name, or where nobody does those near it. */
export async function nodesNamed(store: Store, text: string): Promise<KnowledgeGraph> {
  const graph = lightGraph();
  const bearers = `key = ${quoted(text.trim())} OR key IN (SELECT key FROM resolved.names WHERE name = ${quoted(foldName(text))})`;
  addNodes(graph, await store.rows(nodesWhere(bearers)));
  return graph.order > 0 ? graph : nodesFound(store, text, LISTED);
}

/** The nodes that `find` gives among all: it goes through those that may match some thousand at a time, and keeps the best. */
export async function nodesFound(store: Store, text: string, limit: number): Promise<KnowledgeGraph> {
  const wanted = foldName(text);
  let best = lightGraph();
  if (wanted === '') return best;
  const shared = [...new Set(wanted)].map((character) => `contains(name, ${quoted(character)})::INTEGER`).join(' + ');
  const candidates = `key = ${quoted(text.trim())} OR key IN (SELECT key FROM resolved.names WHERE ${shared} >= ${leastShared(wanted)})`;
  for await (const rows of store.batches(nodesWhere(candidates))) {
    addNodes(best, rows);
    best = subgraph(
      best,
      find(best, text, { limit }).map(({ key }) => key),
    );
  }
  return best;
}
