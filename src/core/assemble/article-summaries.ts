import { collect } from '../collect.js';
import type { ArticleSource, ArticleSummary } from '../graph-model.js';
import type { Article, Extraction } from '../model.js';
import { compareText } from '../order.js';

/**
 * What the graph keeps of each article.
 *
 * @param extractions without reprints
 * @param prints of the articles that were printed more than once, by id
 * @returns by id, sorted
 */
export function summariseArticles(extractions: Extraction[], prints: Map<string, Article[]>): Record<string, ArticleSummary> {
  const articles = collect(extractions, (extraction) => extraction.articles).sort((a, b) => compareText(a.id, b.id));
  return Object.fromEntries(articles.map((article) => [article.id, summariseArticle(article, prints.get(article.id))]));
}

/** What the graph keeps of one article, and of its prints where there are several. */
export function summariseArticle(
  { id, doc, title, kind, newspaper, published, region, authors }: Article,
  prints: Article[] | undefined,
): ArticleSummary {
  return {
    id,
    doc,
    title,
    kind,
    ...(newspaper === undefined ? {} : { newspaper }),
    ...(published === undefined ? {} : { published }),
    ...(region === undefined ? {} : { region }),
    authors,
    ...(prints === undefined ? {} : { sources: prints.map(source) }),
  };
}

function source({ id, doc, newspaper, published }: Article): ArticleSource {
  return { id, doc, ...(newspaper === undefined ? {} : { newspaper }), ...(published === undefined ? {} : { published }) };
}
