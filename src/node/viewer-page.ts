import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { GuanxiError } from '../core/errors.js';
import { readViewerTemplate } from './data.js';
import { readGraphFile } from './graph-file.js';
import { viewerPage } from './outputs.js';
import { reasonOf } from './reason.js';

/**
 * The viewer with a graph inside, and with the articles where articles.json lies beside it.
 *
 * @param source a graph.json, or the folder that a build wrote
 * @throws GuanxiError NOT_FOUND where there is no graph, FORMAT where it is none, ENVIRONMENT where the viewer is not built
 * @example
 * await serveViewer(viewerPageOf('output'), 0);
 */
export function viewerPageOf(source: string): string {
  const isFolder = statSync(source, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const file = isFolder ? path.join(source, 'graph.json') : source;
  readGraphFile(file); // says what is wrong with it
  const template = readViewerTemplate();
  if (template === undefined) throw new GuanxiError('ENVIRONMENT', 'the viewer is not built', 'run npm run build, then this again');
  return viewerPage(template, readFileSync(file, 'utf8'), articlesBeside(file));
}

function articlesBeside(file: string): string {
  const articles = path.join(path.dirname(file), 'articles.json');
  if (!statSync(articles, { throwIfNoEntry: false })) return '[]';
  try {
    const text = readFileSync(articles, 'utf8');
    if (Array.isArray(JSON.parse(text))) return text;
  } catch (error) {
    throw new GuanxiError('FORMAT', `${articles} cannot be read (${reasonOf(error)})`, 'remove it, or build again with guanxi build');
  }
  throw new GuanxiError('FORMAT', `${articles} is no list of articles`, 'remove it, or build again with guanxi build');
}
