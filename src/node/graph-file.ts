import { readFileSync } from 'node:fs';
import { GuanxiError } from '../core/errors.js';
import type { KnowledgeGraph } from '../core/graph-model.js';
import { openGraph, type SerializedKnowledgeGraph } from '../core/query/open-graph.js';
import { codeOf, reasonOf } from './reason.js';

const REMEDY = 'name the graph.json of a build with --graph, or build it again with guanxi build';

/**
 * Reads a graph.json that a build wrote. Nothing else is loaded for it: no lexicon, no tokenizer.
 *
 * @param file path of the graph.json
 * @throws GuanxiError NOT_FOUND where there is none, INPUT where it cannot be read, FORMAT where it is something else
 * @example
 * neighbours(readGraphFile('output/graph.json'), 'person:林晓禾');
 */
export function readGraphFile(file: string): KnowledgeGraph {
  return parseGraphFile(readGraphText(file), file);
}

/**
 * As readGraphFile, of a text that was read already.
 *
 * @param file what to call it where something is wrong
 */
export function parseGraphFile(text: string, file: string): KnowledgeGraph {
  const value = parseJson(text, file);
  try {
    return openGraph(value as SerializedKnowledgeGraph);
  } catch (error) {
    if (!(error instanceof GuanxiError)) throw error;
    const what = error.message.slice(0, -`: ${error.remedy}`.length);
    throw new GuanxiError(error.code, `${file} cannot be asked: ${what}`, error.remedy);
  }
}

/**
 * The text of a graph.json.
 *
 * @throws GuanxiError NOT_FOUND where there is none, INPUT where it cannot be read
 */
export function readGraphText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      throw new GuanxiError('NOT_FOUND', `there is no graph at ${file}`, 'build one with guanxi build, or name it with --graph');
    }
    throw new GuanxiError('INPUT', `${file} cannot be read (${reasonOf(error)})`, REMEDY);
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new GuanxiError('FORMAT', `${file} is no JSON`, REMEDY);
  }
}
