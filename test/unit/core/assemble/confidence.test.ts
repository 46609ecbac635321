import { expect, it } from 'vitest';
import { noisyOr } from '../../../../src/core/assemble/confidence.js';

it('grows with each piece of evidence and never reaches certainty', () => {
  expect(noisyOr([0.8])).toBe(0.8);
  expect(noisyOr([0.5, 0.5])).toBe(0.75);
  expect(noisyOr(Array(20).fill(0.9))).toBe(0.999);
});
