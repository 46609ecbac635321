import { expect, it } from 'vitest';
import { bands, bareText, jaccard, shingles } from '../../../../src/core/assemble/minhash.js';

it('compares letters, digits and hanzi alone', () => {
  expect(bareText('河阳县 3月2日讯，(记者)ＡＢ。')).toBe('河阳县3月2日讯记者ab');
});

it('makes one shingle of a short text, and one per place of a longer one', () => {
  expect(shingles('三个字').size).toBe(1);
  expect(shingles('').size).toBe(1);
  expect(shingles('一二三四五六七').size).toBe(3);
});

it('estimates the similarity by the bands: equal sets share all, unlike sets none', () => {
  const a = new Set(Array.from({ length: 400 }, (_, i) => Math.imul(i + 1, 2654435761) >>> 0));
  const b = new Set([...a].map((hash) => (hash + 7) >>> 0));
  const near = new Set([...a].slice(0, 360));
  expect(bands(a)).toEqual(bands(new Set([...a].reverse())));
  expect(bands(a).filter((band) => bands(b).includes(band))).toEqual([]);
  expect(bands(a).filter((band) => bands(near).includes(band)).length).toBeGreaterThan(10);
});

it('measures what two sets share', () => {
  expect(jaccard(new Set([1, 2]), new Set([2, 3]))).toBeCloseTo(1 / 3);
  expect(jaccard(new Set(), new Set())).toBe(0);
});
