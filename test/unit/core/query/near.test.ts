import { expect, it } from 'vitest';
import { editDistance, sharedCharacters } from '../../../../src/core/query/near.js';

it('counts edits in characters, not code units', () => {
  expect(editDistance('白水县', '白石县')).toBe(1);
  expect(editDistance('', '三个字')).toBe(3);
  expect(editDistance('𠮷野', '吉野')).toBe(1);
});

it('measures what two names share', () => {
  expect(sharedCharacters('河阳市委', '中共河阳市委员会')).toBeCloseTo(2 / 3);
  expect(sharedCharacters('甲', '乙')).toBe(0);
  expect(sharedCharacters('', '')).toBe(0);
});
