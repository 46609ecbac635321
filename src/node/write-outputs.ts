import path from 'node:path';
import { withArticleNodes } from '../core/assemble/article-nodes.js';
import { gexf } from '../core/export/gexf.js';
import { json } from '../core/export/json.js';
import type { KnowledgeGraph } from '../core/graph-model.js';
import type { Ontology } from '../core/ontology/ontology.js';
import { viewerPage } from './outputs.js';
import { removeStale, writeAllWhole } from './write.js';

/** Where a build writes to, and in which shape. */
export interface OutputOptions {
  output: string;
  /** Whether graph.gexf and graph.json have the articles as nodes, too. */
  articles?: boolean;
}

/**
 * Writes graph.gexf, graph.json, articles.json and index.html, all of them or none.
 *
 * @param articlesText of articles.json
 * @param template the viewer's page; without it there is no index.html
 * @returns paths of the files
 * @throws GuanxiError OUTPUT where they cannot be written, ENVIRONMENT where the template is not one
 * @example
 * writeOutputs({ output: 'output' }, graph, articlesJson(articles), readOntology(), readViewerTemplate());
 */
export function writeOutputs(
  { output, articles: asNodes }: OutputOptions,
  graph: KnowledgeGraph,
  articlesText: string,
  ontology: Ontology,
  template: string | undefined,
): string[] {
  const graphText = json.write(graph, ontology);
  const written = asNodes ? withArticleNodes(graph, ontology) : graph;
  const contents: (readonly [name: string, text: string])[] = [
    [`graph.${gexf.extension}`, gexf.write(written, ontology)],
    [`graph.${json.extension}`, asNodes ? json.write(written, ontology) : graphText],
    ['articles.json', articlesText],
  ];
  if (template !== undefined) contents.push(['index.html', viewerPage(template, graphText, articlesText)]);
  const files = contents.map(([name, text]) => [path.join(output, name), text] as const);
  removeStale(files.map(([file]) => file));
  writeAllWhole(files);
  return files.map(([file]) => file);
}
