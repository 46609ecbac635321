import type { ArticleSummary, EdgeAttributes, KnowledgeGraph, NodeAttributes } from '../graph-model.js';
import { articlesOf, type Column } from './columns.js';
import { csvLine } from './csv-text.js';

/** What stands in a column of a CSV file, by the key of the node or edge. */
export interface CsvColumn<T> {
  header: string;
  cell(key: string, attributes: T, graph: KnowledgeGraph, articles: Record<string, ArticleSummary>): string | number | undefined;
}

/**
 * Shared columns under the names that a format gives them.
 *
 * @param rename the header of a column; its own name where absent
 */
export function csvColumns<T>(columns: readonly Column<T>[], rename = ({ name }: Column<T>): string => name): CsvColumn<T>[] {
  return columns.map((column) => ({
    header: rename(column),
    cell: (_key, attributes, _graph, articles) => column.value(attributes, articles),
  }));
}

/** The nodes of a graph as CSV, a header first, sorted by key. */
export function nodeTable(graph: KnowledgeGraph, columns: readonly CsvColumn<NodeAttributes>[], lineEnd: string): string {
  const keys = graph.nodes().sort();
  return csvTable(graph, keys, (key) => graph.getNodeAttributes(key), columns, lineEnd);
}

/** The edges of a graph as CSV, a header first, sorted by key. */
export function edgeTable(graph: KnowledgeGraph, columns: readonly CsvColumn<EdgeAttributes>[], lineEnd: string): string {
  const keys = graph.edges().sort();
  return csvTable(graph, keys, (key) => graph.getEdgeAttributes(key), columns, lineEnd);
}

function csvTable<T>(
  graph: KnowledgeGraph,
  keys: readonly string[],
  attributesOf: (key: string) => T,
  columns: readonly CsvColumn<T>[],
  lineEnd: string,
): string {
  const articles = articlesOf(graph);
  const rows = keys.map((key) => {
    const attributes = attributesOf(key);
    return csvLine(columns.map(({ cell }) => cell(key, attributes, graph, articles)));
  });
  return [columns.map(({ header }) => header).join(','), ...rows, ''].join(lineEnd);
}
