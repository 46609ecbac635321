import { expect, it } from 'vitest';
import { Tally } from '../../../../src/core/assemble/tally.js';

function tally(...votes: (string | undefined)[]): Tally {
  const sum = new Tally();
  for (const vote of votes) sum.add(vote);
  return sum;
}

it('names the most frequent value, of equal ones the preferred, else the first by code units', () => {
  expect(tally('a', 'b', 'b', undefined).winner('a')).toBe('b');
  expect(tally('b', 'a').winner('b')).toBe('b');
  expect(tally('b', 'a').winner('c')).toBe('a');
  expect(tally(undefined).winner('a')).toBeUndefined();
});
