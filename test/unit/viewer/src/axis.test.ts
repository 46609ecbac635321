import { describe, expect, it } from 'vitest';
import { daysOf, partsOf, ticksOf, wholeOf } from '../../../../viewer/src/axis.js';
import type { Tenure } from '../../../../viewer/src/tenures.js';

const tenure = (change: Partial<Tenure>): Tenure => ({ edge: 'e', person: 'p', kind: undefined, ...change });
const WHOLE = { from: -1000, to: 1000 };
const drawn = (change: Partial<Tenure>, next?: string) =>
  partsOf(tenure(change), WHOLE, next).map(({ how, from, to }) => `${how} ${from} ${to}`);

describe('daysOf', () => {
  it('is a day, a month or a year', () => {
    expect(daysOf('1970-01-02')).toEqual({ from: 1, to: 2 });
    expect(daysOf('1970-12')).toEqual({ from: 334, to: 365 });
    expect(daysOf('1971')).toEqual({ from: 365, to: 730 });
  });
});

describe('partsOf', () => {
  it('draws what was seen, and dashes on to the successor', () => {
    expect(drawn({ first: '1970-01-02', last: '1970-01-11' })).toEqual(['seen 1 2', 'seen 2 10', 'seen 10 11']);
    expect(drawn({ first: '1970-01-02', last: '1970-01-02' }, '1970-02-01')).toEqual(['seen 1 2', 'inferred 2 31']);
  });

  it('shows a partial date as vague', () => {
    expect(drawn({ first: '1970', last: '1970' })).toEqual(['vague 0 365']);
    expect(drawn({ first: '1970-01', last: '1970-03-01' })).toEqual(['vague 0 31', 'seen 31 59', 'seen 59 60']);
  });

  it('infers that a former holder was there before, and one proposed comes after', () => {
    expect(drawn({ kind: 'former', first: '1970-01-02' })).toEqual(['inferred -1000 1', 'vague 1 2']);
    expect(drawn({ kind: 'proposed', first: '1970-01-02' })).toEqual(['vague 1 2', 'inferred 2 1000']);
  });

  it('takes what a sentence states for certain', () => {
    expect(drawn({ start: '1970-01-02', end: '1970-01-11', first: '1970-01-20', last: '1970-01-20' }, '1970-03-01')).toEqual([
      'seen 1 2',
      'seen 2 10',
      'seen 10 11',
    ]);
    expect(drawn({ start: '1970-01', first: '1970-03-01', last: '1970-03-01' })).toEqual(['vague 0 31', 'seen 31 59', 'seen 59 60']);
    expect(drawn({ end: '1970-01-02' })).toEqual(['seen 1 2']);
    expect(drawn({ kind: 'former', start: '1970-01-02', end: '1970-01-04' })).toEqual(['seen 1 2', 'seen 2 3', 'seen 3 4']);
    expect(drawn({ kind: 'former', start: '1970-01-02', first: '1970-01-04' })).toEqual(['seen 1 2', 'inferred 2 3', 'vague 3 4']);
    expect(drawn({ kind: 'former', end: '1970-01-04' })).toEqual(['inferred -1000 3', 'seen 3 4']);
  });

  it('draws nothing without a date', () => {
    expect(drawn({})).toEqual([]);
  });
});

describe('the axis', () => {
  const lane = (first: string, last: string) => ({ organ: 'o', title: 't', tenures: [tenure({ first, last })] });

  it('spans all lanes with some room', () => {
    expect(wholeOf([lane('1970-01-01', '1970-01-05'), lane('1970-01-10', '1970-01-10')])).toEqual({ from: -15, to: 25 });
    expect(wholeOf([{ organ: 'o', title: 't', tenures: [tenure({})] }])).toBeUndefined();
  });

  it('has marks at months or at years, at most a dozen', () => {
    expect(ticksOf({ from: 20, to: 100 }).map(({ label }) => label)).toEqual(['1970-02', '1970-03', '1970-04']);
    expect(ticksOf({ from: 0, to: 3660 }).map(({ label }) => label)).toHaveLength(11);
    expect(ticksOf({ from: 0, to: 20000 }).length).toBeLessThanOrEqual(12);
  });
});
