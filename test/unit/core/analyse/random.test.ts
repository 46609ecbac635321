import { expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/analyse/random.js';

it('gives the same numbers for the same seed, spread over [0,1)', () => {
  const [a, b, other] = [seededRandom(7), seededRandom(7), seededRandom(8)];
  const numbers = Array.from({ length: 1000 }, a);
  expect(Array.from({ length: 1000 }, b)).toEqual(numbers);
  expect(other()).not.toBe(numbers[0]);
  expect(numbers.every((n) => n >= 0 && n < 1)).toBe(true);
  expect(numbers.reduce((sum, n) => sum + n) / 1000).toBeCloseTo(0.5, 1);
});
