import { expect, it } from 'vitest';
import { collect } from '../../../src/core/collect.js';

it('gives what flatMap gives: lists, single things and nothing, in order and one level deep', () => {
  const of = (n: number, i: number) => (n === 0 ? [] : n === 1 ? 'one' : [`${n} at ${i}`, 'again']);
  expect(collect([2, 0, 1, 3], of)).toEqual([2, 0, 1, 3].flatMap(of));
  expect(collect([[1], [2]], (list) => [list])).toEqual([[1], [2]]);
  expect(collect([], of)).toEqual([]);
});
