import type { ArticleSummary, EdgeAttributes, KnowledgeGraph, NodeAttributes } from '../graph-model.js';
import { articlesOf, type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import { type Days, days } from './days.js';
import type { TextFormat } from './format.js';
import { nodeSpell, type Strand, seen, strands, tenures } from './spells.js';
import { tag } from './xml.js';
import { ILLEGAL_IN_XML } from './xml-text.js';

/**
 * GEXF 1.3 that plays on Gephi's timeline: an edge for each source, target and relation, with a spell for each stretch over which it is seen;
 * nodes from the first to the last sight of them or their edges; and the posts of a person as an attribute that changes with time.
 * Every edge is directed, as NetworkX takes no mixture. Partial dates are taken as wide as they are (`2021` is the whole year); what has no date is always there.
 */
export const gexfDynamic: TextFormat = {
  id: 'gexf-dynamic',
  extension: 'gexf',
  mime: 'application/gexf+xml',
  means: "for Gephi's timeline: nodes and edges with the times over which they are seen",
  cannotHold: ILLEGAL_IN_XML,
  write: writeDynamic,
};

const POST = 'post';

function writeDynamic(graph: KnowledgeGraph): string {
  const all = strands(graph);
  const ofNode = new Map<string, Strand[]>(graph.nodes().map((node) => [node, []]));
  for (const strand of all) for (const end of [strand.source, strand.target]) ofNode.get(end)?.push(strand);
  const articles = articlesOf(graph);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf version="1.3" xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz">',
    `  <meta>${tag('creator', {})}>guanxi</creator></meta>`,
    '  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">',
    ...declare('node', 'static', NODE_COLUMNS),
    ...declare('node', 'dynamic', [{ name: POST, type: 'string' }]),
    ...declare('edge', 'static', EDGE_COLUMNS),
    '    <nodes>',
    ...graph
      .nodes()
      .sort()
      .flatMap((node) => nodeLines(graph, node, ofNode.get(node) ?? [], articles)),
    '    </nodes>',
    '    <edges>',
    ...all.flatMap((strand) => edgeLines(strand, articles)),
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

function nodeLines(graph: KnowledgeGraph, node: string, its: Strand[], articles: Record<string, ArticleSummary>): string[] {
  const attributes: NodeAttributes = graph.getNodeAttributes(node);
  const { label, color, x, y, size } = attributes;
  const spell = nodeSpell(
    seen(attributes),
    its.flatMap(({ spells }) => spells),
  );
  const posts = its
    .filter(({ relation, source }) => relation === 'holds_post' && source === node)
    .flatMap((strand) => postsOf(graph, strand));
  const values = [
    ...valueTags(NODE_COLUMNS, attributes, articles),
    ...tenures(posts).map(({ start, end, titles }) => `${tag('attvalue', { for: POST, value: titles.join(' '), start, end })}/>`),
  ];
  return [
    `      ${tag('node', { id: node, label })}>`,
    ...attvalues(values),
    ...spellLines(spell ? [spell] : []),
    `        ${tag('viz:size', { value: size })}/>`,
    `        ${tag('viz:position', { x, y, z: 0 })}/>`,
    `        ${tag('viz:color', rgb(color))}/>`,
    '      </node>',
  ];
}

function edgeLines({ id, source, target, relation, edges, spells }: Strand, articles: Record<string, ArticleSummary>): string[] {
  const attributes = folded(edges);
  const { label, weight, size, color } = attributes;
  return [
    `      ${tag('edge', { id, source, target, kind: relation, label, weight })}>`,
    ...attvalues(valueTags(EDGE_COLUMNS, attributes, articles)),
    ...spellLines(spells),
    `        ${tag('viz:thickness', { value: size })}/>`,
    `        ${tag('viz:color', rgb(color))}/>`,
    '      </edge>',
  ];
}

/** Several edges told as one: the strongest, with the titles, dates and evidence of all. */
function folded(edges: readonly EdgeAttributes[]): EdgeAttributes {
  const [strongest, ...others] = edges as [EdgeAttributes];
  if (others.length === 0) return strongest;
  const dates = edges.flatMap(({ firstSeen, lastSeen }) => [firstSeen, lastSeen]).filter((date) => date !== undefined);
  const [firstSeen] = dates.sort();
  const lastSeen = dates.at(-1);
  const every = (name: 'label' | 'title' | 'tenure' | 'honour'): string =>
    [...new Set(edges.map((edge) => edge[name] ?? ''))].filter(Boolean).join(' ');
  return {
    ...strongest,
    label: every('label'),
    ...(every('title') === '' ? {} : { title: every('title') }),
    ...(every('honour') === '' ? {} : { honour: every('honour') }),
    weight: edges.reduce((sum, edge) => sum + edge.weight, 0),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(lastSeen === undefined ? {} : { lastSeen }),
    evidence: edges.flatMap(({ evidence }) => evidence),
  };
}

/** Dated posts in which a person is seen; not those that they had left, or may come to. */
function postsOf(graph: KnowledgeGraph, { target, edges }: Strand): (Days & { title: string })[] {
  const organ = graph.getNodeAttribute(target, 'label');
  return edges
    .filter(({ tenure, modality }) => tenure !== 'former' && tenure !== 'proposed' && modality === undefined)
    .flatMap(({ title, firstSeen, lastSeen }) =>
      firstSeen === undefined ? [] : [{ title: `${organ}${title ?? ''}`, ...days(firstSeen, lastSeen ?? firstSeen) }],
    );
}

function valueTags<T>(columns: readonly Column<T>[], attributes: T, articles: Record<string, ArticleSummary>): string[] {
  return columns.flatMap(({ name, value }) => {
    const given = value(attributes, articles);
    return given === undefined ? [] : [`${tag('attvalue', { for: name, value: given })}/>`];
  });
}

function attvalues(values: string[]): string[] {
  return values.length === 0 ? [] : ['        <attvalues>', ...values.map((value) => `          ${value}`), '        </attvalues>'];
}

function spellLines(spells: readonly Days[]): string[] {
  if (spells.length === 0) return [];
  return ['        <spells>', ...spells.map(({ start, end }) => `          ${tag('spell', { start, end })}/>`), '        </spells>'];
}

/** `#0072b2` as the numbers that viz:color wants. */
function rgb(color: string): { r: number; g: number; b: number } {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) || 0);
  return { r, g, b };
}
