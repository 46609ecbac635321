import type { EdgeAttributes, KnowledgeGraph, NodeAttributes } from '../graph-model.js';
import type { EntityType } from '../model.js';
import type { Ontology } from '../ontology/ontology.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import { type CsvColumn, csvColumns, edgeTable, nodeTable } from './csv-table.js';
import type { FileSet, FolderFormat, MappingRow } from './format.js';
import { tableMapping } from './mapping.js';

/** Between the items of a list: a character that no name has, or the graph is refused. */
const SEPARATOR = '\u001f';

/** Lists are written as such here. */
const LISTS = ['aliases', 'articles'] as const;

/**
 * CSV for neo4j-admin database import, with the command in README.txt. A node has the label of its type, an edge the type of its relation. Texts keep the
 * guard against spreadsheets, for the files end in .csv; README.txt has the statements that take it off in the database.
 */
export const neo4j: FolderFormat = {
  id: 'neo4j',
  extension: '',
  mime: 'text/csv',
  means: 'nodes.csv and relationships.csv for neo4j-admin database import, with the command',
  cannotHold: new RegExp(`[\\p{Surrogate}\\0${SEPARATOR}]`, 'u'),
  mapping,
  write: writeNeo4j,
};

const TYPES = { string: '', integer: ':int', double: ':double' } as const;
const typed = <T>({ name, type }: Column<T>): string => `${name}${TYPES[type]}`;
const isList = (name: string): boolean => LISTS.some((list) => list === name);

const NODES: readonly CsvColumn<NodeAttributes>[] = [
  { header: 'key:ID', cell: (key) => key },
  { header: ':LABEL', cell: (_key, { entityType }) => nodeLabel(entityType) },
  { header: 'label', cell: (_key, { label }) => label },
  ...csvColumns(
    NODE_COLUMNS.filter(({ name }) => !isList(name)),
    typed,
  ),
  ...LISTS.map((name) => ({ header: `${name}:string[]`, cell: (_key: string, node: NodeAttributes) => node[name].join(SEPARATOR) })),
];

const EDGES: readonly CsvColumn<EdgeAttributes>[] = [
  { header: ':START_ID', cell: (key, _attributes, graph) => graph.source(key) },
  { header: ':END_ID', cell: (key, _attributes, graph) => graph.target(key) },
  { header: ':TYPE', cell: (_key, { relation }) => relation.toUpperCase() },
  { header: 'key', cell: (key) => key },
  { header: 'label', cell: (_key, { label }) => label },
  { header: 'weight:int', cell: (_key, { weight }) => weight },
  ...csvColumns(
    EDGE_COLUMNS.filter(({ name }) => name !== 'relation'),
    typed,
  ),
];

function writeNeo4j(graph: KnowledgeGraph): FileSet {
  return { 'nodes.csv': nodeTable(graph, NODES, '\n'), 'relationships.csv': edgeTable(graph, EDGES, '\n'), 'README.txt': README };
}

function mapping(ontology: Ontology): MappingRow[] {
  return tableMapping(ontology, {
    type: (id) => `(:${nodeLabel(id)})`,
    relation: ({ id }) => `-[:${id.toUpperCase()}]->`,
    node: ({ name }) => `property ${name}${isList(name) ? ', a list' : ''}`,
    edge: ({ name }) => (name === 'relation' ? 'type' : `property ${name}`),
    others: [
      ['key', 'property key'],
      ['label', 'property label'],
      ['weight', 'property weight'],
    ],
  });
}

/** The label of a type's nodes: `Official`. */
function nodeLabel(type: EntityType): string {
  return `${type[0]?.toUpperCase()}${type.slice(1)}`;
}

/** Takes the guard off the texts of nodes or edges; of a list only the first item has one. */
function unguard(pattern: string, texts: readonly string[], lists: readonly string[] = []): string[] {
  return [
    ...texts.map((name) => `MATCH ${pattern} WHERE x.${name} STARTS WITH "'" SET x.${name} = substring(x.${name}, 1);`),
    ...lists.map(
      (name) => `MATCH ${pattern} WHERE head(x.${name}) STARTS WITH "'" SET x.${name} = [substring(head(x.${name}), 1)] + tail(x.${name});`,
    ),
  ];
}

const README = [
  'Load these files into an empty Neo4j 5 database, from this folder:',
  '',
  'neo4j-admin database import full neo4j --nodes=nodes.csv --relationships=relationships.csv --multiline-fields=true --array-delimiter=U+001F',
  '',
  'Texts that begin like a formula have an apostrophe before them, so that no spreadsheet runs them. These statements take it off:',
  '',
  ...unguard('(x)', ['label', 'pinyin', 'initials'], LISTS),
  ...unguard('()-[x]->()', ['label', 'title', 'honour', 'evidence']),
  '',
].join('\n');
