import type { EdgeAttributes, KnowledgeGraph, NodeAttributes } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';
import { DRAWN_COLUMNS, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import { type CsvColumn, csvColumns, edgeTable, nodeTable } from './csv-table.js';
import type { FileSet, FolderFormat, MappingRow } from './format.js';
import { tableMapping } from './mapping.js';
import { LONE_SURROGATE } from './unicode.js';

/**
 * Two tables as Gephi's import of spreadsheets wants them: nodes.csv (Id, Label, …) and edges.csv (Source, Target, Type, Kind, …). UTF-8 without a byte
 * order mark, for Gephi would take it for a part of the first name.
 */
export const csv: FolderFormat = {
  id: 'csv',
  extension: '',
  mime: 'text/csv',
  means: "nodes.csv and edges.csv, for Gephi's import of spreadsheets and for tables",
  cannotHold: LONE_SURROGATE,
  mapping,
  write: writeCsv,
};

const NODES: readonly CsvColumn<NodeAttributes>[] = [
  { header: 'Id', cell: (key) => key },
  { header: 'Label', cell: (_key, { label }) => label },
  ...csvColumns(NODE_COLUMNS),
  ...csvColumns(DRAWN_COLUMNS),
];

function edgeColumns({ relations }: Ontology): CsvColumn<EdgeAttributes>[] {
  return [
    { header: 'Source', cell: (key, _attributes, graph) => graph.source(key) },
    { header: 'Target', cell: (key, _attributes, graph) => graph.target(key) },
    { header: 'Type', cell: (_key, { relation }) => (relations[relation].symmetric ? 'Undirected' : 'Directed') },
    { header: 'Kind', cell: (_key, { relation }) => relation },
    { header: 'Id', cell: (key) => key },
    { header: 'Label', cell: (_key, { label }) => label },
    { header: 'Weight', cell: (_key, { weight }) => weight },
    ...csvColumns(EDGE_COLUMNS),
  ];
}

function writeCsv(graph: KnowledgeGraph, ontology: Ontology): FileSet {
  return { 'nodes.csv': nodeTable(graph, NODES, '\r\n'), 'edges.csv': edgeTable(graph, edgeColumns(ontology), '\r\n') };
}

function mapping(ontology: Ontology): MappingRow[] {
  return tableMapping(ontology, {
    type: (id) => `nodes.csv entityType ${id}`,
    relation: ({ id, symmetric }) => `edges.csv Kind ${id}, Type ${symmetric ? 'Undirected' : 'Directed'}`,
    node: ({ name }) => `nodes.csv ${name}`,
    edge: ({ name }) => `edges.csv ${name}`,
    others: [
      ['key', 'Id'],
      ['ends of an edge', 'Source Target'],
      ['label', 'Label'],
      ['weight', 'Weight'],
      ['place, size, colour', 'nodes.csv x y size color'],
    ],
  });
}
