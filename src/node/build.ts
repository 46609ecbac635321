import path from 'node:path';
import { GuanxiError } from '../core/errors.js';
import { formats } from '../core/export/formats.js';
import { json } from '../core/export/json.js';
import type { KnowledgeGraph } from '../core/graph-model.js';
import { compileLexicon } from '../core/lexicon/lexicon.js';
import type { Article, Extraction, Page, PageMeta } from '../core/model.js';
import type { Ontology } from '../core/ontology/ontology.js';
import { readLexiconFiles, readOntology, readViewerTemplate } from './data.js';
import { articlesJson, viewerPage } from './outputs.js';
import { loadPipeline } from './pipeline-port.js';
import { readSource } from './read.js';
import { listSources, type SourceList } from './sources.js';
import { createTokenizer } from './tokenizer.js';
import { writeAllWhole } from './write.js';

/** What to build from, and where to. */
export interface BuildOptions {
  /** Files, folders, globs, `-`. */
  paths: readonly string[];
  /** The folder that the results go to; it is made where it is missing. */
  output: string;
  /** What holds for every page that does not say otherwise in its front matter. */
  meta?: PageMeta;
}

/** How far a build is: `done` of `total` sources, and the one that is read now. */
export interface Progress {
  done: number;
  total: number;
  doc: string;
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
export async function buildGraph(options: BuildOptions, report: (progress: Progress) => void = () => undefined): Promise<BuildResult> {
  const ontology = readOntology();
  const list = await listSources(options.paths);
  const { extractions, problems } = await extractAll(list, options.meta ?? {}, ontology, report);
  if (extractions.length === 0) throw nothingRead(problems);
  const { assemble } = await loadPipeline();
  const graph = assemble(extractions, ontology);
  const articles = extractions.flatMap((extraction) => extraction.articles);
  const files = writeOutputs(options.output, graph, articles, ontology);
  return { graph, articles, pages: extractions.length, problems, files };
}

async function extractAll(
  list: SourceList,
  meta: PageMeta,
  ontology: Ontology,
  report: (progress: Progress) => void,
): Promise<{ extractions: Extraction[]; problems: GuanxiError[] }> {
  const { extract } = await loadPipeline();
  const total = list.sources.length;
  const extractions: Extraction[] = [];
  const problems = [...list.problems];
  // Loading costs over a second: not before there is a page to read.
  let tools: Parameters<typeof extract>[1] | undefined;
  for (const [done, source] of list.sources.entries()) {
    report({ done, total, doc: source.doc });
    for (const page of await readOrNote(() => readSource(source, meta), problems)) {
      tools ??= { lexicon: compileLexicon(readLexiconFiles()), tokenize: createTokenizer(), ontology };
      extractions.push(extract(page, tools));
    }
  }
  report({ done: total, total, doc: '' });
  return { extractions, problems };
}

async function readOrNote(read: () => Promise<Page[]>, problems: GuanxiError[]): Promise<Page[]> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof GuanxiError)) throw error;
    problems.push(error);
    return [];
  }
}

/** One problem says all there is to say; several are gathered, a line each. */
function nothingRead(problems: readonly GuanxiError[]): GuanxiError {
  const [first, second] = problems;
  if (first && !second) return first;
  const all = problems.map((problem) => `\n  ${problem.message}`).join('');
  return new GuanxiError('INPUT', 'no page could be read', `see to the files named below, or name others${all}`);
}

function writeOutputs(output: string, graph: KnowledgeGraph, articles: readonly Article[], ontology: Ontology): string[] {
  const template = readViewerTemplate();
  const articlesText = articlesJson(articles);
  const exported = formats.map((format) => [`graph.${format.extension}`, format.write(graph, ontology)] as const);
  const contents: (readonly [name: string, text: string])[] = [...exported, ['articles.json', articlesText]];
  if (template !== undefined) contents.push(['index.html', viewerPage(template, json.write(graph, ontology), articlesText)]);
  const files = contents.map(([name, text]) => [path.join(output, name), text] as const);
  writeAllWhole(files);
  return files.map(([file]) => file);
}
