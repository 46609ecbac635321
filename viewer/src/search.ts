import MiniSearch from 'minisearch';
import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import type { Selection } from './hash.js';
import { indexTokens, pinyinForms, queryTokens } from './tokens.js';

/** Something found: an entity or an article. */
export interface Hit extends Selection {
  label: string;
  /** The alias or post that matched, where it is not the label. */
  via?: string;
}

interface Doc {
  id: string;
  kind: Hit['kind'];
  key: string;
  label: string;
  also: string[];
  pinyin: string[];
  initials: string;
  boost: number;
}

/** Finds entities by name, alias, pinyin, initials and post, and articles by headline. */
export type Search = (query: string, limit?: number) => Hit[];

/**
 * Builds the index over a graph.
 *
 * @param graph the whole graph
 * @returns the search; hits come best first
 * @example
 * createSearch(graph)('qgw')[0]?.label; // 秦国文
 */
export function createSearch(graph: KnowledgeGraph): Search {
  const docs = new Map([...entities(graph), ...articles(graph)].map((doc) => [doc.id, doc]));
  const index = new MiniSearch<Doc>({
    fields: ['label', 'also', 'pinyin', 'initials'],
    // Pinyin comes already cut; everything else goes through the tokenizer.
    extractField: (doc, field) =>
      field === 'also' ? doc.also.join(' ') : field === 'pinyin' ? doc.pinyin.join(' ') : String(doc[field as 'id']),
    tokenize: (text, field) => (field === 'pinyin' ? text.split(' ') : indexTokens(text)),
    processTerm: (term) => term,
    searchOptions: {
      tokenize: queryTokens,
      prefix: true,
      combineWith: 'AND',
      boost: { label: 4, initials: 2, also: 2, pinyin: 1 },
      boostDocument: (id) => docs.get(String(id))?.boost ?? 1,
    },
  });
  index.addAll([...docs.values()]);
  return (query, limit = 12) => {
    const wanted = query.trim().toLowerCase();
    const hits = index.search(wanted).map((result) => ({ doc: docs.get(String(result.id)) as Doc, score: result.score }));
    return hits
      .map((hit) => ({ ...hit, rank: rank(hit.doc, wanted) }))
      .sort((a, b) => a.rank - b.rank || b.score - a.score)
      .slice(0, limit)
      .map(({ doc }) => toHit(doc, wanted));
  };
}

/** Whole matches before beginnings, beginnings before the rest; articles after entities. */
function rank(doc: Doc, wanted: string): number {
  const label = doc.label.toLowerCase();
  const later = doc.kind === 'article' ? 0.5 : 0;
  if (label === wanted || doc.initials === wanted || doc.pinyin[0] === wanted) return later;
  const begins = [label, doc.initials, doc.pinyin[0] ?? ''].some((form) => form.startsWith(wanted));
  return later + (begins || doc.also.some((name) => name.toLowerCase() === wanted) ? 1 : 2);
}

function toHit(doc: Doc, wanted: string): Hit {
  const via = doc.label.toLowerCase().includes(wanted) ? undefined : doc.also.find((name) => name.toLowerCase().includes(wanted));
  return { kind: doc.kind, key: doc.key, label: doc.label, ...(via ? { via } : {}) };
}

function entities(graph: KnowledgeGraph): Doc[] {
  return graph.mapNodes((key, node) => {
    const posts = graph.mapOutEdges(key, (_edge, { title }) => title).filter((title) => title !== undefined);
    return {
      id: `n:${key}`,
      kind: 'node',
      key,
      label: node.label,
      also: [...new Set([...(node.aliases ?? []), ...posts])].filter((name) => name !== node.label),
      pinyin: pinyinForms(node.pinyin ?? ''),
      initials: (node.initials ?? '').toLowerCase(),
      boost: 1 + Math.log1p(graph.degree(key)),
    };
  });
}

function articles(graph: KnowledgeGraph): Doc[] {
  return Object.values(graph.getAttribute('articles') ?? {})
    .filter((article) => article.title)
    .map(({ id, title }) => ({ id: `a:${id}`, kind: 'article', key: id, label: title, also: [], pinyin: [], initials: '', boost: 1 }));
}
