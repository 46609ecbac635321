import { GuanxiError } from '../../core/errors.js';
import type { ArticleSummary, KnowledgeGraph } from '../../core/graph-model.js';
import type { Evidence } from '../../core/model.js';
import { type Candidate, type NameIndex, nameIndex, type Resolved } from '../../core/query/index.js';

/** A graph that is asked many questions and does not change meanwhile, with its names made ready. */
export interface AskedGraph {
  graph: KnowledgeGraph;
  names: NameIndex;
}

/** Makes a graph ready to be asked. */
export function askedGraph(graph: KnowledgeGraph): AskedGraph {
  return { graph, names: nameIndex(graph) };
}

/** A name that does not mean one node, with those that it may mean. */
export class UnclearName extends GuanxiError {
  constructor(
    name: string,
    readonly kind: 'ambiguous' | 'unknown',
    readonly candidates: Candidate[],
  ) {
    const what = kind === 'ambiguous' ? `${name} names several entities` : `no entity is called ${name}`;
    super('NOT_FOUND', what, candidates.length > 0 ? 'ask for a candidate by its key' : 'search for a part of the name');
  }
}

/**
 * The node that a name means: a key, label, alias, pinyin or initials.
 *
 * @throws UnclearName where it means several or none
 */
export function nodeNamed({ names }: AskedGraph, name: string): Candidate {
  const resolved: Resolved = names.resolve(name);
  if (resolved.kind === 'found') return resolved.node;
  throw new UnclearName(name, resolved.kind, resolved.candidates);
}

/** Where a sentence was printed. */
export type Source = Pick<ArticleSummary, 'title' | 'newspaper' | 'published'>;

/** A sentence with where it was printed, so that whoever repeats it can cite it. */
export interface Citation extends Evidence {
  /** Absent where the graph does not know the article. */
  source?: Source;
}

/** The strongest sentences, with their sources. */
export function citations({ graph }: AskedGraph, evidence: readonly Evidence[], most: number): Citation[] {
  const articles = graph.getAttribute('articles');
  return evidence.slice(0, most).map((item) => {
    const article = articles[item.article];
    return article === undefined ? item : { ...item, source: sourceOf(article) };
  });
}

/** Where an article was printed. */
export function sourceOf({ title, newspaper, published }: ArticleSummary): Source {
  return { title, ...(newspaper === undefined ? {} : { newspaper }), ...(published === undefined ? {} : { published }) };
}

/** Rows whose evidence carries its sources, no more of it than was asked for. */
export function cited<Row extends { evidence: Evidence[] }>(
  asked: AskedGraph,
  rows: readonly Row[],
  most: number,
): (Omit<Row, 'evidence'> & { evidence: Citation[] })[] {
  return rows.map((row) => ({ ...row, evidence: citations(asked, row.evidence, most) }));
}
