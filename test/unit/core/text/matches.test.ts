import { expect, it } from 'vitest';
import { allMatches } from '../../../../src/core/text/matches.js';

it.each([
  ['several', '甲村、乙村', /(?<name>.)村/g],
  ['none', '甲镇', /.村/g],
  ['empty ones', '甲乙', /丙*/g],
  ['empty ones between surrogate pairs', '\u{20000}甲', /丙*/gu],
])('finds what matchAll finds: %s', (_, text, pattern) => {
  const found = allMatches(text, pattern);
  expect(found).toEqual([...text.matchAll(pattern)]);
  expect(found.map(({ index, groups }) => [index, groups])).toEqual(
    [...text.matchAll(pattern)].map(({ index, groups }) => [index, groups]),
  );
});

it('begins at the beginning each time', () => {
  const pattern = /村/g;
  pattern.lastIndex = 3;
  expect(allMatches('村村', pattern)).toHaveLength(2);
});
