import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Jieba, rememberTags } from '../../../src/node/word-tags.js';

const jieba = createRequire(import.meta.url)('nodejieba') as Jieba;

describe('rememberTags', () => {
  const tag = rememberTags(jieba);
  // 来了, 去的 and names in a sentence are words that nodejieba would cut in two if they stood alone.
  const phrases = [
    '县长来到长沙,',
    '梁若谷',
    '他来了。',
    '于某去的',
    '霍去尘把茶了',
    '\n',
    '\r\n',
    '\t',
    ' ',
    '2021年',
    'Abc',
    '3.5',
    '。',
    '\ufffd',
    '😀',
    '古丽米热曼',
  ];
  const text = fc.array(fc.oneof(fc.constantFrom(...phrases), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 12 });

  it('gives what nodejieba.tag gives, for any text and in any order of texts', () => {
    fc.assert(
      fc.property(text, (parts) => {
        expect(tag(parts.join(''))).toEqual(jieba.tag(parts.join('')));
      }),
    );
  });

  it('knows words that only hold together in their sentence', () => {
    const sentence = '市领导云在天、于得水在主席台就座';
    expect(tag(sentence)).toEqual(jieba.tag(sentence));
    expect(jieba.cut(sentence, true).some((word) => jieba.cut(word, true).length > 1)).toBe(true);
  });
});
