import { expect, it } from 'vitest';
import { bands, bareText, jaccard, shingles } from '../../../../src/core/assemble/minhash.js';

it('compares letters, digits and hanzi alone', () => {
  expect(bareText('河阳县 3月2日讯，(记者)ＡＢ。')).toBe('河阳县3月2日讯记者ab');
});

it('makes one shingle of a short text, and one per place of a longer one', () => {
  expect(shingles('三个字').length).toBe(1);
  expect(shingles('').length).toBe(1);
  expect(shingles('一二三四五六七').length).toBe(3);
  expect(shingles('一二三四五一二三四五一二三四五').length).toBe(5);
});

it('estimates the similarity by the bands: equal sets share all, unlike sets none', () => {
  const a = Uint32Array.from({ length: 400 }, (_, i) => Math.imul(i + 1, 2654435761));
  const b = a.map((hash) => hash + 7);
  const near = a.slice(0, 360);
  expect(bands(a)).toEqual(bands(a.slice().reverse()));
  expect(bands(a).filter((band) => bands(b).includes(band))).toEqual([]);
  expect(bands(a).filter((band) => bands(near).includes(band)).length).toBeGreaterThan(10);
});

it('measures what two sets share', () => {
  expect(jaccard(Uint32Array.of(1, 2), Uint32Array.of(2, 3))).toBeCloseTo(1 / 3);
  expect(jaccard(Uint32Array.of(1, 5, 9), Uint32Array.of(2, 5, 9))).toBeCloseTo(1 / 2);
  expect(jaccard(new Uint32Array(), new Uint32Array())).toBe(0);
});
