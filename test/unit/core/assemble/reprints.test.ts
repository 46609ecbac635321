import { describe, expect, it } from 'vitest';
import { findReprints, threshold } from '../../../../src/core/assemble/reprints.js';
import type { Article } from '../../../../src/core/model.js';
import { page } from './fixtures.js';

/** Sentences that differ, so that a text has as many shingles as places. */
const sentences = Array.from(
  { length: 40 },
  (_, i) => `第${i * i + 7}户村民在${String.fromCodePoint(0x4e00 + i * 37)}溪边修好水渠${i}里。`,
);
const body = sentences.join('');

const article = (doc: string, published: string, text: string): Article =>
  page(doc, published).article({ text }).build().articles[0] as Article;

describe('findReprints', () => {
  it('finds the copy in another paper, with its own dateline, punctuation and width', () => {
    const first = article('b.txt', '2021-10-28', body);
    const copy = article('a.txt', '2021-10-29', `云溪日报讯 ${body.replaceAll('。', '．\n')}`);
    expect([...findReprints([copy, first])]).toEqual([['a.txt#1', 'b.txt#1']]);
    expect(findReprints([first, copy])).toEqual(findReprints([copy, first]));
  });

  it('keeps apart what shares its subject and half of its words', () => {
    const half = sentences.slice(0, 20).join('');
    expect(
      findReprints([article('a.txt', '2021', body), article('b.txt', '2021', half + sentences.slice(20).reverse().join('山'))]).size,
    ).toBe(0);
  });

  it('wants short texts to match to the letter, and never takes the shortest', () => {
    const notice = sentences.slice(0, 3).join('');
    expect(notice.length).toBeLessThan(100);
    const same = [article('a.txt', '2021', notice), article('b.txt', '2021', notice)];
    expect(findReprints(same).size).toBe(1);
    expect(findReprints([article('a.txt', '2021', notice), article('b.txt', '2021', notice.replace('修好', '修成'))]).size).toBe(0);
    expect(findReprints([article('a.txt', '2021', '河阳风光'), article('b.txt', '2021', '河阳风光')]).size).toBe(0);
  });

  it('is stricter with shorter texts', () => {
    expect([39, 40, 100, 299, 300].map(threshold)).toEqual([undefined, 1, 0.9, 0.9, 0.75]);
  });

  it('takes many copies of one text as one article, the earliest first', () => {
    const copies = Array.from({ length: 300 }, (_, i) => article(`${i}.txt`, `2021-01-${String(28 - (i % 28)).padStart(2, '0')}`, body));
    const found = findReprints(copies);
    expect(found.size).toBe(299);
    expect(new Set(found.values())).toEqual(new Set(['111.txt#1']));
  });
});
