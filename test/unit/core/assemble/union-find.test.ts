import { expect, it } from 'vitest';
import { UnionFind } from '../../../../src/core/assemble/union-find.js';

it('names a set by its first member, whatever the order of joining', () => {
  const sets = new UnionFind();
  sets.join('d', 'c');
  sets.join('b', 'd');
  sets.join('e', 'c');
  expect(['b', 'c', 'd', 'e'].map((item) => sets.find(item))).toEqual(['b', 'b', 'b', 'b']);
  expect(sets.find('a')).toBe('a');
});
