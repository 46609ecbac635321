import { expect, it } from 'vitest';
import { certainlyBefore, compareText } from '../../../src/core/order.js';

it('orders texts by code units, surrogates included', () => {
  expect(['乙', '甲', 'b', 'B', '𠮷', '\uff21'].sort(compareText)).toEqual(['B', 'b', '乙', '甲', '𠮷', '\uff21']);
  expect(compareText('甲', '甲')).toBe(0);
});

it('compares dates as far as both are known', () => {
  expect(certainlyBefore('2020', '2021-05')).toBe(true);
  expect(certainlyBefore('2021', '2021-05')).toBe(false);
  expect(certainlyBefore('2021-05-01', '2021-05')).toBe(false);
});
