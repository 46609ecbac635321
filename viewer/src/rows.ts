import type { EdgeAttributes } from '../../src/core/graph-model.js';
import type { RelationType } from '../../src/core/model.js';
import type { Dataset } from './data.js';
import { type Filters, type Shown, sourceFilter } from './filters.js';
import type { Selection, TableName } from './hash.js';
import type { Word } from './i18n.js';

/** One row: what it opens, and its cells in the order of the columns. */
export interface Row {
  opens: Selection;
  cells: (string | number)[];
}

/** How a column names itself and what its cells are; `name` says what stands in a cell that is a code. */
export interface Table {
  columns: Word[];
  rows: Row[];
}

/** The names that the page gives to types and relations, in its language. */
export interface Names {
  type(id: string): string;
  relation(id: string): string;
  modality(id: NonNullable<EdgeAttributes['modality']>): string;
}

/**
 * The content of the graph as a table, under the same filters.
 *
 * @param which entities, relations or articles
 * @param data the whole dataset
 * @param shown what the filters let through
 * @param filters for the articles, which are not part of `shown`
 * @param names of types and relations
 */
export function tableOf(which: TableName, data: Dataset, shown: Shown, filters: Filters, names: Names): Table {
  if (which === 'nodes') return nodeTable(data, shown, names);
  return which === 'edges' ? edgeTable(data, shown, names) : articleTable(data, filters);
}

function nodeTable({ graph }: Dataset, shown: Shown, names: Names): Table {
  const rows = [...shown.nodes].map((key): Row => {
    const { label, entityType, degree, mentions, firstSeen } = graph.getNodeAttributes(key);
    return { opens: { kind: 'node', key }, cells: [label, names.type(entityType), degree, mentions, firstSeen ?? ''] };
  });
  return { columns: ['name', 'type', 'degree', 'mentions', 'date'], rows };
}

function edgeTable({ graph }: Dataset, shown: Shown, names: Names): Table {
  const label = (key: string) => graph.getNodeAttribute(key, 'label');
  const rows = [...shown.edges].map((key): Row => {
    const { relation, modality, title, weight, confidence, firstSeen } = graph.getEdgeAttributes(key);
    const [head, tail] = graph.extremities(key);
    return {
      opens: { kind: 'edge', key },
      cells: [label(head), said(names, relation, modality), title ?? '', label(tail), weight, confidence.toFixed(2), firstSeen ?? ''],
    };
  });
  return { columns: ['head', 'relation', 'title', 'tail', 'evidence', 'confidence', 'date'], rows };
}

/** A relation, with how it is said where it is not asserted. */
function said(names: Names, relation: RelationType, modality: EdgeAttributes['modality']): string {
  return modality === undefined ? names.relation(relation) : `${names.relation(relation)} (${names.modality(modality)})`;
}

function articleTable({ graph, articles }: Dataset, filters: Filters): Table {
  const kept = sourceFilter(graph, filters);
  const rows = [...articles.values()]
    .filter(({ id }) => !kept || kept.has(id))
    .map(
      ({ id, title, newspaper, published, doc }): Row => ({
        opens: { kind: 'article', key: id },
        cells: [title || '—', newspaper ?? '', published ?? '', doc],
      }),
    );
  return { columns: ['headline', 'paper', 'date', 'sourceFile'], rows };
}

/**
 * Sorts rows by a column: numbers by size, names in the order of the given language, the empty last.
 *
 * @param rows what is to be sorted; it is left as it is
 * @param column index of the column
 * @param down whether the greatest comes first
 * @param language a BCP 47 tag
 */
export function sortRows(rows: readonly Row[], column: number, down: boolean, language: string): Row[] {
  const collator = new Intl.Collator(language, { numeric: true });
  return [...rows].sort((a, b) => {
    const [x, y] = [a.cells[column] ?? '', b.cells[column] ?? ''];
    if (x === '' || y === '') return x === y ? 0 : x === '' ? 1 : -1;
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    return down ? -order : order;
  });
}
