import { MultiDirectedGraph } from 'graphology';
import { write } from 'graphology-gexf';
import type { ArticleSummary, EdgeAttributes, KnowledgeGraph, NodeAttributes } from '../graph-model.js';
import { cite } from './cite.js';
import type { TextFormat } from './format.js';
import { joinList } from './list-text.js';
import { ILLEGAL_IN_XML, xmlIds, xmlText } from './xml-text.js';

type Flat = Record<string, string | number>;

/**
 * GEXF 1.3, for Gephi. Colour, size, position and thickness go to the viz elements. Lists become text: aliases and articles joined with `|`,
 * evidence one line per sentence with its source. Characters that XML can't hold become U+FFFD.
 */
export const gexf: TextFormat = {
  id: 'gexf',
  extension: 'gexf',
  mime: 'application/gexf+xml',
  means: 'for Gephi and other network tools',
  // A build replaces them, so that one odd character does not cost the whole graph; an export refuses them.
  cannotHold: new RegExp(`${ILLEGAL_IN_XML.source}|[\\u0085\\u2028]`, 'u'),
  write: writeGexf,
};

function writeGexf(graph: KnowledgeGraph): string {
  const nodes = graph.nodes().sort();
  const edges = graph.edges().sort();
  const nodeIds = xmlIds(nodes);
  const edgeIds = xmlIds(edges);
  const articles = graph.getAttribute('articles') ?? {};
  const flat = new MultiDirectedGraph<Flat, Flat>();
  flat.replaceAttributes({ creator: 'guanxi', description: xmlText(graph.getAttribute('name') ?? '') });
  for (const node of nodes) flat.addNode(nodeIds.get(node), clean(flatNode(graph.getNodeAttributes(node))));
  for (const edge of edges) {
    const source = nodeIds.get(graph.source(edge));
    const target = nodeIds.get(graph.target(edge));
    flat.addEdgeWithKey(edgeIds.get(edge), source, target, clean(flatEdge(graph.getEdgeAttributes(edge), articles)));
  }
  // The writer's default is GEXF 1.2 with a malformed viz namespace; pedantic keeps to the meta elements that the schema knows.
  return `${write(flat, { version: '1.3', pedantic: true })}\n`;
}

function flatNode({ aliases, articles, ...scalars }: NodeAttributes): Flat {
  return { ...scalars, aliases: joinList(aliases), articles: joinList(articles) };
}

function flatEdge({ evidence, size, ...scalars }: EdgeAttributes, articles: Record<string, ArticleSummary>): Flat {
  return {
    ...scalars,
    // Gephi merges parallel edges of one kind.
    kind: scalars.relation,
    evidence: evidence.map((item) => cite(item, articles)).join('\n'),
    sources: new Set(evidence.map((item) => item.article)).size,
    thickness: size,
  };
}

function clean(attributes: Flat): Flat {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? xmlText(value) : value]));
}
