import { MultiDirectedGraph } from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import { GuanxiError } from '../errors.js';
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../graph-model.js';

/** A graph as graph.json holds it: graphology's own serialisation. */
export type SerializedKnowledgeGraph = SerializedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

export interface OpenOptions {
  /** Whether to keep the nodes that stand for articles, where the graph has such. */
  articles?: boolean;
}

/**
 * Makes a graph that can be asked of what graph.json holds. Nodes that stand for articles are left out unless they are asked for: questions are about
 * entities, and every node and piece of evidence names its articles.
 *
 * @param serialized the parsed file
 * @throws GuanxiError FORMAT where it is no graph of guanxi's, or edges name nodes that it lacks
 * @example
 * openGraph(JSON.parse(text)).order; // number of entities
 */
export function openGraph(serialized: SerializedKnowledgeGraph, { articles = false }: OpenOptions = {}): KnowledgeGraph {
  const format: unknown = serialized?.attributes?.format;
  if (format !== 'guanxi-graph/1') {
    const said = typeof format === 'string' ? `says its format is ${format}` : 'does not say that it is a guanxi graph';
    throw new GuanxiError('FORMAT', `the file ${said}`, 'make it with guanxi build');
  }
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>({ allowSelfLoops: false });
  try {
    graph.import(serialized);
  } catch (cause) {
    throw new GuanxiError('FORMAT', `the graph is broken (${cause instanceof Error ? cause.message : String(cause)})`, 'build it again');
  }
  if (!articles) for (const node of graph.filterNodes((_key, { entityType }) => entityType === 'article')) graph.dropNode(node);
  return graph;
}
