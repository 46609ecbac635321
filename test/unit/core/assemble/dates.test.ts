import { expect, it } from 'vitest';
import { certainlyBefore, period } from '../../../../src/core/assemble/dates.js';

it('finds the earliest and latest of partial dates', () => {
  expect(period(['2021-10-29', undefined, '2019', '2021'])).toEqual({ firstSeen: '2019', lastSeen: '2021-10-29' });
  expect(period([undefined])).toEqual({});
});

it('compares dates as far as both are known', () => {
  expect(certainlyBefore('2020', '2021-05')).toBe(true);
  expect(certainlyBefore('2021', '2021-05')).toBe(false);
  expect(certainlyBefore('2021-05-01', '2021-05')).toBe(false);
});
