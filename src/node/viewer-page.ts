import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { GuanxiError } from '../core/errors.js';
import { readViewerTemplate } from './data.js';
import { readGraphText } from './graph-file.js';
import { viewerPage } from './outputs.js';
import { codeOf, reasonOf } from './reason.js';

/** What a build wrote, as texts of one moment. */
export interface WrittenTexts {
  /** Path of the graph.json. */
  file: string;
  graph: string;
  /** Text of the articles.json beside it; an empty list where there is none. */
  articles: string;
}

/** A build renames its files one after the other within milliseconds: whoever reads them at that moment reads them again. */
const ATTEMPTS = 10;

/**
 * Reads graph.json and articles.json of one build, even where another is being written meanwhile.
 *
 * @param source a graph.json, or the folder that a build wrote
 * @throws GuanxiError NOT_FOUND where there is no graph, INPUT, FORMAT where articles.json is no list
 * @example
 * viewerPageOf(readWritten('output'));
 */
export function readWritten(source: string): WrittenTexts {
  const file = graphFileOf(source);
  const beside = articlesBeside(file);
  let texts: WrittenTexts;
  let attempts = 0;
  let before: string;
  do {
    before = stateOf(file) + stateOf(beside);
    texts = { file, graph: readGraphText(file), articles: readArticlesText(beside) };
  } while (before !== stateOf(file) + stateOf(beside) && ++attempts < ATTEMPTS);
  return texts;
}

/** The graph.json that a path means: itself, or that of a build's folder. */
export function graphFileOf(source: string): string {
  return statSync(source, { throwIfNoEntry: false })?.isDirectory() ? path.join(source, 'graph.json') : source;
}

/** Path of the articles.json beside a graph.json. */
export function articlesBeside(file: string): string {
  return path.join(path.dirname(file), 'articles.json');
}

/**
 * The viewer with a graph inside.
 *
 * @param texts of a graph.json and an articles.json
 * @throws GuanxiError ENVIRONMENT where the viewer is not built
 * @example
 * await serveViewer(viewerPageOf(readWritten('output')), 0);
 */
export function viewerPageOf({ graph, articles }: Pick<WrittenTexts, 'graph' | 'articles'>): string {
  const template = readViewerTemplate();
  if (template === undefined) throw new GuanxiError('ENVIRONMENT', 'the viewer is not built', 'run npm run build, then this again');
  return viewerPage(template, graph, articles);
}

/** Which file it is, and since when: a build puts a new one in its place. */
function stateOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? '-' : `${found.ino} ${found.mtimeNs} ${found.size} `;
}

/**
 * The text of an articles.json; an empty list where there is none.
 *
 * @throws GuanxiError FORMAT where it cannot be read, or is no list
 */
export function readArticlesText(file: string): string {
  try {
    const text = readFileSync(file, 'utf8');
    if (Array.isArray(JSON.parse(text))) return text;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '[]';
    throw new GuanxiError('FORMAT', `${file} cannot be read (${reasonOf(error)})`, 'remove it, or build again with guanxi build');
  }
  throw new GuanxiError('FORMAT', `${file} is no list of articles`, 'remove it, or build again with guanxi build');
}
