import type { KnowledgeGraph } from '../graph-model.js';
import { type Candidate, type FindOptions, foldName, type NamedNode, namedNodes, rankMatches } from './find.js';

/** What a name means: one node, several, or none that bears it (then candidates are those near it). */
export type Resolved =
  | { kind: 'found'; node: Candidate }
  | { kind: 'ambiguous'; candidates: Candidate[] }
  | { kind: 'unknown'; candidates: Candidate[] };

/** The names of a graph, ready to be asked for many times. */
export interface NameIndex {
  /** As `find`. */
  find(text: string, options?: FindOptions): Candidate[];
  /** As `resolveName`. */
  resolve(text: string): Resolved;
}

/**
 * Makes the names of a graph ready, for a program that asks often. The graph must stay as it is while the index is in use.
 *
 * @example
 * const names = nameIndex(graph);
 * ['林晓禾', 'zhouwangchuan', '无名'].map((text) => names.resolve(text).kind); // ['found', 'found', 'unknown']
 */
export function nameIndex(graph: KnowledgeGraph): NameIndex {
  const nodes = namedNodes(graph);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  let bearers: Map<string, Set<NamedNode>> | undefined;
  const bearing = (text: string): NamedNode[] => {
    const node = byKey.get(text.trim());
    if (node) return [node];
    bearers ??= nodesByName(nodes);
    return [...(bearers.get(foldName(text)) ?? [])];
  };
  return {
    find: (text, options) => rankMatches(nodes, text, options),
    resolve(text) {
      const candidates = rankMatches(bearing(text), text);
      const [best] = candidates;
      if (best === undefined) return { kind: 'unknown', candidates: rankMatches(nodes, text) };
      const equal = candidates.filter(({ match }) => match === best.match);
      return equal.length === 1 ? { kind: 'found', node: best } : { kind: 'ambiguous', candidates: equal };
    },
  };
}

/** The nodes that a text names in whole: as label, alias, pinyin or initials. */
function nodesByName(nodes: readonly NamedNode[]): Map<string, Set<NamedNode>> {
  const bearers = new Map<string, Set<NamedNode>>();
  for (const node of nodes) {
    for (const name of [...node.names, node.spelled, node.attributes.initials]) {
      const known = bearers.get(name);
      if (known) known.add(node);
      else bearers.set(name, new Set([node]));
    }
  }
  return bearers;
}
