import { describe, expect, it } from 'vitest';
import { segmentPage } from '../../../../src/core/pipeline.js';
import { lexicon } from '../tools.js';

const text = '赵启明到柳河村看春耕\n\n本报讯 3月2日，县委书记赵启明到柳河村。\n\n春耕正当时\n\n他说，要抓住农时。';

describe('a page that is one article', () => {
  it('keeps every line in that article, the title as its headline', () => {
    const { articles } = segmentPage({ doc: 'rows.jsonl/1', text, meta: { title: '赵启明到柳河村看春耕' }, single: true }, lexicon);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.title).toBe('赵启明到柳河村看春耕');
    expect(articles[0]?.text).toContain('春耕正当时');
    expect(articles[0]?.text).not.toContain('看春耕');
  });

  it('has no headline where its first line is not the title', () => {
    const { articles } = segmentPage(
      { doc: 'rows.jsonl/2', text: '县委书记赵启明到柳河村。\n\n他说，要抓住农时。', meta: {}, single: true },
      lexicon,
    );
    expect(articles.map((a) => a.title)).toEqual(['']);
  });
});
