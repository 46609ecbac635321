import { analyseGraph, styleEdges } from '../../../core/analyse/analyse.js';
import type { KnowledgeGraph } from '../../../core/graph-model.js';
import type { Ontology } from '../../../core/ontology/ontology.js';
import { type SubgraphOptions, selectSubgraph } from '../../../core/query/subgraph-select.js';
import { rankNodes } from '../draw.js';
import { type Part, readGraph } from '../graph.js';
import { takeMetrics } from '../metrics.js';
import { quoted } from '../schema.js';
import type { Store } from '../store.js';
import { reach } from './around.js';
import { ASKED, addEdges, addNodes, askFor, lightGraph, nodesWhere } from './light.js';

/**
 * A part of the graph of a store with all its sentences, chosen as selectSubgraph does. What of the graph is looked at is in memory without sentences, and the
 * part with them. Metrics and positions are those of the files that the build wrote where they have all nodes of the part, else the part's own.
 */
export async function partOf(store: Store, ontology: Ontology, options: SubgraphOptions): Promise<KnowledgeGraph> {
  const graph = await readGraph(store, ontology, await chosen(store, options));
  if (!(await takeMetrics(store, graph))) return analyseGraph(graph, ontology);
  styleEdges(graph, ontology);
  return graph;
}

/** The part as SQL; nothing where all is wanted. */
async function chosen(store: Store, options: SubgraphOptions): Promise<Part | undefined> {
  const { top, ...narrowing } = options;
  if (top === undefined && Object.keys(narrowing).length === 0) return undefined;
  if (top !== undefined && Object.keys(narrowing).length === 0) {
    await rankNodes(store, top);
    return { nodes: 'SELECT key FROM temp.drawn', articles: 'naming' };
  }
  const light = await lightPart(store, options);
  const part = selectSubgraph(light, options);
  await askFor(store, part.edges(), part.nodes());
  return { ...ASKED, articles: 'naming' };
}

/** All that selectSubgraph looks at, and no more than that where it can be told in SQL. */
async function lightPart(store: Store, { ego, depth = 1, region, relation, since }: SubgraphOptions): Promise<KnowledgeGraph> {
  const dated = since !== undefined;
  const kind = relation === undefined ? 'true' : `relation IN (${relation.map(quoted).join(', ')})`;
  if (ego !== undefined) {
    const graph = await reach(store, ego, {
      depth,
      ...(relation === undefined ? {} : { relation }),
      ...(since === undefined ? {} : { since }),
    });
    // ego has the edges among the outermost nodes, too.
    await addEdgesAmong(store, graph, kind, dated);
    return graph;
  }
  const graph = lightGraph();
  if (region === undefined) {
    for await (const rows of store.batches(nodesWhere('true'))) addNodes(graph, rows);
    await addEdges(store, graph, kind, dated);
    return graph;
  }
  const within = (column: string): string => `(${column} = ${quoted(region)} OR starts_with(${column}, ${quoted(`${region}/`)}))`;
  for await (const rows of store.batches(nodesWhere(`${within('key')} OR ${within('parent')}`))) addNodes(graph, rows);
  await store.list(
    'inside',
    [['key', 'VARCHAR']],
    graph.nodes().map((key) => [key]),
  );
  await addEdges(store, graph, `(head IN (FROM temp.inside) OR tail IN (FROM temp.inside)) AND ${kind}`, dated);
  await addEdgesAmong(store, graph, kind, dated);
  return graph;
}

async function addEdgesAmong(store: Store, graph: KnowledgeGraph, kind: string, dated: boolean): Promise<void> {
  await store.list(
    'among',
    [['key', 'VARCHAR']],
    graph.nodes().map((key) => [key]),
  );
  await addEdges(store, graph, `head IN (FROM temp.among) AND tail IN (FROM temp.among) AND ${kind}`, dated);
}
