import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/model.js';
import { articlesJson, viewerPage } from '../../../src/node/outputs.js';

const article: Article = {
  confidence: {},
  authors: [],
  text: '松岭县召开会议。</script><!--',
  pieces: [{ start: 0, end: 8, kind: 'body', glue: '' }],
  title: '春耕',
  kind: 'news',
  doc: 'a.txt',
  id: 'a.txt#1',
};

describe('articlesJson', () => {
  it('gives each article a line, its keys in one order', () => {
    const text = articlesJson([article, { ...article, id: 'a.txt#2', region: '松岭县' }]);
    expect(text.split('\n')).toHaveLength(5);
    expect(JSON.parse(text)).toEqual([article, { ...article, id: 'a.txt#2', region: '松岭县' }]);
    const reversed = Object.fromEntries(Object.entries(article).reverse()) as unknown as Article;
    expect(articlesJson([reversed])).toBe(articlesJson([article]));
    expect(articlesJson([])).toBe('[]\n');
    const mentions = new Map([['a.txt#1', [[0, 3, 'place:松岭县'] as [number, number, string]]]]);
    expect(JSON.parse(articlesJson([article], mentions))[0].mentions).toEqual([[0, 3, 'place:松岭县']]);
  });
});

describe('viewerPage', () => {
  const template = '<head><script type="application/json" id="guanxi-data"></script><script>start()</script>';

  it('holds the data in its own element, which no text can close', () => {
    const page = viewerPage(template, '{"nodes":["$&<b>"]}', articlesJson([article]));
    const inside = /<script type="application\/json" id="guanxi-data">([^<]*)<\/script><script>start\(\)<\/script>$/.exec(page)?.[1];
    expect(JSON.parse(inside ?? '')).toEqual({ graph: { nodes: ['$&<b>'] }, articles: [article] });
  });

  it('replaces data that a template brings', () => {
    const filled = viewerPage(template, '{}', '[]');
    expect(viewerPage(filled, '{"a":1}', '[]')).toBe(viewerPage(template, '{"a":1}', '[]'));
  });

  it('refuses a template without a place for it', () => {
    expect(() => viewerPage('<html></html>', '{}', '[]')).toThrow(/npm run build/);
  });
});
