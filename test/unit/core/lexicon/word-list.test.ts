import { describe, expect, it } from 'vitest';
import { isMadeOf, WordList, wordList } from '../../../../src/core/lexicon/word-list.js';

const list = new WordList([
  ['市', 1],
  ['市长', 2],
  ['市长助理', 3],
  ['市民', 4],
  ['副市长', 5],
]);

describe('WordList', () => {
  it('finds the longest word that begins at a position', () => {
    expect(list.longestAt('见市长助理', 1)).toEqual({ word: '市长助理', value: 3 });
    expect(list.longestAt('市长助学', 0)).toEqual({ word: '市长', value: 2 });
    expect(list.longestAt('市场', 0)).toEqual({ word: '市', value: 1 });
  });

  it('finds nothing elsewhere, nor past the end', () => {
    expect(list.longestAt('市长', 1)).toBeUndefined();
    expect(list.longestAt('市长', 2)).toBeUndefined();
    expect(list.longestAt('', 0)).toBeUndefined();
  });

  it('lists the longer words that begin at a position, longest first', () => {
    expect(list.allAt('市长助理', 0).map(({ word }) => word)).toEqual(['市长助理', '市长']);
  });

  it('finds the longest word that ends at a position, as far back as it may look', () => {
    expect(list.longestEndingAt('一位副市长', 5)).toEqual({ word: '副市长', value: 5 });
    expect(list.longestEndingAt('一位副市长', 5, 2)).toEqual({ word: '市长', value: 2 });
    expect(list.longestEndingAt('一位副市长', 4)).toEqual({ word: '市', value: 1 });
    expect(list.longestEndingAt('一位', 2)).toBeUndefined();
  });

  it('gets whole words only', () => {
    expect([list.get('市'), list.get('市长'), list.get('市长助')]).toEqual([1, 2, undefined]);
  });
});

describe('isMadeOf', () => {
  const words = wordList('市级|重点|重|点名');

  it('holds where the words cover the text, whatever the way', () => {
    expect(isMadeOf(words, '市级重点')).toBe(true);
    expect(isMadeOf(words, '重点名')).toBe(true);
  });

  it('fails where something is left, and for nothing', () => {
    expect(isMadeOf(words, '市级青禾')).toBe(false);
    expect(isMadeOf(words, '')).toBe(false);
  });

  it('takes no longer for many ways to read a text', () => {
    expect(isMadeOf(wordList('一|一一|一一一'), `${'一'.repeat(5000)}二`)).toBe(false);
  });
});
