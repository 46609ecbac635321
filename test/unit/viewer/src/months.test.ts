import { describe, expect, it } from 'vitest';
import { monthBars } from '../../../../viewer/src/months.js';

describe('monthBars', () => {
  it('counts by month and keeps the empty months between', () => {
    expect(monthBars(['2022-01-03', '2021-11-30', undefined, '2021', '2022-01'])).toEqual([
      { month: '2021-11', count: 1 },
      { month: '2021-12', count: 0 },
      { month: '2022-01', count: 2 },
    ]);
  });

  it('leaves out the gaps where they are decades', () => {
    expect(monthBars(['1950-01-01', '2020-01-01']).map(({ month }) => month)).toEqual(['1950-01', '2020-01']);
    expect(monthBars([undefined, 'soon'])).toEqual([]);
  });
});
