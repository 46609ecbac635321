import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { KnowledgeGraph } from '../core/graph-model.js';
import type { NeighbourOptions } from '../core/query/neighbours.js';
import type { PathOptions } from '../core/query/paths.js';
import type { SubgraphOptions } from '../core/query/subgraph-select.js';
import { readGraphFile } from './graph-file.js';

/**
 * What questions are answered from. Each method gives a graph that holds all that one kind of question needs, so that the functions of core/query answer from
 * it as they would from the whole: a graph.json gives all of it each time, a store as much as is needed.
 */
export interface GraphSource {
  /** For resolveName of this text. */
  named(text: string): Promise<KnowledgeGraph>;
  /** For find of this text. */
  found(text: string, limit: number): Promise<KnowledgeGraph>;
  /** For neighbours, timeline and holders of this node. */
  around(key: string, options: NeighbourOptions): Promise<KnowledgeGraph>;
  /** For paths between these nodes. */
  between(from: string, to: string, options: PathOptions): Promise<KnowledgeGraph>;
  /** For evidenceOf and explainEdge of this edge, which need not be there. */
  edge(key: string): Promise<KnowledgeGraph>;
  /** For evidenceBetween these nodes. */
  edgesBetween(a: string, b: string): Promise<KnowledgeGraph>;
  /** For explainNode of this node. */
  node(key: string): Promise<KnowledgeGraph>;
  /** The part itself. */
  part(options: SubgraphOptions): Promise<KnowledgeGraph>;
  /** The articles that name its nodes, as text of an articles.json. */
  articles(part: KnowledgeGraph): Promise<string>;
  close(): void;
}

/**
 * Opens what a question is asked of.
 *
 * @param file a graph.json, the store of a build, the folder that holds the store, or the folder of Parquet that a cluster wrote
 * @throws GuanxiError NOT_FOUND where there is none, INPUT or OUTPUT where it cannot be read, FORMAT where it is something else
 * @example
 * const source = await openSource('output/guanxi.duckdb');
 * neighbours(await source.around('person:林晓禾', {}), 'person:林晓禾');
 */
export async function openSource(file: string): Promise<GraphSource> {
  const store = storeAt(file);
  if (store === undefined) return wholeGraph(readGraphFile(file), file);
  const { openStoreSource } = await import('./store/ask/source.js');
  return openStoreSource(store);
}

/** The store that a path means, a file or a folder of Parquet (see isParquetFolder, which is not loaded for a graph.json); nothing where it means a graph.json. */
function storeAt(file: string): string | undefined {
  if (file.endsWith('.duckdb')) return file;
  if (!statSync(file, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  return existsSync(path.join(file, 'main/meta')) ? file : path.join(file, 'guanxi.duckdb');
}

function wholeGraph(graph: KnowledgeGraph, file: string): GraphSource {
  const whole = (): Promise<KnowledgeGraph> => Promise.resolve(graph);
  return {
    named: whole,
    found: whole,
    around: whole,
    between: whole,
    edge: whole,
    edgesBetween: whole,
    node: whole,
    async part(options) {
      if (Object.keys(options).length === 0) return graph;
      const { selectSubgraph } = await import('../core/query/subgraph-select.js');
      return selectSubgraph(graph, options);
    },
    async articles(part) {
      const { articlesBeside, readArticlesText } = await import('./viewer-page.js');
      const naming = articlesNaming(part);
      const articles = JSON.parse(readArticlesText(articlesBeside(file))) as { id: string }[];
      return JSON.stringify(articles.filter(({ id }) => naming.has(id)));
    },
    close: () => undefined,
  };
}

/** Ids of the articles that name the nodes of a graph. */
export function articlesNaming(graph: KnowledgeGraph): Set<string> {
  return new Set(graph.mapNodes((_key, { articles }) => articles).flat());
}
