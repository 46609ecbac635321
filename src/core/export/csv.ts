import type { KnowledgeGraph } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';
import { articlesOf, DRAWN_COLUMNS, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import { csvLine } from './csv-text.js';
import type { FileSet, FolderFormat } from './format.js';
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
  write: writeCsv,
};

const NODES = [...NODE_COLUMNS, ...DRAWN_COLUMNS];

function writeCsv(graph: KnowledgeGraph, ontology: Ontology): FileSet {
  const articles = articlesOf(graph);
  const nodes = graph
    .nodes()
    .sort()
    .map((key) => {
      const attributes = graph.getNodeAttributes(key);
      return csvLine([key, attributes.label, ...NODES.map(({ value }) => value(attributes, articles))]);
    });
  const edges = graph
    .edges()
    .sort()
    .map((key) => {
      const attributes = graph.getEdgeAttributes(key);
      const { relation, label, weight } = attributes;
      const type = ontology.relations[relation].symmetric ? 'Undirected' : 'Directed';
      const values = EDGE_COLUMNS.map(({ value }) => value(attributes, articles));
      return csvLine([graph.source(key), graph.target(key), type, relation, key, label, weight, ...values]);
    });
  const names = (columns: readonly { name: string }[]): string[] => columns.map(({ name }) => name);
  return {
    'nodes.csv': lines(['Id', 'Label', ...names(NODES)], nodes),
    'edges.csv': lines(['Source', 'Target', 'Type', 'Kind', 'Id', 'Label', 'Weight', ...names(EDGE_COLUMNS)], edges),
  };
}

function lines(header: string[], rows: string[]): string {
  return [csvLine(header), ...rows, ''].join('\r\n');
}
