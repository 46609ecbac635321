import type { KnowledgeGraph, NodeAttributes } from '../graph-model.js';
import type { EntityType } from '../model.js';
import { compareText } from '../order.js';
import { editDistance, sharedCharacters } from './near.js';

/** Why a node was found, the best reason first. */
export const MATCHES = ['key', 'label', 'alias', 'pinyin', 'initials', 'substring', 'near'] as const;
export type Match = (typeof MATCHES)[number];

/** A node that a text may mean. */
export interface Candidate {
  key: string;
  label: string;
  entityType: EntityType;
  subtype?: string;
  parent?: string;
  match: Match;
}

export interface FindOptions {
  /** At most this many candidates; 10 by default. */
  limit?: number;
}

/** Names as far apart as this, by sharedCharacters, are still near. */
const NEAR_ENOUGH = 0.5;

/**
 * Finds the nodes that a text may mean: by key, label, alias, pinyin, initials, as a part of a name, or nearly. Case, width and spaces don't matter.
 *
 * @returns the best first: by reason, then nearness, then PageRank, then label
 * @example
 * find(graph, 'linxiaohe').map(({ key, match }) => [key, match]); // [['person:林晓禾', 'pinyin']]
 */
export function find(graph: KnowledgeGraph, text: string, options: FindOptions = {}): Candidate[] {
  return rankMatches(namedNodes(graph), text, options);
}

/** A node with its names as they are compared. */
export interface NamedNode {
  key: string;
  attributes: NodeAttributes;
  /** Label and aliases, folded. */
  names: string[];
  /** Pinyin, folded. */
  spelled: string;
}

/** The nodes of a graph, their names made ready to be compared. */
export function namedNodes(graph: KnowledgeGraph): NamedNode[] {
  return graph.mapNodes((key, attributes) => {
    return { key, attributes, names: [attributes.label, ...attributes.aliases].map(foldName), spelled: foldName(attributes.pinyin) };
  });
}

/**
 * All that a node may be called in whole, as it is compared: label, aliases, pinyin and initials, folded.
 *
 * @example
 * searchNames({ label: '林晓禾', aliases: ['小 禾'], pinyin: 'lin xiao he', initials: 'lxh' }); // ['林晓禾', '小禾', 'linxiaohe', 'lxh']
 */
export function searchNames({
  label,
  aliases,
  pinyin,
  initials,
}: Pick<NodeAttributes, 'label' | 'aliases' | 'pinyin' | 'initials'>): string[] {
  return [...new Set([label, ...aliases].map(foldName).concat(foldName(pinyin), initials))];
}

/**
 * The least number of distinct characters that a name must have in common with a folded text to be found by it at all: a bound for whoever looks names up
 * in a database first. See farness.
 */
export function leastShared(wanted: string): number {
  const distinct = new Set(wanted).size;
  return Math.max(1, Math.min(Math.ceil(distinct / 3), distinct - tolerated(wanted)));
}

/** As `find`, among nodes made ready. */
export function rankMatches(nodes: readonly NamedNode[], text: string, { limit = 10 }: FindOptions = {}): Candidate[] {
  const wanted = foldName(text);
  if (wanted === '') return [];
  const exact = text.trim();
  const found = nodes.map((node) => ({ ...matchOf(node, exact, wanted), key: node.key, attributes: node.attributes }));
  return found
    .filter((item) => item.rank < MATCHES.length)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.distance - b.distance ||
        b.attributes.pagerank - a.attributes.pagerank ||
        compareText(a.attributes.label, b.attributes.label) ||
        compareText(a.key, b.key),
    )
    .slice(0, limit)
    .map(({ key, attributes, rank }) => candidate(key, attributes, MATCHES[rank] as Match));
}

function candidate(key: string, { label, entityType, subtype, parent }: NodeAttributes, match: Match): Candidate {
  return {
    key,
    label,
    entityType,
    ...(subtype === undefined ? {} : { subtype }),
    ...(parent === undefined ? {} : { parent }),
    match,
  };
}

/** Folds what a reader would not tell apart: width, case, white space. */
export function foldName(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Index of the best reason in MATCHES (its length for none), and how far the name is within that reason. */
function matchOf({ key, attributes, names, spelled }: NamedNode, exact: string, wanted: string): { rank: number; distance: number } {
  const at = (match: Match, distance = 0): { rank: number; distance: number } => ({ rank: MATCHES.indexOf(match), distance });
  if (key === exact) return at('key');
  if (names[0] === wanted) return at('label');
  if (names.includes(wanted)) return at('alias');
  if (spelled === wanted) return at('pinyin');
  if (attributes.initials === wanted) return at('initials');
  const containing = names.filter((name) => name.includes(wanted));
  if (containing.length > 0) return at('substring', Math.min(...containing.map((name) => name.length - wanted.length)));
  if (wanted.length > 1 && spelled.startsWith(wanted)) return at('substring', spelled.length);
  const nearness = Math.min(...names.map((name) => farness(name, wanted)));
  return nearness < Number.POSITIVE_INFINITY ? at('near', nearness) : { rank: MATCHES.length, distance: 0 };
}

/** One wrong character in a short name, two in a longer one, or half of the characters shared; infinite where it is less. */
function farness(name: string, wanted: string): number {
  const shared = sharedCharacters(name, wanted);
  if (shared === 0) return Number.POSITIVE_INFINITY;
  const most = tolerated(wanted);
  const close = Math.abs(name.length - wanted.length) <= most && editDistance(name, wanted) <= most;
  return close || shared >= NEAR_ENOUGH ? 1 - shared : Number.POSITIVE_INFINITY;
}

/** How many characters may be wrong. */
function tolerated(wanted: string): number {
  return wanted.length < 5 ? 1 : 2;
}
