import { describe, expect, it } from 'vitest';
import type { Article, Page } from '../../../../src/core/model.js';
import { readArticle, toSource } from '../../../../src/core/text/reading.js';
import { articleOf } from '../tools.js';

const page: Page = { doc: 'page.txt', text: '桥通了\n林小川到桥头，看了又\n（图片）\n看，说：“好！”', meta: {} };
const at = (words: string): { start: number; end: number } => {
  const start = page.text.indexOf(words);
  return { start, end: start + words.length };
};
/** A headline, and a sentence that a picture cuts in two. */
const cut: Article['pieces'] = [
  { ...at('桥通了'), kind: 'headline', glue: '\n' },
  { ...at('林小川到桥头，看了又'), kind: 'body', glue: '\n' },
  { ...at('看，说：“好！”'), kind: 'body', glue: '' },
];
const reading = readArticle(page, articleOf(page.text, { pieces: cut }));

describe('readArticle', () => {
  it('joins the pieces by their glue', () => {
    expect(reading.printed).toBe('桥通了\n林小川到桥头，看了又看，说：“好！”');
  });

  it('normalises the text without moving it', () => {
    expect(reading.text).toBe('桥通了\n林小川到桥头,看了又看,说:“好!”');
  });

  it('says what each stretch is and where it is printed', () => {
    expect(reading.zones.map((z) => [z.kind, reading.printed.slice(z.start, z.end), page.text.slice(z.source, z.source + 2)])).toEqual([
      ['headline', '桥通了', '桥通'],
      ['body', '林小川到桥头，看了又', '林小'],
      ['body', '看，说：“好！”', '看，'],
    ]);
  });

  it('reads an article without pieces as nothing', () => {
    const empty = readArticle(page, articleOf('', { pieces: [] }));
    expect(empty).toEqual({ printed: '', text: '', zones: [] });
    expect(toSource(empty, 0)).toBe(0);
  });
});

describe('toSource', () => {
  const source = (words: string): string => {
    const start = reading.printed.indexOf(words);
    return page.text.slice(toSource(reading, start), toSource(reading, start + words.length, true));
  };

  it.each(['桥通了', '林小川', '看，说', '好！”'])('leads %s back to where it is printed', (words) => {
    expect(source(words)).toBe(words);
  });

  it('spans what stands between the parts of a cut sentence', () => {
    expect(source('看了又看，说')).toBe('看了又\n（图片）\n看，说');
  });

  it('ends a span just after its last character, not where the next piece begins', () => {
    expect(toSource(reading, reading.printed.indexOf('看，说'), true)).toBe(page.text.indexOf('\n（图片）'));
  });
});
