import type { KnowledgeGraph } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';
import { articlesOf } from './columns.js';
import type { ExportOptions, TextFormat } from './format.js';
import { gexfMapping, gexfText } from './gexf-xml.js';
import { ILLEGAL_IN_XML, xmlIds, xmlText } from './xml-text.js';

/**
 * GEXF, for Gephi. Colour, size, position and thickness go to the viz elements. Lists become text: aliases and articles joined with `|`,
 * evidence one line per sentence with its source. Characters that XML can't hold become U+FFFD.
 */
export const gexf: TextFormat = {
  id: 'gexf',
  extension: 'gexf',
  mime: 'application/gexf+xml',
  means: 'for Gephi and other network tools',
  // A build replaces them, so that one odd character does not cost the whole graph; an export refuses them.
  cannotHold: ILLEGAL_IN_XML,
  mapping: gexfMapping,
  write: writeGexf,
};

function writeGexf(graph: KnowledgeGraph, _ontology: Ontology, { gexfVersion = '1.3' }: ExportOptions = {}): string {
  const nodes = graph.nodes().sort();
  const edges = graph.edges().sort();
  const nodeIds = xmlIds(nodes);
  const edgeIds = xmlIds(edges);
  const idOf = (node: string): string => nodeIds.get(node) ?? node;
  return xmlText(
    gexfText({
      version: gexfVersion,
      description: graph.getAttribute('name') ?? '',
      nodes: nodes.map((key) => ({ id: idOf(key), attributes: graph.getNodeAttributes(key) })),
      edges: edges.map((key) => ({
        id: edgeIds.get(key) ?? key,
        source: idOf(graph.source(key)),
        target: idOf(graph.target(key)),
        attributes: graph.getEdgeAttributes(key),
      })),
      articles: articlesOf(graph),
    }),
  );
}
