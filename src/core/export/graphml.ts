import type { EdgeAttributes, KnowledgeGraph, NodeAttributes } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';
import { articlesOf, type Column, DRAWN_COLUMNS, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { MappingRow, TextFormat } from './format.js';
import { tableMapping } from './mapping.js';
import { escapeXml, tag } from './xml.js';
import { ILLEGAL_IN_XML } from './xml-text.js';

/**
 * GraphML, for NetworkX, igraph, yEd and Cytoscape. Every edge is directed, as NetworkX takes no mixture; the ontology tells which relations have
 * no direction. Keys are ids, all else is data under guanxi's own names.
 */
export const graphml: TextFormat = {
  id: 'graphml',
  extension: 'graphml',
  mime: 'application/graphml+xml',
  means: 'for NetworkX, igraph, yEd and Cytoscape',
  cannotHold: ILLEGAL_IN_XML,
  mapping,
  write: writeGraphml,
};

const NODE_DATA: readonly Column<NodeAttributes>[] = [
  { name: 'label', type: 'string', value: ({ label }) => label },
  ...NODE_COLUMNS,
  ...DRAWN_COLUMNS,
];

const EDGE_DATA: readonly Column<EdgeAttributes>[] = [
  { name: 'label', type: 'string', value: ({ label }) => label },
  { name: 'weight', type: 'integer', value: ({ weight }) => weight },
  ...EDGE_COLUMNS,
];

/** GraphML's names for the types of columns. */
const TYPES = { string: 'string', integer: 'int', double: 'double' } as const;

function writeGraphml(graph: KnowledgeGraph): string {
  const articles = articlesOf(graph);
  const nodes = graph
    .nodes()
    .sort()
    .map((id) => `    ${tag('node', { id })}>${data('n', NODE_DATA, graph.getNodeAttributes(id), articles)}</node>`);
  const edges = graph
    .edges()
    .sort()
    .map((id) => {
      const [source, target] = graph.extremities(id);
      return `    ${tag('edge', { id, source, target })}>${data('e', EDGE_DATA, graph.getEdgeAttributes(id), articles)}</edge>`;
    });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys('n', 'node', NODE_DATA),
    ...keys('e', 'edge', EDGE_DATA),
    '  <graph edgedefault="directed">',
    ...nodes,
    ...edges,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function keys<T>(prefix: string, domain: 'node' | 'edge', columns: readonly Column<T>[]): string[] {
  return columns.map(
    ({ name, type }) => `  ${tag('key', { id: `${prefix}-${name}`, for: domain, 'attr.name': name, 'attr.type': TYPES[type] })}/>`,
  );
}

function data<T>(prefix: string, columns: readonly Column<T>[], attributes: T, articles: ReturnType<typeof articlesOf>): string {
  return columns
    .flatMap(({ name, value }) => {
      const given = value(attributes, articles);
      return given === undefined ? [] : [`${tag('data', { key: `${prefix}-${name}` })}>${escapeXml(String(given))}</data>`];
    })
    .join('');
}

function mapping(ontology: Ontology): MappingRow[] {
  return tableMapping(ontology, {
    type: (id) => `node, data entityType ${id}`,
    relation: ({ id }) => `edge, data relation ${id}`,
    node: ({ name }) => `data ${name}`,
    edge: ({ name }) => `data ${name}`,
    others: [
      ['key', 'id'],
      ['ends of an edge', 'source target'],
      ['label', 'data label'],
      ['weight', 'data weight'],
      ['place, size, colour', 'data x y size color of a node'],
    ],
  });
}
