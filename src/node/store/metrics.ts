import { createHash } from 'node:crypto';
import { analyseGraph, styleEdges } from '../../core/analyse/analyse.js';
import type { KnowledgeGraph } from '../../core/graph-model.js';
import type { Ontology } from '../../core/ontology/ontology.js';
import type { Store } from './store.js';
import { programVersion } from './version.js';

/** Fact of a store: names the ties that its metrics are of. */
const TIES = 'ties';

/**
 * Fills in metrics, positions, sizes and colours as analyseGraph does, and keeps those of the nodes in the store. Where nothing changed that they depend on,
 * they are those of the last time: a changed page seldom touches what is drawn of a very large graph.
 *
 * @param graph changed in place
 * @returns the same graph
 */
export async function analyseStored(store: Store, graph: KnowledgeGraph, ontology: Ontology): Promise<KnowledgeGraph> {
  const ties = tiesOf(graph);
  if ((await store.fact(TIES)) === ties && (await takeMetrics(store, graph))) {
    styleEdges(graph, ontology);
    return graph;
  }
  analyseGraph(graph, ontology);
  await store.transaction(async () => {
    await noteMetrics(store, graph);
    await store.setFact(TIES, ties);
  });
  return graph;
}

/** Names all that analyseGraph sees of a graph, and the program. */
function tiesOf(graph: KnowledgeGraph): string {
  const hash = createHash('sha256').update(programVersion());
  for (const node of graph.nodes().sort()) hash.update(JSON.stringify([node, graph.getNodeAttribute(node, 'entityType')]));
  for (const edge of graph.edges().sort()) {
    const { relation, weight, confidence } = graph.getEdgeAttributes(edge);
    hash.update(JSON.stringify([edge, graph.extremities(edge), relation, weight, confidence]));
  }
  return hash.digest('hex');
}

/** Keeps how the nodes are drawn. */
export async function noteMetrics(store: Store, graph: KnowledgeGraph): Promise<void> {
  await store.run('DELETE FROM main.metrics');
  await store.append(
    'main.metrics',
    graph.mapNodes((key, { degree, pagerank, betweenness, community, x, y, size }) => [
      key,
      degree,
      pagerank,
      betweenness,
      community,
      x,
      y,
      size,
    ]),
  );
}

/**
 * Gives the nodes of a graph the metrics that the store has.
 *
 * @returns whether it has those of all of them; else the graph is as it was
 */
export async function takeMetrics(store: Store, graph: KnowledgeGraph): Promise<boolean> {
  await store.list(
    'drawn_nodes',
    [['key', 'VARCHAR']],
    graph.nodes().map((key) => [key]),
  );
  const rows = await store.rows(
    'SELECT key, degree, pagerank, betweenness, community, x, y, size FROM main.metrics WHERE key IN (FROM temp.drawn_nodes)',
  );
  if (rows.length < graph.order) return false;
  for (const { key, ...metrics } of rows) graph.mergeNodeAttributes(key, metrics);
  return true;
}
