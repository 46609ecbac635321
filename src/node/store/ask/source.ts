import { articleMentions } from '../../../core/assemble/article-mentions.js';
import type { KnowledgeGraph } from '../../../core/graph-model.js';
import type { Ontology } from '../../../core/ontology/ontology.js';
import { readOntology } from '../../data.js';
import { articlesNaming, type GraphSource } from '../../graph-source.js';
import { articlesJson } from '../../outputs.js';
import { readArticles } from '../draw.js';
import { readGraph } from '../graph.js';
import { openForReading } from '../read.js';
import { quoted } from '../schema.js';
import type { Store } from '../store.js';
import { around, between } from './around.js';
import { ASKED, addEdges, addNodes, askFor, fillIn, lightGraph, nodesWhere } from './light.js';
import { nodesFound, nodesNamed } from './names.js';
import { partOf } from './part.js';

/**
 * Answers from a store: of the graph no more is in memory than a question needs.
 *
 * @throws GuanxiError NOT_FOUND where there is none, OUTPUT where a build is writing to it, FORMAT where it is damaged or of another version
 */
export async function openStoreSource(file: string): Promise<GraphSource> {
  const ontology = readOntology();
  const store = await openForReading(file);
  return {
    named: (text) => nodesNamed(store, text),
    found: (text, limit) => nodesFound(store, text, limit),
    around: (key, options) => around(store, ontology, key, options),
    between: (from, to, options) => between(store, ontology, from, to, options),
    edge: (key) => edgesWhere(store, ontology, `edge = ${quoted(key)}`, []),
    edgesBetween: (a, b) => {
      const [x, y] = [quoted(a), quoted(b)];
      return edgesWhere(store, ontology, `(head = ${x} AND tail = ${y}) OR (head = ${y} AND tail = ${x})`, [a, b]);
    },
    node: (key) => nodeWithReasons(store, ontology, key),
    part: (options) => partOf(store, ontology, options),
    articles: (part) => articlesOf(store, part),
    close: () => store.close(),
  };
}

async function edgesWhere(store: Store, ontology: Ontology, condition: string, nodes: readonly string[]): Promise<KnowledgeGraph> {
  const graph = lightGraph();
  await addEdges(store, graph, condition);
  if (nodes.length > 0) addNodes(graph, await store.rows(nodesWhere(`key IN (${nodes.map(quoted).join(', ')})`)));
  await fillIn(store, ontology, graph, graph.edges(), []);
  return graph;
}

/** A node, what ties it to organs and places, and those of the same name. */
async function nodeWithReasons(store: Store, ontology: Ontology, key: string): Promise<KnowledgeGraph> {
  const edges = await store.rows(
    `SELECT edge, tail FROM main.relations WHERE head = ${quoted(key)} AND relation IN ('holds_post', 'works_for', 'from_place')`,
  );
  const namesakes = await store.rows(
    `SELECT key FROM main.entities WHERE name = (SELECT name FROM main.entities WHERE key = ${quoted(key)})`,
  );
  await askFor(
    store,
    edges.map(({ edge }) => String(edge)),
    [...namesakes.map((node) => String(node.key)), ...edges.map(({ tail }) => String(tail))],
  );
  return readGraph(store, ontology, { ...ASKED, articles: 'naming' });
}

async function articlesOf(store: Store, part: KnowledgeGraph): Promise<string> {
  const page = await readArticles(store, [...articlesNaming(part)]);
  return articlesJson(page.articles, articleMentions([page], part));
}
