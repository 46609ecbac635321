import type { ArticleMention } from '../core/assemble/article-mentions.js';
import { GuanxiError } from '../core/errors.js';
import type { Article } from '../core/model.js';

const DATA_ELEMENT = '<script type="application/json" id="guanxi-data">';

/**
 * articles.json: the articles of all pages, each on a line of its own, so that two versions can be compared line by line.
 *
 * @param mentions where the text of each article names an entity, by id of the article; see articleMentions
 * @example
 * (JSON.parse(articlesJson(extraction.articles, articleMentions([extraction], graph))) as Article[])[0]?.title;
 */
export function articlesJson(articles: readonly Article[], mentions: ReadonlyMap<string, ArticleMention[]> = new Map()): string {
  const lines = articles.map((article) => articleJson(article, mentions.get(article.id)));
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

/**
 * The viewer with a graph inside: one file that opens without a server or a network.
 *
 * @param template the viewer's page, with an empty `<script type="application/json" id="guanxi-data">`
 * @param graph text of graph.json
 * @param articles text of articles.json
 * @throws GuanxiError ENVIRONMENT where the template has no place for the data
 */
export function viewerPage(template: string, graph: string, articles: string): string {
  const at = template.indexOf(DATA_ELEMENT);
  const end = template.indexOf('</script>', at);
  if (at < 0 || end < 0) throw new GuanxiError('ENVIRONMENT', 'the viewer has no place for the graph', 'build it again with npm run build');
  // Nothing in a page of news may close the script element or open a comment in it.
  const data = `{"graph":${graph},"articles":${articles}}`.replaceAll('<', '\\u003c');
  return template.slice(0, at + DATA_ELEMENT.length) + data + template.slice(end);
}

/** One order of keys, whatever the order in which segmentation set them. */
function articleJson(article: Article, mentions: ArticleMention[] | undefined): string {
  const { doc, id, kind, title, text, newspaper, published, region, authors, section, continuesFrom, continuesOn, confidence, pieces } =
    article;
  return JSON.stringify({
    doc,
    id,
    kind,
    title,
    text,
    newspaper,
    published,
    region,
    authors,
    section,
    continuesFrom,
    continuesOn,
    confidence,
    pieces,
    mentions,
  });
}
