import { expect, it } from 'vitest';
import { period } from '../../../../src/core/assemble/dates.js';

it('finds the earliest and latest of partial dates', () => {
  expect(period(['2021-10-29', undefined, '2019', '2021'])).toEqual({ firstSeen: '2019', lastSeen: '2021-10-29' });
  expect(period([undefined])).toEqual({});
});
