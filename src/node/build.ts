import { existsSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { articleMentions } from '../core/assemble/article-mentions.js';
import { GuanxiError } from '../core/errors.js';
import { json } from '../core/export/json.js';
import type { Correction, KnowledgeGraph } from '../core/graph-model.js';
import type { Modality } from '../core/model.js';
import { type Ontology, weakRelations } from '../core/ontology/ontology.js';
import { buildInMemory } from './build-in-memory.js';
import { readCorrections } from './corrections.js';
import { readOntology, readViewerTemplate } from './data.js';
import type { ReadOptions } from './formats/format.js';
import { readGraphFile } from './graph-file.js';
import { articlesJson } from './outputs.js';
import type { Progress } from './read-all.js';
import { assembleStore } from './store/assemble.js';
import { drawnPart, readArticles, type Size, sizeOf } from './store/draw.js';
import { updateFromExtractions } from './store/extracted.js';
import { readGraph } from './store/graph.js';
import { analyseStored } from './store/metrics.js';
import { STORE_FILE, Store } from './store/store.js';
import { endRun, type Update, updatePages } from './store/update.js';
import { assemblyVersion, extractorVersion, programVersion } from './store/version.js';
import { loadLexicon } from './tools.js';
import { writeOutputs } from './write-outputs.js';
import { noteWritten, outputState, stillWritten } from './written.js';

export type { Progress } from './read-all.js';

/** What to build from, and where to. */
export interface BuildOptions {
  /** Files, folders, globs, `-`. */
  paths: readonly string[];
  /** Whether the paths are what `guanxi extract` wrote, not pages: JSON lines, or Parquet as the Spark job writes it. */
  extracted?: boolean;
  /** The folder that the results go to; it is made where it is missing. */
  output: string;
  /** What holds for every page that does not say otherwise in its front matter. */
  meta?: ReadOptions;
  /** File of the user's own names, TSV or YAML; see `addUserLexicon`. */
  lexicon?: string;
  /** File of known people, bodies and posts, CSV or FollowTheMoney; see readKnown. Such a build is made in memory, without a store. */
  known?: string;
  /** File of corrections; without it, `guanxi.corrections.yaml` beside the sources. */
  corrections?: string;
  /** Statements that become edges beside those asserted; such edges carry their modality. */
  with?: Modality[];
  /** Whether graph.gexf and graph.json have the articles as nodes, too; the viewer shows them in any case. */
  articles?: boolean;
  /** Threads that read pages; without it as many as the machine runs at once, and one for little input. */
  jobs?: number;
  /** At most so many nodes in the files, the most connected; without it all of a graph that can be drawn, else some of them. The store has all. */
  top?: number;
}

/** What a build made. */
export interface BuildResult {
  /** What was written to the files: of a very large graph, a part. */
  graph: KnowledgeGraph;
  /** How large the graph is as a whole. */
  size: Size;
  /** Number of pages in the graph. */
  pages: number;
  /** Number of pages that were read now; the others had not changed. */
  read: number;
  /** Number of pages that are gone since the last build. */
  removed: number;
  /** What was wrong with the sources that are not in the graph. */
  problems: GuanxiError[];
  /** What else there is to say. */
  notes: string[];
  /** The files that were written; index.html is missing where the viewer has not been built. */
  files: string[];
}

/**
 * The main job: brings the store in the output folder up to date with the sources, assembles the graph, and writes graph.gexf, graph.json, articles.json
 * and index.html, all of them or none. Pages that did not change since the last build are not read again, and files that would be the same are left as they are. A source that cannot be read does not stop the others.
 *
 * @param options what to build from, and where to
 * @param report called before each source that is read and after the last
 * @param say told what is worth knowing before the work begins
 * @throws GuanxiError USAGE where options do not go together, INPUT where no source can be read (nothing is written then), OUTPUT, FORMAT where the store is damaged, ENVIRONMENT
 * @example
 * const { graph, problems } = await buildGraph({ paths: ['seeds'], output: 'output' });
 */
export async function buildGraph(
  options: BuildOptions,
  report: (progress: Progress) => void = () => undefined,
  say: (note: string) => void = () => undefined,
): Promise<BuildResult> {
  if (options.extracted) refusePageOptions(options);
  const ontology = readOntology();
  const corrections = readCorrections(options.paths, options.corrections, ontology);
  // What is wrong with the user's own names is said before anything is done.
  if (options.lexicon !== undefined) loadLexicon(options.lexicon);
  if (options.known !== undefined)
    return withoutStore(
      options,
      ontology,
      corrections,
      `for known facts are not stored (a ${STORE_FILE} there is of an earlier build)`,
      report,
    );
  const file = path.join(options.output, STORE_FILE);
  const fresh = { store: !existsSync(file), folder: !existsSync(options.output) };
  let store: Store;
  try {
    store = await Store.open(file, 'write');
  } catch (error) {
    if (options.extracted || !(error instanceof GuanxiError) || error.code !== 'ENVIRONMENT') throw error;
    return withoutStore(options, ontology, corrections, error.message, report);
  }
  try {
    const update = await (options.extracted
      ? updateFromExtractions(store, options.paths, ontology)
      : updateStore(store, options, ontology, report, say));
    const result = await fromStore(store, options, ontology, corrections, update);
    store.close();
    return result;
  } catch (error) {
    store.close();
    if (fresh.store && error instanceof GuanxiError && (error.code === 'INPUT' || options.extracted)) removeEmpty(file, fresh.folder);
    throw error;
  }
}

/** What was extracted already is read no differently by what is said of pages. */
function refusePageOptions({ meta = {}, lexicon, known }: BuildOptions): void {
  const given = Object.entries({ ...meta, lexicon, known }).find(([, value]) => value !== undefined);
  if (given) throw new GuanxiError('USAGE', `--${given[0]} is for pages, and --extracted reads none`, 'give it where the pages are read');
}

async function updateStore(
  store: Store,
  options: BuildOptions,
  ontology: Ontology,
  report: (progress: Progress) => void,
  say: (note: string) => void,
): Promise<Update> {
  const { paths, meta = {}, lexicon, jobs } = options;
  const extractor = extractorVersion(lexicon);
  return updatePages(store, { paths, read: meta, ontology, lexicon, extractor, jobs, parallelism: availableParallelism() }, report, say);
}

async function fromStore(
  store: Store,
  options: BuildOptions,
  ontology: Ontology,
  corrections: readonly Correction[],
  { pages, read, removed, problems }: Update,
): Promise<BuildResult> {
  const goesBy = { with: options.with ?? [], corrections };
  const version = assemblyVersion(goesBy);
  const template = readViewerTemplate();
  const state = await outputState(store, [programVersion(), version, options.output, options.top, options.articles ?? false, template]);
  const last = await stillWritten(store, state, version);
  if (last) {
    const graph = readGraphFile(path.join(options.output, `graph.${json.extension}`));
    await endRun(store);
    return { graph, size: await sizeOf(store), pages, read, removed, problems, notes: last.notes, files: [...last.files, store.file] };
  }
  await assembleStore(store, ontology, { ...goesBy, version });
  const size = await sizeOf(store);
  const part = await drawnPart(store, size, weakRelations(ontology), options.top);
  const graph = await analyseStored(store, await readGraph(store, ontology, part), ontology);
  const page = await readArticles(store, part ? Object.keys(graph.getAttribute('articles')) : undefined);
  const files = writeOutputs(options, graph, articlesJson(page.articles, articleMentions([page], graph)), ontology, template);
  const notes = part
    ? [
        `the graph has ${size.nodes} nodes: the files have the ${graph.order} most connected (--top N for more or fewer), the ${graph.size} strongest edges among them, their strongest sentences and the articles these stand in; ${store.file} has all`,
      ]
    : [];
  await noteWritten(store, state, files, notes);
  await endRun(store);
  return { graph, size, pages, read, removed, problems, notes, files: [...files, store.file] };
}

/** Without a store everything is read again each time, and held in memory. */
async function withoutStore(
  options: BuildOptions,
  ontology: Ontology,
  corrections: readonly Correction[],
  why: string,
  report: (progress: Progress) => void,
): Promise<BuildResult> {
  const { graph, extractions, pages, problems } = await buildInMemory(options, ontology, corrections, report);
  const articles = extractions.flatMap((extraction) => extraction.articles);
  return {
    graph,
    size: { nodes: graph.order, edges: graph.size, articles: articles.length },
    pages,
    read: pages,
    removed: 0,
    problems,
    notes: [
      `built in memory, without a store: ${why}`,
      ...(options.top === undefined || options.top >= graph.order ? [] : ['the files have all nodes: --top needs a store']),
    ],
    files: writeOutputs(options, graph, articlesJson(articles, articleMentions(extractions, graph)), ontology, readViewerTemplate()),
  };
}

/** A build that reads nothing leaves nothing. */
function removeEmpty(file: string, folder: boolean): void {
  for (const rest of [file, `${file}.wal`]) rmSync(rest, { force: true });
  if (folder && statSync(path.dirname(file), { throwIfNoEntry: false })?.isDirectory()) rmdirSync(path.dirname(file));
}
