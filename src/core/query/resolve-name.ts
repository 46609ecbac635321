import type { KnowledgeGraph } from '../graph-model.js';
import { type Candidate, find } from './find.js';

/** What a name means: one node, several, or none that bears it (then candidates are those near it). */
export type Resolved =
  | { kind: 'found'; node: Candidate }
  | { kind: 'ambiguous'; candidates: Candidate[] }
  | { kind: 'unknown'; candidates: Candidate[] };

/**
 * Decides which node a name means. A key, label, alias, pinyin or initials that only one node has decides; part of a name never does.
 *
 * @param text key, name, alias or pinyin, as a user types it
 * @example
 * const answer = resolveName(graph, '林晓禾');
 * if (answer.kind === 'found') neighbours(graph, answer.node.key);
 */
export function resolveName(graph: KnowledgeGraph, text: string): Resolved {
  const candidates = find(graph, text);
  const [best] = candidates;
  if (best === undefined || best.match === 'substring' || best.match === 'near') return { kind: 'unknown', candidates };
  const equal = candidates.filter((candidate) => candidate.match === best.match);
  return equal.length === 1 ? { kind: 'found', node: best } : { kind: 'ambiguous', candidates: equal };
}
