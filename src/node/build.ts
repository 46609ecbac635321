import path from 'node:path';
import { articleMentions } from '../core/assemble/article-mentions.js';
import { withArticleNodes } from '../core/assemble/article-nodes.js';
import { givenExtraction } from '../core/assemble/known/facts.js';
import type { GuanxiError } from '../core/errors.js';
import { gexf } from '../core/export/gexf.js';
import { json } from '../core/export/json.js';
import type { KnowledgeGraph } from '../core/graph-model.js';
import type { Article, Extraction, Modality, PageMeta } from '../core/model.js';
import type { Ontology } from '../core/ontology/ontology.js';
import { assemble, extract } from '../core/pipeline.js';
import { readCorrections } from './corrections.js';
import { readOntology, readViewerTemplate } from './data.js';
import { readKnown } from './known.js';
import { articlesJson, viewerPage } from './outputs.js';
import { type Progress, readAll } from './read-all.js';
import { loadTools } from './tools.js';
import { writeAllWhole } from './write.js';

export type { Progress } from './read-all.js';

/** What to build from, and where to. */
export interface BuildOptions {
  /** Files, folders, globs, `-`. */
  paths: readonly string[];
  /** The folder that the results go to; it is made where it is missing. */
  output: string;
  /** What holds for every page that does not say otherwise in its front matter. */
  meta?: PageMeta;
  /** File of the user's own names, TSV or YAML; see `addUserLexicon`. */
  lexicon?: string;
  /** File of known people, bodies and posts, CSV or FollowTheMoney; see readKnown. */
  known?: string;
  /** File of corrections; without it, `guanxi.corrections.yaml` beside the sources. */
  corrections?: string;
  /** Statements that become edges beside those asserted; such edges carry their modality. */
  with?: Modality[];
  /** Whether graph.gexf and graph.json have the articles as nodes, too; the viewer shows them in any case. */
  articles?: boolean;
}

/** What a build made. */
export interface BuildResult {
  graph: KnowledgeGraph;
  articles: Article[];
  /** Number of pages that were read. */
  pages: number;
  /** What was wrong with the sources that are not in the graph. */
  problems: GuanxiError[];
  /** The files that were written; index.html is missing where the viewer has not been built. */
  files: string[];
}

/**
 * The main job: reads the sources, extracts page by page, assembles the graph, and writes graph.gexf, graph.json, articles.json
 * and index.html into the output folder, all of them or none. A source that cannot be read does not stop the others.
 *
 * @param options what to build from, and where to
 * @param report called before each source and after the last
 * @throws GuanxiError INPUT where no source can be read (nothing is written then), OUTPUT, ENVIRONMENT
 * @example
 * const { graph, problems } = await buildGraph({ paths: ['seeds'], output: 'output' });
 */
export async function buildGraph(options: BuildOptions, report?: (progress: Progress) => void): Promise<BuildResult> {
  const ontology = readOntology();
  const corrections = readCorrections(options.paths, options.corrections, ontology);
  const extractions: Extraction[] = [];
  const known = options.known === undefined ? undefined : readKnown(options.known);
  if (known) extractions.push(givenExtraction(known));
  // Loading them takes over a second: not before there is a page to read, unless the user's lexicon is to be checked first.
  let tools = options.lexicon === undefined ? undefined : loadTools(options.lexicon, known);
  const { pages, problems } = await readAll(
    options.paths,
    options.meta ?? {},
    (page) => {
      tools ??= loadTools(undefined, known);
      extractions.push(extract(page, tools));
    },
    report,
  );
  const graph = assemble(extractions, ontology, { corrections, ...(options.with === undefined ? {} : { with: options.with }) });
  const articles = extractions.flatMap((extraction) => extraction.articles);
  const articlesText = articlesJson(articles, articleMentions(extractions, graph));
  return { graph, articles, pages, problems, files: writeOutputs(options, graph, articlesText, ontology) };
}

function writeOutputs(
  { output, articles: asNodes }: BuildOptions,
  graph: KnowledgeGraph,
  articlesText: string,
  ontology: Ontology,
): string[] {
  const template = readViewerTemplate();
  const written = asNodes ? withArticleNodes(graph, ontology) : graph;
  const exported = [gexf, json].map((format) => [`graph.${format.extension}`, format.write(written, ontology)] as const);
  const contents: (readonly [name: string, text: string])[] = [...exported, ['articles.json', articlesText]];
  if (template !== undefined) contents.push(['index.html', viewerPage(template, json.write(graph, ontology), articlesText)]);
  const files = contents.map(([name, text]) => [path.join(output, name), text] as const);
  writeAllWhole(files);
  return files.map(([file]) => file);
}
