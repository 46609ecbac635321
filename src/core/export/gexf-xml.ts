import type { ArticleSummary, EdgeAttributes, NodeAttributes } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { Days } from './days.js';
import type { MappingRow } from './format.js';
import { tableMapping } from './mapping.js';
import { escapeXml, tag } from './xml.js';

/** Versions of GEXF that are written: Gephi's own, and the one that older readers know. */
export type GexfVersion = '1.3' | '1.2';

const NAMESPACE = { '1.3': 'http://gexf.net/1.3', '1.2': 'http://www.gexf.net/1.2draft' } as const;

/** A node or edge as its element says it: the values of its columns, and when it is there. */
interface Item<T> {
  id: string;
  attributes: T;
  /** Values that change with time, as elements. */
  timed?: readonly string[];
  spells?: readonly Days[];
}

export type GexfNode = Item<NodeAttributes>;
export type GexfEdge = Item<EdgeAttributes> & { source: string; target: string };

export interface GexfDocument {
  version: GexfVersion;
  /** Name of the graph. */
  description: string;
  nodes: readonly GexfNode[];
  edges: readonly GexfEdge[];
  articles: Record<string, ArticleSummary>;
  /** Node attributes that change with time; given, the graph is dynamic, and its times are days. */
  timed?: readonly Pick<Column<never>, 'name' | 'type'>[];
}

/**
 * A GEXF document. Every edge is directed, as NetworkX takes no mixture. Colours are in both the notations of GEXF 1.3, for some readers know only one.
 * GEXF 1.2 has no kinds of edges.
 *
 * @example
 * gexfText({ version: '1.3', description: '', nodes: [{ id: 'a', attributes }], edges: [], articles: {} });
 */
export function gexfText({ version, description, nodes, edges, articles, timed }: GexfDocument): string {
  const namespace = NAMESPACE[version];
  const time = timed && { mode: 'dynamic', timeformat: 'date', timerepresentation: version === '1.3' ? 'interval' : undefined };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `${tag('gexf', { version, xmlns: namespace, 'xmlns:viz': `${namespace}/viz` })}>`,
    '  <meta>',
    '    <creator>guanxi</creator>',
    ...(description === '' ? [] : [`    <description>${escapeXml(description)}</description>`]),
    '  </meta>',
    `  ${tag('graph', { defaultedgetype: 'directed', ...time })}>`,
    ...declare('node', 'static', NODE_COLUMNS),
    ...(timed ? declare('node', 'dynamic', timed) : []),
    ...declare('edge', 'static', EDGE_COLUMNS),
    '    <nodes>',
    ...nodes.flatMap((node) => nodeLines(node, articles)),
    '    </nodes>',
    '    <edges>',
    ...edges.flatMap((edge) => edgeLines(edge, version, articles)),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function declare(kind: 'node' | 'edge', mode: 'static' | 'dynamic', columns: readonly Pick<Column<never>, 'name' | 'type'>[]): string[] {
  const declared = columns.map(({ name, type }) => `      ${tag('attribute', { id: name, title: name, type })}/>`);
  return [`    ${tag('attributes', { class: kind, mode })}>`, ...declared, '    </attributes>'];
}

function nodeLines({ id, attributes, timed = [], spells = [] }: GexfNode, articles: Record<string, ArticleSummary>): string[] {
  const { label, size, x, y, color } = attributes;
  return [
    `      ${tag('node', { id, label })}>`,
    ...valueLines(NODE_COLUMNS, attributes, articles, timed),
    ...spellLines(spells),
    `        ${tag('viz:size', { value: size })}/>`,
    `        ${tag('viz:position', { x, y, z: 0 })}/>`,
    `        ${tag('viz:color', colour(color))}/>`,
    '      </node>',
  ];
}

function edgeLines(
  { id, source, target, attributes, spells = [] }: GexfEdge,
  version: GexfVersion,
  articles: Record<string, ArticleSummary>,
): string[] {
  const { relation, label, weight, size, color } = attributes;
  // Gephi merges parallel edges of one kind.
  const kind = version === '1.3' ? relation : undefined;
  return [
    `      ${tag('edge', { id, source, target, kind, label, weight: weight || undefined })}>`,
    ...valueLines(EDGE_COLUMNS, attributes, articles, []),
    ...spellLines(spells),
    `        ${tag('viz:thickness', { value: size })}/>`,
    `        ${tag('viz:color', colour(color))}/>`,
    '      </edge>',
  ];
}

function valueLines<T>(
  columns: readonly Column<T>[],
  attributes: T,
  articles: Record<string, ArticleSummary>,
  timed: readonly string[],
): string[] {
  const values = columns.flatMap(({ name, value }) => {
    const given = value(attributes, articles);
    return given === undefined ? [] : [`${tag('attvalue', { for: name, value: given })}/>`];
  });
  return ['        <attvalues>', ...[...values, ...timed].map((line) => `          ${line}`), '        </attvalues>'];
}

function spellLines(spells: readonly Days[]): string[] {
  if (spells.length === 0) return [];
  return ['        <spells>', ...spells.map(({ start, end }) => `          ${tag('spell', { start, end })}/>`), '        </spells>'];
}

/** `#0072b2` in both notations. */
function colour(hex: string): { r: number; g: number; b: number; hex: string } {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) || 0);
  return { r, g, b, hex };
}

/** What becomes of guanxi's terms in GEXF. */
export function gexfMapping(ontology: Ontology): MappingRow[] {
  return tableMapping(ontology, {
    type: (id) => `node, entityType ${id}`,
    relation: ({ id }) => `edge, kind ${id} (GEXF 1.3), relation ${id}`,
    node: ({ name }) => `attvalue ${name}`,
    edge: ({ name }) => `attvalue ${name}`,
    others: [
      ['key', 'id'],
      ['ends of an edge', 'source target'],
      ['label', 'label'],
      ['weight', 'weight'],
      ['place, size, colour', 'viz:position viz:size viz:thickness viz:color'],
    ],
  });
}
