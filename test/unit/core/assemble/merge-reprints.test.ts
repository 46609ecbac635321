import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import type { Extraction } from '../../../../src/core/model.js';
import { COUNTY, keyOf, LIN, ontology, PLAN, page } from './fixtures.js';

const body = Array.from(
  { length: 40 },
  (_, i) => `第${i * i + 7}户村民在${String.fromCodePoint(0x4e00 + i * 37)}溪边修好水渠${i}里。`,
).join('');
const said = '林晓禾到河阳县调研。';
const added = '林晓禾参加清渠行动。';

const print = (doc: string, published: string, text: string) =>
  page(doc, published)
    .article({ text, newspaper: `${doc}报` })
    .entity('official', '林晓禾')
    .entity('place', '河阳县')
    .relation(LIN, 'visits', COUNTY, { sentence: said });

const pages = (): Extraction[] => [
  print('a.txt', '2021-10-28', body + said).build(),
  print('b.txt', '2021-10-29', body + said + added)
    .entity('program', '清渠行动')
    .entity('organisation', '云溪市人民政府')
    .relation(LIN, 'participates_in', PLAN, { sentence: added })
    .build(),
];

describe('mergeReprints', () => {
  const graph = assembleGraph(pages(), ontology);

  it('makes one article with several sources', () => {
    const articles = graph.getAttribute('articles');
    expect(Object.keys(articles)).toEqual(['a.txt#1']);
    expect(articles['a.txt#1']?.sources).toEqual([
      { id: 'a.txt#1', doc: 'a.txt', newspaper: 'a.txt报', published: '2021-10-28' },
      { id: 'b.txt#1', doc: 'b.txt', newspaper: 'b.txt报', published: '2021-10-29' },
    ]);
  });

  it('counts the evidence and the mentions once', () => {
    expect(graph.getEdgeAttributes(`${LIN}|visits|${COUNTY}`)).toMatchObject({ weight: 1, confidence: 0.8 });
    expect(graph.getNodeAttributes(LIN)).toMatchObject({ mentions: 1, articles: ['a.txt#1'] });
  });

  it('keeps what only the longer print says, and nothing else of it', () => {
    expect(graph.getEdgeAttribute(`${LIN}|participates_in|${PLAN}`, 'evidence')).toMatchObject([
      { doc: 'b.txt', article: 'a.txt#1', sentence: added },
    ]);
    expect(graph.getNodeAttribute(PLAN, 'articles')).toEqual(['a.txt#1']);
    expect(graph.hasNode(keyOf('organisation', '云溪市人民政府'))).toBe(false);
  });

  it('does not depend on the order of the pages, and a page of its own stays as it was', () => {
    expect(assembleGraph(pages().reverse(), ontology).export()).toEqual(graph.export());
    const [, alone] = pages();
    expect(assembleGraph([alone as Extraction], ontology).getAttribute('articles')['b.txt#1']).not.toHaveProperty('sources');
  });
});
