import type { EdgeAttributes, KnowledgeGraph } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';
import { articlesOf } from './columns.js';
import type { ExportOptions, TextFormat } from './format.js';
import { type GexfNode, gexfMapping, gexfText } from './gexf-xml.js';
import { nodeSpell, postsHeld, type Strand, seen, strands, tenures } from './spells.js';
import { tag } from './xml.js';
import { ILLEGAL_IN_XML } from './xml-text.js';

/**
 * GEXF that plays on Gephi's timeline: an edge for each source, target and relation, with a spell for each stretch over which it is stated to hold or seen;
 * nodes from the first to the last sight of them or their edges; and the posts of a person as an attribute that changes with time.
 * Partial dates are taken as wide as they are (`2021` is the whole year); what has no date is always there.
 */
export const gexfDynamic: TextFormat = {
  id: 'gexf-dynamic',
  extension: 'gexf',
  mime: 'application/gexf+xml',
  means: "for Gephi's timeline: nodes and edges with the times over which they are seen",
  cannotHold: ILLEGAL_IN_XML,
  mapping: (ontology) => [...gexfMapping(ontology), { ours: 'post of a person at a time', theirs: 'attvalue post with start and end' }],
  write: writeDynamic,
};

const POST = 'post';

function writeDynamic(graph: KnowledgeGraph, _ontology: Ontology, { gexfVersion = '1.3' }: ExportOptions = {}): string {
  const all = strands(graph);
  const ofNode = new Map<string, Strand[]>(graph.nodes().map((node) => [node, []]));
  for (const strand of all) for (const end of [strand.source, strand.target]) ofNode.get(end)?.push(strand);
  return gexfText({
    version: gexfVersion,
    description: graph.getAttribute('name') ?? '',
    nodes: graph
      .nodes()
      .sort()
      .map((node) => nodeOf(graph, node, ofNode.get(node) ?? [])),
    edges: all.map(({ id, source, target, edges, spells }) => ({ id, source, target, spells, attributes: folded(edges) })),
    articles: articlesOf(graph),
    timed: [{ name: POST, type: 'string' }],
  });
}

function nodeOf(graph: KnowledgeGraph, node: string, its: readonly Strand[]): GexfNode {
  const attributes = graph.getNodeAttributes(node);
  const spell = nodeSpell(
    seen(attributes),
    its.flatMap(({ spells }) => spells),
  );
  const posts = its
    .filter(({ relation, source }) => relation === 'holds_post' && source === node)
    .flatMap(({ target, edges }) => {
      const organ = graph.getNodeAttribute(target, 'label');
      return postsHeld(edges).map(({ title, ...stretch }) => ({ title: `${organ}${title}`, ...stretch }));
    });
  const timed = tenures(posts).map(({ start, end, titles }) => `${tag('attvalue', { for: POST, value: titles.join(' '), start, end })}/>`);
  return { id: node, attributes, timed, spells: spell ? [spell] : [] };
}

/** Several edges told as one: the strongest, with the titles, dates and evidence of all. */
function folded(edges: readonly EdgeAttributes[]): EdgeAttributes {
  const [strongest, ...others] = edges as [EdgeAttributes];
  if (others.length === 0) return strongest;
  const dates = edges.flatMap(({ firstSeen, lastSeen }) => [firstSeen, lastSeen]).filter((date) => date !== undefined);
  const [firstSeen] = dates.sort();
  const lastSeen = dates.at(-1);
  const [start] = edges.flatMap((edge) => edge.start ?? []).sort();
  const end = edges
    .flatMap((edge) => edge.end ?? [])
    .sort()
    .at(-1);
  const every = (name: 'label' | 'title' | 'tenure' | 'honour'): string =>
    [...new Set(edges.map((edge) => edge[name] ?? ''))].filter(Boolean).join(' ');
  return {
    ...strongest,
    label: every('label'),
    ...(every('title') === '' ? {} : { title: every('title') }),
    ...(every('honour') === '' ? {} : { honour: every('honour') }),
    weight: edges.reduce((sum, edge) => sum + edge.weight, 0),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(lastSeen === undefined ? {} : { lastSeen }),
    evidence: edges.flatMap(({ evidence }) => evidence),
  };
}
