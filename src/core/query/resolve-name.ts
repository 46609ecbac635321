import type { KnowledgeGraph } from '../graph-model.js';
import { nameIndex, type Resolved } from './name-index.js';

/**
 * Decides which node a name means. A key, label, alias, pinyin or initials that only one node has decides; part of a name never does.
 *
 * @param text key, name, alias or pinyin, as a user types it
 * @example
 * resolveName(graph, '林晓禾').kind; // 'found'
 */
export function resolveName(graph: KnowledgeGraph, text: string): Resolved {
  return nameIndex(graph).resolve(text);
}
