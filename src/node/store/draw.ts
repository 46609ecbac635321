import type { Extraction } from '../../core/model.js';
import { compareText } from '../../core/order.js';
import type { Part } from './graph.js';
import { articleOf, mentionOf, STANDING } from './rows.js';
import { quoted } from './schema.js';
import type { Store } from './store.js';

/** Up to so many nodes, and so many sentences behind the edges, a browser and Gephi draw a graph as a whole. */
const MOST_NODES = 20_000;
const MOST_SENTENCES = 200_000;
/** Of a larger one so many nodes are drawn, */
export const DRAWN = 1000;
/** and for each of them so many edges: what lies beyond is a ball of wool to the eye, and would make every rebuild write it anew. */
const EDGES_A_NODE = 5;
/** and of each edge so many sentences. */
const SENTENCES_AN_EDGE = 3;

/** How large a graph is. */
export interface Size {
  nodes: number;
  edges: number;
  articles: number;
}

/** How large the graph of a store is. */
export async function sizeOf(store: Store): Promise<Size> {
  const [size] =
    await store.rows(`SELECT (SELECT count(*) FROM main.entities)::INTEGER AS nodes, (SELECT count(*) FROM main.relations)::INTEGER AS edges,
    (SELECT count(*) FROM extracted.articles)::INTEGER AS articles`);
  return size as unknown as Size;
}

/**
 * The part of a graph that is drawn: nothing where all of it can be.
 *
 * @param weak relations that are weak ties
 * @param top so many nodes, where that was asked for
 */
export async function drawnPart(store: Store, { nodes }: Size, weak: readonly string[], top?: number): Promise<Part | undefined> {
  const [said] = await store.rows('SELECT count(*)::INTEGER AS sentences FROM extracted.relations');
  if (top === undefined && nodes <= MOST_NODES && Number(said?.sentences) <= MOST_SENTENCES) return undefined;
  if (top !== undefined && top >= nodes) return undefined;
  await rankNodes(store, top ?? DRAWN);
  await rankEdges(store, weak, (top ?? DRAWN) * EDGES_A_NODE);
  return {
    nodes: 'SELECT key FROM temp.drawn',
    edges: 'SELECT edge FROM temp.drawn_edges',
    sentences: SENTENCES_AN_EDGE,
    articles: 'cited',
  };
}

/** Leaves in `temp.drawn` the nodes with most neighbours, weak ties and all; of equals those named more often, then by key. */
export async function rankNodes(store: Store, top: number): Promise<void> {
  await store.run(`CREATE OR REPLACE TEMP TABLE drawn AS SELECT key FROM (
      SELECT head AS key, tail AS other FROM main.relations UNION SELECT tail, head FROM main.relations
    ) JOIN main.entities USING (key) GROUP BY key, mentions ORDER BY count(*) DESC, mentions DESC, key LIMIT ${top}`);
}

/** Leaves in `temp.drawn_edges` the edges among these nodes: what is stated before weak ties, then those of most sentences. */
async function rankEdges(store: Store, weak: readonly string[], most: number): Promise<void> {
  await store.run(`CREATE OR REPLACE TEMP TABLE drawn_edges AS SELECT edge FROM main.relations
    WHERE head IN (SELECT key FROM temp.drawn) AND tail IN (SELECT key FROM temp.drawn)
    ORDER BY relation IN (${weak.map(quoted).join(', ')}), weight DESC, edge LIMIT ${most}`);
}

/**
 * The articles of all pages, or those given, in the order in which they stand in the sources, and where they name something.
 *
 * @returns as if all were of one page
 */
export async function readArticles(store: Store, ids?: readonly string[]): Promise<Extraction> {
  await store.list(
    'wanted',
    [['id', 'VARCHAR']],
    (ids ?? []).map((id) => [id]),
  );
  const wanted = (column: string): string => (ids ? `${column} IN (FROM temp.wanted)` : 'true');
  const rows = await store.rows(`SELECT source, ordinal, n, record, text FROM extracted.articles JOIN main.pages USING (doc)
    WHERE ${wanted('id')} ORDER BY ordinal, n`);
  const mentions = await store.rows(
    `FROM extracted.mentions WHERE standing <> ${STANDING.ofReprint} AND ${wanted('article')} ORDER BY doc, n`,
  );
  const articles = rows.sort((a, b) => compareText(String(a.source), String(b.source))).map(articleOf);
  return { doc: '', articles, entities: [], mentions: mentions.map(mentionOf), relations: [] };
}
