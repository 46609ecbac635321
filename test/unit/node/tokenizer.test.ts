import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Token } from '../../../src/core/model.js';
import { createTokenizer, locate } from '../../../src/node/tokenizer.js';

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '县长',
      '梁若谷',
      ' ',
      '\u3000',
      '\r\n',
      '\0',
      '\ud800',
      '\udc00',
      '\ufffd',
      '\ufeff',
      '\u200b',
      '😀',
      '𠮷',
      'e\u0301',
      '2020',
      'Abc-1',
      '。',
      '\u{10ffff}',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
});

/** In order, without overlap, and every character in one token. */
function expectTiling(text: string, tokens: readonly Token[]): void {
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  expect(tokens.map((token) => token.text).join('')).toBe(text);
  expect(tokens.every((token, i) => token.end > token.start && token.start === (tokens[i - 1]?.end ?? 0))).toBe(true);
}

describe('createTokenizer', () => {
  const tokenize = createTokenizer();

  it('gives words their offsets and tags', () => {
    const tokens = tokenize('县长  来到\r\n长沙。');
    expect(tokens.filter(({ tag }) => tag !== 'x')).toEqual([
      { text: '县长', start: 0, end: 2, tag: 'n' },
      { text: '来到', start: 4, end: 6, tag: 'v' },
      { text: '长沙', start: 8, end: 10, tag: 'ns' },
    ]);
  });

  it('covers any text, broken pairs and odd blanks included', () => {
    fc.assert(fc.property(hostile, (text) => expectTiling(text, tokenize(text))));
  });

  it('has nothing to say of nothing', () => {
    expect(tokenize('')).toEqual([]);
  });
});

describe('locate', () => {
  it('covers the text when the tagger drops, alters or invents words', () => {
    const word = fc.record({
      word: fc.oneof(fc.constantFrom('', '县', '县长', '长', ' ', '\ufffd'), fc.string({ maxLength: 2 })),
      tag: fc.constant('n'),
    });
    fc.assert(fc.property(hostile, fc.array(word), (text, words) => expectTiling(text, locate(text, words))));
  });

  it('finds its place again after a dropped word, and ignores an invented one', () => {
    const words = ['县长', '乡长', '梁若谷'].map((word) => ({ word, tag: 'n' }));
    expect(locate('县长,梁若谷', words).map(({ text, tag }) => `${text}/${tag}`)).toEqual(['县长/n', ',/x', '梁若谷/n']);
  });
});
