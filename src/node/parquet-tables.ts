import { articlesOf, DRAWN_COLUMNS, EDGE_COLUMNS, NODE_COLUMNS } from '../core/export/columns.js';
import type { EdgeAttributes, KnowledgeGraph, NodeAttributes } from '../core/graph-model.js';

type Cell = string | number | readonly string[] | undefined;

/** SQL types of the columns. */
export type SqlType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'VARCHAR[]';

/** One Parquet file: its columns in their order, and its rows. */
export interface ParquetTable {
  name: 'nodes' | 'edges' | 'evidence' | 'articles';
  columns: readonly (readonly [name: string, type: SqlType])[];
  rows(graph: KnowledgeGraph): Iterable<readonly Cell[]>;
}

const TYPES = { string: 'VARCHAR', integer: 'INTEGER', double: 'DOUBLE' } as const;

/** Lists are written as such. */
const LISTS: Readonly<Record<string, (node: NodeAttributes) => readonly string[]>> = {
  aliases: ({ aliases }) => aliases,
  articles: ({ articles }) => articles,
};

const NODES = [...NODE_COLUMNS, ...DRAWN_COLUMNS];
/** Evidence has a table of its own. */
const EDGES = EDGE_COLUMNS.filter(({ name }) => name !== 'evidence');

const nodes: ParquetTable = {
  name: 'nodes',
  columns: [
    ['key', 'VARCHAR'],
    ['label', 'VARCHAR'],
    ...NODES.map(({ name, type }) => [name, name in LISTS ? 'VARCHAR[]' : TYPES[type]] as const),
  ],
  *rows(graph) {
    const articles = articlesOf(graph);
    for (const key of graph.nodes().sort()) {
      const attributes: NodeAttributes = graph.getNodeAttributes(key);
      yield [key, attributes.label, ...NODES.map(({ name, value }) => LISTS[name]?.(attributes) ?? value(attributes, articles))];
    }
  },
};

const edges: ParquetTable = {
  name: 'edges',
  columns: [
    ['key', 'VARCHAR'],
    ['source', 'VARCHAR'],
    ['target', 'VARCHAR'],
    ['label', 'VARCHAR'],
    ['weight', 'INTEGER'],
    ...EDGES.map(({ name, type }) => [name, TYPES[type]] as const),
  ],
  *rows(graph) {
    const articles = articlesOf(graph);
    for (const key of graph.edges().sort()) {
      const attributes: EdgeAttributes = graph.getEdgeAttributes(key);
      const values = EDGES.map(({ value }) => value(attributes, articles));
      yield [key, ...graph.extremities(key), attributes.label, attributes.weight, ...values];
    }
  },
};

const evidence: ParquetTable = {
  name: 'evidence',
  columns: [
    ['edge', 'VARCHAR'],
    ['article', 'VARCHAR'],
    ['doc', 'VARCHAR'],
    ['sentence', 'VARCHAR'],
    ['start', 'INTEGER'],
    ['end', 'INTEGER'],
    ['asOf', 'VARCHAR'],
    ['rule', 'VARCHAR'],
    ['confidence', 'DOUBLE'],
  ],
  *rows(graph) {
    for (const edge of graph.edges().sort()) {
      for (const { article, doc, sentence, start, end, asOf, rule, confidence } of graph.getEdgeAttribute(edge, 'evidence')) {
        yield [edge, article, doc, sentence, start, end, asOf, rule, confidence];
      }
    }
  },
};

const articles: ParquetTable = {
  name: 'articles',
  columns: [
    ['id', 'VARCHAR'],
    ['doc', 'VARCHAR'],
    ['title', 'VARCHAR'],
    ['kind', 'VARCHAR'],
    ['newspaper', 'VARCHAR'],
    ['published', 'VARCHAR'],
    ['region', 'VARCHAR'],
    ['authors', 'VARCHAR[]'],
  ],
  *rows(graph) {
    for (const { id, doc, title, kind, newspaper, published, region, authors } of Object.values(articlesOf(graph))) {
      yield [id, doc, title, kind, newspaper, published, region, authors.map(({ name }) => name)];
    }
  },
};

/** The files that a graph becomes. */
export const PARQUET_TABLES: readonly ParquetTable[] = [nodes, edges, evidence, articles];
