import type { ArticleMention } from '../../../src/core/assemble/article-mentions.js';
import type { ArticleSummary, EdgeAttributes, NodeAttributes } from '../../../src/core/graph-model.js';
import type { Evidence, RelationType } from '../../../src/core/model.js';

/** What fixtures are made of: articles, sentences with both mentions found in them, edges. */
export type Article = ArticleSummary & { text: string };

export interface Node {
  key: string;
  attributes: NodeAttributes;
}

export interface Edge {
  key: string;
  source: string;
  target: string;
  attributes: EdgeAttributes;
}

export function article(id: string, title: string, newspaper: string, published: string, text: string): Article {
  const authors = [{ name: '莫晚晴', role: '记者' }];
  return { id, doc: id.split('#')[0] as string, title, kind: 'news', newspaper, published, region: '云川市', authors, text };
}

/** A sentence of an article; `head` and `tail` are the names to be marked, as printed, where they are printed. */
export function evidence(from: Article, sentence: string, head: string, tail: string, rule: string, confidence: number): Evidence {
  const span = (name: string) => {
    const start = sentence.indexOf(name);
    return start < 0 ? undefined : { start, end: start + name.length };
  };
  const [at, to] = [span(head), span(tail)];
  return {
    doc: from.doc,
    article: from.id,
    sentence,
    start: 0,
    end: sentence.length,
    ...(at && { head: at }),
    ...(to && { tail: to }),
    ...(from.published && { asOf: from.published }),
    rule,
    confidence,
  };
}

export function edge(
  source: string,
  relation: RelationType,
  target: string,
  label: string,
  items: Evidence[],
  more: Partial<EdgeAttributes> = {},
): Edge {
  const days = items.flatMap(({ asOf }) => asOf ?? []).sort();
  return {
    key: [source, relation, target, more.title].filter(Boolean).join('|'),
    source,
    target,
    attributes: {
      relation,
      label,
      weight: items.length,
      confidence: Math.max(...items.map(({ confidence }) => confidence)),
      rule: items[0]?.rule ?? '',
      ...(days[0] && { firstSeen: days[0], lastSeen: days.at(-1) ?? days[0] }),
      evidence: items,
      size: 1,
      color: '#888888',
      ...more,
    },
  };
}

/** The data as the build command puts it into the page. */
export function serialise(name: string, nodes: Node[], edges: Edge[], articles: Article[]) {
  const marked = articles.map((each) => ({ ...each, mentions: mentionsIn(each, nodes) }));
  const summaries = articles.map(({ text: _text, ...summary }) => [summary.id, summary] as const);
  return {
    graph: {
      attributes: { name, format: 'guanxi-graph/1' as const, articles: Object.fromEntries(summaries) },
      options: { type: 'directed' as const, multi: true, allowSelfLoops: true },
      nodes,
      edges,
    },
    articles: marked,
  };
}

/** Where the text of an article has a name of an entity that it mentions, the longest names first. */
function mentionsIn({ id, text }: Article, nodes: readonly Node[]): ArticleMention[] {
  const names = nodes
    .filter(({ attributes }) => attributes.articles.includes(id))
    .flatMap(({ key, attributes }) => attributes.aliases.map((name) => ({ key, name })))
    .sort((a, b) => b.name.length - a.name.length);
  const found: ArticleMention[] = [];
  for (const { key, name } of names) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (!found.some((other) => start < other[1] && end > other[0])) found.push([start, end, key]);
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}
