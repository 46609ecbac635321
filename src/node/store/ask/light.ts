import { MultiDirectedGraph } from 'graphology';
import { styleEdges } from '../../../core/analyse/analyse.js';
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../../../core/graph-model.js';
import type { RelationType } from '../../../core/model.js';
import type { Ontology } from '../../../core/ontology/ontology.js';
import { EVENTS } from '../../../core/spell.js';
import { readGraph } from '../graph.js';
import { optional } from '../rows.js';
import { resolvedRows } from '../schema.js';
import type { Row, Store } from '../store.js';

const KEY = [['key', 'VARCHAR']] as const;

/** A graph without sentences, read piece by piece: its attributes are those that decide what answers a question. fillIn adds the rest where it is wanted. */
export function lightGraph(): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>({ allowSelfLoops: false });
  graph.replaceAttributes({ name: 'guanxi', format: 'guanxi-graph/1', articles: {} });
  return graph;
}

/** SQL for the nodes that meet a condition, as addNodes takes them. */
export function nodesWhere(condition: string): string {
  return `SELECT key, name, type, subtype, aliases, parent, pinyin, initials, mentions, pagerank
    FROM main.entities LEFT JOIN main.metrics USING (key) WHERE ${condition}`;
}

/** Adds nodes to a light graph: those of a question made by nodesWhere, but for those that it has. */
export function addNodes(graph: KnowledgeGraph, rows: readonly Row[]): void {
  for (const row of rows) {
    const { key, name: label, type: entityType, aliases, pinyin, initials, mentions } = row;
    const pagerank = row.pagerank ?? 0;
    const attributes = {
      label,
      entityType,
      ...optional(row, 'subtype', 'parent'),
      aliases,
      pinyin,
      initials,
      mentions,
      pagerank,
      articles: [],
    };
    if (!graph.hasNode(key)) graph.addNode(key, attributes as unknown as NodeAttributes);
  }
}

/**
 * Adds the edges that meet an SQL condition to a light graph, and their ends.
 *
 * @param dated whether it will be asked what holds at a time: then of what happens on a day all days are there
 */
export async function addEdges(store: Store, graph: KnowledgeGraph, condition: string, dated = false): Promise<void> {
  const sql = `SELECT edge, relation, head, tail, title, tenure, modality, weight, confidence, first_seen AS "firstSeen", last_seen AS "lastSeen",
    term_start AS start, term_end AS "end" FROM main.relations WHERE ${condition}`;
  for await (const rows of store.batches(sql)) {
    const ends = new Set(rows.flatMap(({ head, tail }) => [String(head), String(tail)]));
    await store.list(
      'ends',
      KEY,
      [...ends].filter((key) => !graph.hasNode(key)).map((key) => [key]),
    );
    addNodes(graph, await store.rows(nodesWhere('key IN (FROM temp.ends)')));
    const days = dated ? await daysOf(store, rows) : undefined;
    for (const row of rows) {
      const { edge, relation, head, tail, weight, confidence } = row;
      const details = optional(row, 'title', 'tenure', 'modality', 'firstSeen', 'lastSeen', 'start', 'end');
      const attributes = { relation, ...details, weight, confidence, evidence: days?.get(String(edge)) ?? [] } as unknown as EdgeAttributes;
      if (!graph.hasEdge(edge)) graph.addEdgeWithKey(edge, head, tail, attributes);
    }
  }
}

/** Of edges that stand for events, what their sentences say of the day. */
async function daysOf(store: Store, edges: readonly Row[]): Promise<Map<string, object[]>> {
  const events = edges.filter(({ relation }) => EVENTS.has(relation as RelationType));
  await store.list(
    'events',
    [['edge', 'VARCHAR']],
    events.map(({ edge }) => [String(edge)]),
  );
  const said = resolvedRows('relations', 'as_of IS NOT NULL AND edge IN (FROM temp.events)');
  const rows = await store.rows(`SELECT edge, list(DISTINCT as_of) AS days FROM (${said}) GROUP BY edge`);
  return new Map(rows.map(({ edge, days }) => [String(edge), (days as string[]).map((asOf) => ({ asOf }))]));
}

/** Gives some edges of a light graph, and some nodes and the ends of these edges, all that the store has of them. */
export async function fillIn(
  store: Store,
  ontology: Ontology,
  graph: KnowledgeGraph,
  edges: Iterable<string>,
  nodes: string[],
): Promise<void> {
  const wanted = [...new Set(edges)];
  await askFor(store, wanted, wanted.flatMap((edge) => graph.extremities(edge)).concat(nodes));
  const full = await readGraph(store, ontology, { ...ASKED, articles: 'cited' });
  styleEdges(full, ontology);
  full.forEachNode((key, attributes) => graph.replaceNodeAttributes(key, attributes));
  full.forEachEdge((key, attributes) => graph.replaceEdgeAttributes(key, attributes));
  graph.replaceAttributes(full.getAttributes());
}

/** The part of a graph that askFor names. */
export const ASKED = { nodes: 'SELECT key FROM temp.asked_nodes', edges: 'SELECT edge FROM temp.asked_edges' };

/** Names the part of a graph that is wanted. */
export async function askFor(store: Store, edges: readonly string[], nodes: readonly string[]): Promise<void> {
  await store.list(
    'asked_edges',
    [['edge', 'VARCHAR']],
    edges.map((edge) => [edge]),
  );
  await store.list(
    'asked_nodes',
    KEY,
    [...new Set(nodes)].map((key) => [key]),
  );
}
