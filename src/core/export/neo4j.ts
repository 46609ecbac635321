import type { KnowledgeGraph } from '../graph-model.js';
import type { EntityType } from '../model.js';
import type { Ontology } from '../ontology/ontology.js';
import { articlesOf, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import { csvLine } from './csv-text.js';
import type { FileSet, FolderFormat, MappingRow } from './format.js';

/** Between the items of a list: a character that no name has, or the graph is refused. */
const SEPARATOR = '\u001f';

/** Lists are written as such here. */
const LISTS = ['aliases', 'articles'] as const;

const TYPES = { string: '', integer: ':int', double: ':double' } as const;
const NODES = NODE_COLUMNS.filter(({ name }) => !LISTS.some((list) => list === name));
const EDGES = EDGE_COLUMNS.filter(({ name }) => name !== 'relation');

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

function mapping({ types, relations }: Ontology): MappingRow[] {
  return [
    ...Object.values(types).map(({ id }) => ({ ours: id, theirs: `(:${nodeLabel(id)})` })),
    ...Object.values(relations).map(({ id }) => ({ ours: id, theirs: `-[:${id.toUpperCase()}]->` })),
  ];
}

function writeNeo4j(graph: KnowledgeGraph): FileSet {
  const articles = articlesOf(graph);
  const nodes = graph
    .nodes()
    .sort()
    .map((key) => {
      const attributes = graph.getNodeAttributes(key);
      const lists = LISTS.map((name) => attributes[name].join(SEPARATOR));
      const values = NODES.map(({ value }) => value(attributes, articles));
      return csvLine([key, nodeLabel(attributes.entityType), attributes.label, ...values, ...lists]);
    });
  const edges = graph
    .edges()
    .sort()
    .map((key) => {
      const attributes = graph.getEdgeAttributes(key);
      const values = EDGES.map(({ value }) => value(attributes, articles));
      const [source, target] = graph.extremities(key);
      return csvLine([source, target, attributes.relation.toUpperCase(), key, attributes.label, attributes.weight, ...values]);
    });
  const typed = (columns: readonly { name: string; type: keyof typeof TYPES }[]): string[] =>
    columns.map(({ name, type }) => `${name}${TYPES[type]}`);
  return {
    'nodes.csv': lines(['key:ID', ':LABEL', 'label', ...typed(NODES), ...LISTS.map((name) => `${name}:string[]`)], nodes),
    'relationships.csv': lines([':START_ID', ':END_ID', ':TYPE', 'key', 'label', 'weight:int', ...typed(EDGES)], edges),
    'README.txt': README,
  };
}

/** The label of a type's nodes: `Official`. */
function nodeLabel(type: EntityType): string {
  return `${type[0]?.toUpperCase()}${type.slice(1)}`;
}

function lines(header: string[], rows: string[]): string {
  return [header.join(','), ...rows, ''].join('\n');
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
  ...unguard('(x)', ['label', 'pinyin'], LISTS),
  ...unguard('()-[x]->()', ['label', 'title', 'honour', 'evidence']),
  '',
].join('\n');
