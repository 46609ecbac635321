import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import type { Selection } from './hash.js';

/** Something found: an entity or an article. */
export interface Hit extends Selection {
  label: string;
  /** The alias or post that matched, where it is not the label. */
  via?: string;
}

interface Doc {
  kind: Hit['kind'];
  key: string;
  label: string;
  /** Aliases and posts. */
  also: string[];
  /** Label, aliases and posts in lower case, one a line. */
  names: string;
  /** Joined pinyin, and where each syllable begins in it. */
  pinyin: string;
  syllables: number[];
  initials: string;
  degree: number;
}

/** Finds entities by name, alias, pinyin, initials and post, and articles by headline. */
export type Search = (query: string, limit?: number) => Hit[];

/** How well a document answers; the smaller, the better. */
const EXACT = 0;
const ALSO = 1;
const BEGINS = 2;
const WITHIN = 3;

/**
 * Prepares the search over a graph. It looks through every name at each key: at fifty thousand entities that takes some milliseconds,
 * while an index of them (MiniSearch was measured) takes seconds to build and half a second for a single letter.
 *
 * @param graph the whole graph
 * @returns the search; hits come best first, the better connected before others, articles after entities
 * @example
 * createSearch(graph)('qgw')[0]?.label; // 秦国文
 */
export function createSearch(graph: KnowledgeGraph): Search {
  const docs = [...entities(graph), ...articles(graph)].sort((a, b) => b.degree - a.degree);
  const candidates = scan(docs);
  return (query, limit = 12) => {
    const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const [only] = words;
    if (only === undefined) return [];
    // One list a rank: within it the documents come in their order, so that nothing is left to sort.
    const ranked: Doc[][] = Array.from({ length: 2 * (WITHIN + 1) }, () => []);
    candidates(only, (doc) => {
      const rank = words.length === 1 ? rankOf(doc, only) : rankOfAll(doc, words);
      if (rank === undefined) return;
      const list = ranked[rank * 2 + (doc.kind === 'article' ? 1 : 0)];
      if (list && list.length < limit) list.push(doc);
    });
    return ranked
      .flat()
      .slice(0, limit)
      .map((doc) => toHit(doc, words));
  };
}

/** Finds the documents that have a word anywhere: all their text is one string, which the browser searches faster than many. */
function scan(docs: readonly Doc[]): (word: string, found: (doc: Doc) => void) => void {
  const starts: number[] = [];
  let length = 0;
  const texts = docs.map(({ names, pinyin, initials }) => {
    const text = `${names}\n${pinyin}\n${initials}`;
    starts.push(length);
    length += text.length + 1;
    return text;
  });
  const all = texts.join('\0');
  return (word, found) => {
    let doc = 0;
    for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, starts[doc] ?? length)) {
      doc = docAt(starts, at, doc);
      found(docs[doc] as Doc);
      doc++;
    }
  };
}

/** The last of the starts, from `low` on, that is not beyond a place. */
function docAt(starts: readonly number[], at: number, low: number): number {
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Every word must be found; the worst of them counts, unless all joined are a name or its pinyin. */
function rankOfAll(doc: Doc, words: readonly string[]): number | undefined {
  const ranks = words.map((word) => rankOf(doc, word));
  if (ranks.some((rank) => rank === undefined)) return undefined;
  return rankOf(doc, words.join('')) ?? Math.max(...(ranks as number[]));
}

function rankOf(doc: Doc, word: string): number | undefined {
  const { names, initials, pinyin } = doc;
  const rank = Math.min(rankInNames(names, word), latin(word) ? Math.min(rankOfStart(initials, word), rankInPinyin(doc, word)) : Infinity);
  if (rank === Infinity) return undefined;
  return initials === word || pinyin === word ? EXACT : rank;
}

/** The label goes before aliases and posts, the whole name before its beginning. */
function rankInNames(names: string, word: string): number {
  const at = names.indexOf(word);
  if (at < 0) return Infinity;
  if (isLine(names, word, at)) return at === 0 ? EXACT : ALSO;
  for (let next = names.indexOf('\n', at); next >= 0; next = names.indexOf('\n', next + 1)) {
    if (names.startsWith(word, next + 1) && isLine(names, word, next + 1)) return ALSO;
  }
  return at === 0 ? BEGINS : WITHIN;
}

/** Whether a word that stands at a place is the whole line. */
function isLine(lines: string, word: string, at: number): boolean {
  const end = at + word.length;
  return (at === 0 || lines[at - 1] === '\n') && (end === lines.length || lines[end] === '\n');
}

function rankOfStart(text: string, word: string): number {
  return text.startsWith(word) ? BEGINS : Infinity;
}

/** Pinyin is found from the beginning of a syllable on. */
function rankInPinyin({ pinyin, syllables }: Doc, word: string): number {
  for (let at = pinyin.indexOf(word); at >= 0; at = pinyin.indexOf(word, at + 1)) {
    if (syllables.includes(at)) return at === 0 ? BEGINS : WITHIN;
  }
  return Infinity;
}

function latin(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 97 && code <= 122;
}

function toHit(doc: Doc, words: readonly string[]): Hit {
  const has = (name: string) => words.some((word) => name.toLowerCase().includes(word));
  const via = has(doc.label) ? undefined : doc.also.find(has);
  return { kind: doc.kind, key: doc.key, label: doc.label, ...(via ? { via } : {}) };
}

function entities(graph: KnowledgeGraph): Doc[] {
  const posts = postsOf(graph);
  return graph.mapNodes((key, { label, aliases = [], pinyin = '', initials = '' }) => {
    const also = [...new Set([...aliases, ...(posts.get(key) ?? [])])].filter((name) => name !== label);
    const joined: string[] = [];
    const syllables: number[] = [];
    let length = 0;
    for (const syllable of pinyin.toLowerCase().split(' ')) {
      syllables.push(length);
      joined.push(syllable);
      length += syllable.length;
    }
    return {
      kind: 'node',
      key,
      label,
      also,
      names: [label, ...also].join('\n').toLowerCase(),
      pinyin: joined.join(''),
      syllables,
      initials: initials.toLowerCase(),
      degree: graph.degree(key),
    };
  });
}

/** The titles of each holder of a post. */
function postsOf(graph: KnowledgeGraph): Map<string, string[]> {
  const posts = new Map<string, string[]>();
  graph.forEachEdge((_edge, { relation, title }, holder) => {
    if (relation !== 'holds_post' || title === undefined) return;
    const held = posts.get(holder);
    if (held) held.push(title);
    else posts.set(holder, [title]);
  });
  return posts;
}

function articles(graph: KnowledgeGraph): Doc[] {
  return Object.values(graph.getAttribute('articles') ?? {})
    .filter(({ title }) => title)
    .map(({ id, title }) => ({
      kind: 'article',
      key: id,
      label: title,
      also: [],
      names: title.toLowerCase(),
      pinyin: '',
      syllables: [],
      initials: '',
      degree: 0,
    }));
}
