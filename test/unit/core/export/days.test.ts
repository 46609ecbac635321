import { expect, it } from 'vitest';
import { dayAfter, dayBefore, days, mergeDays } from '../../../../src/core/export/days.js';
import { tenures } from '../../../../src/core/export/spells.js';

it('takes partial dates as wide as they are', () => {
  expect(days('2021', '2021-02')).toEqual({ start: '2021-01-01', end: '2021-02-28' });
  expect(days('2020-02', '2020')).toEqual({ start: '2020-02-01', end: '2020-12-31' });
});

it('counts days over months and leap years', () => {
  expect(dayAfter('2020-02-28')).toBe('2020-02-29');
  expect(dayBefore('2021-01-01')).toBe('2020-12-31');
});

it('joins stretches that touch', () => {
  expect(mergeDays([days('2021', '2021'), days('2019', '2019'), days('2020', '2020-06')])).toEqual([
    { start: '2019-01-01', end: '2020-06-30' },
    { start: '2021-01-01', end: '2021-12-31' },
  ]);
});

it('cuts posts held at once into stretches that do not overlap', () => {
  const posts = [
    { title: '县长', ...days('2019', '2020') },
    { title: '书记', ...days('2020', '2021') },
  ];
  expect(tenures(posts).map(({ start, titles }) => [start, titles])).toEqual([
    ['2019-01-01', ['县长']],
    ['2020-01-01', ['书记', '县长']],
    ['2021-01-01', ['书记']],
  ]);
});
