import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { articleMentions } from '../../../../src/core/assemble/article-mentions.js';
import type { KnowledgeGraph } from '../../../../src/core/graph-model.js';
import type { Article, Extraction, Mention } from '../../../../src/core/model.js';

const article = (id: string): Article => ({
  id,
  doc: 'a.txt',
  kind: 'news',
  title: '何其安到任',
  // The page: 何其安到任 / 何其 | 安到任。莫晚晴作陪。 The bar is the end of a column.
  pieces: [
    { start: 0, end: 5, kind: 'headline', glue: '\n' },
    { start: 6, end: 8, kind: 'body', glue: '\n' },
    { start: 9, end: 19, kind: 'body', glue: '' },
  ],
  text: '何其安到任。莫晚晴作陪。',
  authors: [],
  confidence: {},
});

const mention = (start: number, end: number, text: string, of: string): Mention => ({
  doc: 'a.txt',
  article: of,
  type: 'person',
  text,
  entity: `person:${text}`,
  rule: 'test',
  confidence: 1,
  start,
  end,
});

function extraction(of: string): Extraction {
  const mentions = [mention(13, 16, '莫晚晴', of), mention(0, 3, '何其安', of), mention(6, 10, '何其安', of)];
  return { doc: 'a.txt', articles: [article(of)], entities: [], mentions, relations: [] };
}

function graphOf(keys: Record<string, string>, articles: string[]): KnowledgeGraph {
  const graph = new MultiDirectedGraph() as KnowledgeGraph;
  graph.setAttribute('articles', Object.fromEntries(articles.map((id) => [id, article(id)])));
  for (const [key, name] of Object.entries(keys)) graph.mergeNode(key, { aliases: [name], articles: ['a.txt#1'] });
  return graph;
}

describe('articleMentions', () => {
  it('leads offsets of the page to the text, over the end of a column, and leaves the headline out', () => {
    const graph = graphOf({ 'person:何其安': '何其安', 'person:莫晚晴': '莫晚晴' }, ['a.txt#1']);
    const found = articleMentions([extraction('a.txt#1')], graph).get('a.txt#1') ?? [];
    expect(found.map(([start, end, key]) => [article('').text.slice(start, end), key])).toEqual([
      ['何其安', 'person:何其安'],
      ['莫晚晴', 'person:莫晚晴'],
    ]);
  });

  it('names the node that assembly made of an entity, and leaves out what is none', () => {
    const graph = graphOf({ 'person:何其安@云川市': '何其安' }, ['a.txt#1']);
    expect(
      articleMentions([extraction('a.txt#1')], graph)
        .get('a.txt#1')
        ?.map(([, , key]) => key),
    ).toEqual(['person:何其安@云川市']);
  });

  it('marks a reprint by the nodes of the first print', () => {
    const graph = graphOf({ 'person:莫晚晴': '莫晚晴' }, ['a.txt#1']);
    expect(
      articleMentions([extraction('a.txt#2')], graph)
        .get('a.txt#2')
        ?.map(([, , key]) => key),
    ).toEqual(['person:莫晚晴']);
  });
});
