import type { ArticleSummary, KnowledgeGraph } from '../graph-model.js';
import { certainlyBefore, compareText } from '../order.js';
import { checkWindow } from '../spell.js';

export interface ArticleOptions {
  /** Key of a node: only articles that mention it. */
  node?: string;
  newspaper?: string;
  /** ISO dates, possibly partial: not what was certainly published before, or after. */
  since?: string;
  until?: string;
}

/**
 * The articles that a graph was read from, without their texts.
 *
 * @returns in the order of publication, then by id; undated ones last
 * @throws GuanxiError USAGE where a date is none
 * @example
 * articles(graph, { newspaper: '河阳日报', since: '2021' }).map(({ title }) => title);
 */
export function articles(graph: KnowledgeGraph, { node, newspaper, since, until }: ArticleOptions = {}): ArticleSummary[] {
  checkWindow({ ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) });
  const mentioning = node === undefined ? undefined : new Set(graph.hasNode(node) ? graph.getNodeAttribute(node, 'articles') : []);
  return Object.values(graph.getAttribute('articles'))
    .filter(({ id }) => mentioning === undefined || mentioning.has(id))
    .filter((article) => newspaper === undefined || article.newspaper === newspaper)
    .filter(({ published }) => since === undefined || (published !== undefined && !certainlyBefore(published, since)))
    .filter(({ published }) => until === undefined || (published !== undefined && !certainlyBefore(until, published)))
    .sort((a, b) => compareText(a.published ?? '~', b.published ?? '~') || compareText(a.id, b.id));
}
