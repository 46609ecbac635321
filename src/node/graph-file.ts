import { readFileSync } from 'node:fs';
import { GuanxiError } from '../core/errors.js';
import type { SerializedKnowledgeGraph } from './outputs.js';
import { codeOf, reasonOf } from './reason.js';

/**
 * Reads a graph.json that a build wrote. Nothing else is loaded for it: no lexicon, no tokenizer.
 *
 * @param file path of the graph.json
 * @throws GuanxiError NOT_FOUND where there is none, INPUT where it cannot be read, FORMAT where it is something else
 * @example
 * readGraphFile('output/graph.json').nodes.length;
 */
export function readGraphFile(file: string): SerializedKnowledgeGraph {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      throw new GuanxiError('NOT_FOUND', `there is no graph at ${file}`, 'build one with guanxi build, or name it with --graph');
    }
    throw new GuanxiError('INPUT', `${file} cannot be read (${reasonOf(error)})`, 'name the graph.json of a build with --graph');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new GuanxiError('FORMAT', `${file} is no JSON`, 'name the graph.json of a build with --graph, or build it again');
  }
  if (!isGraph(value)) throw new GuanxiError('FORMAT', `${file} is no graph of guanxi`, 'name the graph.json of a build with --graph');
  return value;
}

function isGraph(value: unknown): value is SerializedKnowledgeGraph {
  const graph = value as { attributes?: { format?: unknown }; nodes?: unknown; edges?: unknown } | null;
  return (
    typeof graph === 'object' && graph?.attributes?.format === 'guanxi-graph/1' && Array.isArray(graph.nodes) && Array.isArray(graph.edges)
  );
}
