import { collect } from '../collect.js';
import type { KnowledgeGraph } from '../graph-model.js';
import type { Article, Extraction, Mention } from '../model.js';
import { textPieces } from '../text/pieces.js';
import { groupBy } from './group.js';

/** Where an article's text names an entity: UTF-16 offsets into `Article.text`, end exclusive, and the key of its node. */
export type ArticleMention = [start: number, end: number, key: string];

/**
 * The mentions of every article as the finished graph knows them. Those over the text (headline, byline) are left out, and those whose
 * entity is no node (any more).
 *
 * @param extractions one per page
 * @param graph what was assembled from them; assembly may have told namesakes apart or followed corrections, so that a page's keys are not the last word
 * @returns by id of the article, in the order of the text
 * @example
 * articleMentions(extractions, graph).get('a.txt#1'); // [[0, 3, 'person:秦国文']]
 */
export function articleMentions(extractions: readonly Extraction[], graph: KnowledgeGraph): Map<string, ArticleMention[]> {
  const nodes = nodesByArticle(graph);
  const found = new Map<string, ArticleMention[]>();
  for (const { articles, mentions } of extractions) {
    const ofArticle = groupBy(mentions, ({ article }) => article);
    for (const article of articles) {
      found.set(article.id, mentionsIn(article, ofArticle.get(article.id) ?? [], graph, nodes.get(article.id)));
    }
  }
  return found;
}

function mentionsIn(article: Article, mentions: readonly Mention[], graph: KnowledgeGraph, nodes: string[] | undefined): ArticleMention[] {
  const pieces = textPieces(article.pieces);
  return collect(mentions, (mention): ArticleMention[] => {
    const key = nodeOf(mention, graph, nodes);
    const first = pieces.find(({ start, end }) => mention.start >= start && mention.start < end);
    const last = pieces.find(({ start, end }) => mention.end > start && mention.end <= end);
    return key && first && last ? [[first.at + mention.start - first.start, last.at + mention.end - last.start, key]] : [];
  }).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** The node that a mention became: the one of its key, else the one of the article that goes by the name as printed. */
function nodeOf({ entity, text }: Mention, graph: KnowledgeGraph, nodes: string[] | undefined): string | undefined {
  // An article that is not in the graph is a reprint: what it names is there by the first print.
  if (nodes === undefined) return graph.hasNode(entity) ? entity : undefined;
  if (nodes.includes(entity)) return entity;
  return nodes.find((key) => graph.getNodeAttribute(key, 'aliases').includes(text));
}

function nodesByArticle(graph: KnowledgeGraph): Map<string, string[]> {
  const nodes = new Map(Object.keys(graph.getAttribute('articles')).map((id) => [id, [] as string[]]));
  graph.forEachNode((key, { articles }) => {
    for (const id of articles) nodes.get(id)?.push(key);
  });
  return nodes;
}
