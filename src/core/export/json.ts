import type { KnowledgeGraph } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';
import type { MappingRow, TextFormat } from './format.js';
import { tableMapping } from './mapping.js';

/** graphology's own serialisation (`graph.export()`), one node or edge per line, so that two builds can be compared line by line. */
export const json: TextFormat = {
  id: 'json',
  extension: 'json',
  mime: 'application/json',
  means: "graphology's own serialisation, read by guanxi and by any program",
  mapping,
  write: writeJson,
};

function writeJson(graph: KnowledgeGraph): string {
  const nodes = graph
    .nodes()
    .sort()
    .map((key) => ({ key, attributes: graph.getNodeAttributes(key) }));
  const edges = graph
    .edges()
    .sort()
    .map((key) => ({ key, source: graph.source(key), target: graph.target(key), attributes: graph.getEdgeAttributes(key) }));
  const { attributes, options } = graph.export();
  return [
    `{"attributes":${JSON.stringify(attributes)},`,
    `"options":${JSON.stringify(options)},`,
    `"nodes":${lines(nodes)},`,
    `"edges":${lines(edges)}}`,
    '',
  ].join('\n');
}

function lines(items: object[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}

function mapping(ontology: Ontology): MappingRow[] {
  return tableMapping(ontology, {
    type: (id) => `nodes, attributes.entityType ${id}`,
    relation: ({ id }) => `edges, attributes.relation ${id}`,
    node: ({ name }) => `attributes.${name}`,
    edge: ({ name }) => (name === 'sources' ? 'articles of attributes.evidence' : `attributes.${name}`),
    others: [
      ['key', 'key'],
      ['ends of an edge', 'source target'],
      ['label', 'attributes.label'],
      ['weight', 'attributes.weight'],
      ['place, size, colour', 'attributes.x y size color'],
      ['article', 'attributes.articles of the graph'],
    ],
  });
}
