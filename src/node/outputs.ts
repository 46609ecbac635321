import type { SerializedGraph } from 'graphology-types';
import { GuanxiError } from '../core/errors.js';
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../core/graph-model.js';
import type { Article } from '../core/model.js';

/** graphology's own serialisation of a knowledge graph: what graph.json holds. */
export type SerializedKnowledgeGraph = SerializedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

const DATA_ELEMENT = '<script type="application/json" id="guanxi-data">';

/**
 * graph.json: graphology's serialisation with the keys of every object sorted, and each node and edge on a line of its own, so
 * that two versions can be compared line by line.
 *
 * @param graph what `graph.export()` gave
 * @example
 * new MultiDirectedGraph().import(JSON.parse(graphJson(graph.export())));
 */
export function graphJson(graph: SerializedKnowledgeGraph): string {
  const lines = (items: readonly unknown[]): string => (items.length === 0 ? '[]' : `[\n${items.map(sortedJson).join(',\n')}\n]`);
  return `{"options":${sortedJson(graph.options)},\n"attributes":${sortedJson(graph.attributes)},\n"nodes":${lines(graph.nodes)},\n"edges":${lines(graph.edges)}}\n`;
}

/** articles.json: the articles of all pages, each on a line of its own. */
export function articlesJson(articles: readonly Article[]): string {
  return articles.length === 0 ? '[]\n' : `[\n${articles.map(articleJson).join(',\n')}\n]\n`;
}

/**
 * The viewer with a graph inside: one file that opens without a server.
 *
 * @param template the viewer's page, with an empty `<script type="application/json" id="guanxi-data">`
 * @throws GuanxiError ENVIRONMENT where the template has no place for the data
 */
export function viewerPage(template: string, graph: SerializedKnowledgeGraph, articles: readonly Article[]): string {
  const at = template.indexOf(DATA_ELEMENT);
  const end = template.indexOf('</script>', at);
  if (at < 0 || end < 0) throw new GuanxiError('ENVIRONMENT', 'the viewer has no place for the graph', 'build it again with npm run build');
  const data = `{"graph":${graphJson(graph)},"articles":${articlesJson(articles)}}`;
  // Nothing in a page of news may close the script element or open a comment in it.
  return template.slice(0, at + DATA_ELEMENT.length) + data.replaceAll('<', '\\u003c') + template.slice(end);
}

function articleJson(article: Article): string {
  const { doc, id, kind, title, text, newspaper, published, region, authors, section, continuesFrom, continuesOn, confidence, pieces } =
    article;
  return JSON.stringify({
    doc,
    id,
    kind,
    title,
    text,
    newspaper,
    published,
    region,
    authors,
    section,
    continuesFrom,
    continuesOn,
    confidence,
    pieces,
  });
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
