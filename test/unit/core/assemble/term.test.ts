import { describe, expect, it } from 'vitest';
import { mergeTerms } from '../../../../src/core/assemble/term.js';
import type { Evidence } from '../../../../src/core/model.js';

const said = (...terms: NonNullable<Evidence['term']>[]) => mergeTerms(terms.map((term) => ({ term }) as Evidence));

describe('mergeTerms', () => {
  it('takes the date that most bear out, as exactly as it is said', () => {
    expect(said({ start: '2019' }, { start: '2018' }, { start: '2019-03' })).toEqual({ start: '2019-03' });
    expect(said({ start: '2018' }, { end: '2021-05' })).toEqual({ start: '2018', end: '2021-05' });
  });

  it('of equals, takes the earliest start and the latest end, in any order', () => {
    expect(said({ start: '2019', end: '2020' }, { start: '2018', end: '2021' })).toEqual({ start: '2018', end: '2021' });
    expect(said({ start: '2018', end: '2021' }, { start: '2019', end: '2020' })).toEqual({ start: '2018', end: '2021' });
  });

  it('says nothing where no sentence does', () => {
    expect(mergeTerms([{} as Evidence])).toEqual({});
  });
});
