import { describe, expect, it } from 'vitest';
import { describeArticles, explainBlocks } from '../../../src/cli/segment-text.js';
import type { Page, Segmentation } from '../../../src/core/model.js';

const page: Page = { doc: 'a.txt', text: '云溪日报\n\n春耕现场会\n本报记者 梁若谷\n松岭县召开会议。\n', meta: {} };
const segmentation: Segmentation = {
  blocks: [
    { start: 0, end: 4, kind: 'masthead', why: ['names a paper'] },
    { start: 6, end: 11, kind: 'headline', article: 'a.txt#1', why: ['short', 'before a byline'] },
    { start: 21, end: 29, kind: 'body', article: 'a.txt#1', why: ['a sentence'] },
  ],
  articles: [
    {
      id: 'a.txt#1',
      doc: 'a.txt',
      kind: 'news',
      title: '春耕现场会',
      pieces: [{ start: 21, end: 29, kind: 'body', glue: '' }],
      text: '松岭县召开会议。',
      published: '2020-03-05',
      authors: [{ name: '梁若谷', role: '记者', outlet: '云溪日报' }],
      confidence: {},
    },
  ],
};

describe('describeArticles', () => {
  it('tells title, who, when and how long, and leaves out what is not known', () => {
    expect(describeArticles(page, segmentation)).toBe(
      'a.txt  1 article\n  1. 春耕现场会\n     news | 8 characters | 1 piece | 2020-03-05 | 云溪日报 记者 梁若谷\n',
    );
  });
});

describe('explainBlocks', () => {
  it('gives each block its line, kind, article and reasons', () => {
    expect(explainBlocks(page, segmentation, Number.POSITIVE_INFINITY).trimEnd().split('\n')).toEqual([
      '  1  masthead  -   云溪日报          names a paper',
      '  3  headline  #1  春耕现场会        short; before a byline',
      '  5  body      #1  松岭县召开会议。  a sentence',
    ]);
  });

  it('cuts lines to the terminal', () => {
    expect(explainBlocks(page, segmentation, 20).split('\n')[0]).toBe('  1  masthead  -   …');
  });
});
