import { describe, expect, it } from 'vitest';
import type { Evidence, RelationType } from '../../../src/core/model.js';
import { checkDate, endsBefore, inWindow, type Spell, spellOf, spellOfPost, type Window } from '../../../src/core/spell.js';

describe('spellOf', () => {
  it('takes what is stated, else what is seen', () => {
    expect(spellOf({ firstSeen: '2019', lastSeen: '2021-05' })).toEqual({ from: '2019', to: '2021-05' });
    expect(spellOf({ start: '2018-03', end: '2020', firstSeen: '2019', lastSeen: '2022' })).toMatchObject({
      from: '2018-03',
      to: '2020',
      begun: true,
      ended: true,
    });
    expect(spellOf({ start: '2018-03', firstSeen: '2019', lastSeen: '2022' })).toEqual({ from: '2018-03', to: '2022', begun: true });
  });

  it('takes no sight of a title after its end for one of the post', () => {
    expect(spellOf({ end: '2020', firstSeen: '2021-05', lastSeen: '2021-06' })).toEqual({ to: '2020', ended: true });
    expect(spellOf({ start: '2022-03', firstSeen: '2022-01', lastSeen: '2022-01' })).toEqual({ from: '2022-03', begun: true });
  });

  it('knows no time of a post that was left or is to come, unless it is stated', () => {
    expect(spellOf({ tenure: 'former', firstSeen: '2020', lastSeen: '2020' })).toBeUndefined();
    expect(spellOf({ tenure: 'former', start: '2016', end: '2019', firstSeen: '2020', lastSeen: '2020' })).toEqual({
      from: '2016',
      to: '2019',
      begun: true,
      ended: true,
    });
    expect(spellOf({ tenure: 'proposed', firstSeen: '2020', lastSeen: '2020' })).toBeUndefined();
    expect(spellOf({})).toBeUndefined();
  });
});

describe('inWindow', () => {
  const on = (relation: RelationType, ...days: string[]) => ({
    relation,
    firstSeen: days[0] as string,
    lastSeen: days.at(-1) as string,
    evidence: days.map((asOf) => ({ asOf }) as Evidence),
  });

  it.each<[Window, boolean]>([
    [{}, true],
    [{ since: '2019' }, true],
    [{ since: '2022' }, false],
    [{ until: '2017' }, false],
    [{ at: '2019-06' }, true],
    [{ at: '2018' }, true],
    [{ since: '2021-05', until: '2021-05' }, true],
  ])('a post seen from March 2018 to May 2021 and %j: %s', (window, held) => {
    expect(inWindow(on('holds_post', '2018-03', '2021-05'), window)).toBe(held);
  });

  it('a visit is on its day, not between two of them', () => {
    expect(inWindow(on('visits', '2018-03', '2021-05'), { at: '2019' })).toBe(false);
    expect(inWindow(on('visits', '2018-03', '2021-05'), { since: '2021' })).toBe(true);
  });

  it('what has no date is in no window', () => {
    expect(inWindow({ relation: 'holds_post', evidence: [] }, { since: '1900' })).toBe(false);
    expect(inWindow({ relation: 'visits', evidence: [] }, {})).toBe(true);
  });
});

it.each(['2021', '2021-10', '2021-10-29'])('%s is a date', (date) => {
  expect(() => checkDate('since', date)).not.toThrow();
});

it.each(['', '21', '2021-13', '2021-10-32', '2021-1', 'today'])('%j is none', (date) => {
  expect(() => checkDate('since', date)).toThrow(/since is/);
});

describe('spellOfPost', () => {
  it('bounds what is seen by what is said of the former post', () => {
    const seen = { firstSeen: '2018', lastSeen: '2020' };
    expect(spellOfPost([seen, { tenure: 'former', start: '2016', end: '2021', firstSeen: '2022', lastSeen: '2022' }])).toEqual({
      from: '2016',
      to: '2021',
      begun: true,
      ended: true,
    });
    expect(spellOfPost([seen, { tenure: 'former', firstSeen: '2022', lastSeen: '2022' }])).toEqual({ from: '2018', to: '2020' });
  });

  it('keeps a time before someone came back apart', () => {
    const again = { start: '2018', firstSeen: '2019', lastSeen: '2020' };
    expect(spellOfPost([again, { tenure: 'former', start: '2008', end: '2012' }])).toEqual({ from: '2018', to: '2020', begun: true });
  });
});

it.each<[string, Spell, Spell, boolean]>([
  ['before', { from: '2016', to: '2018' }, { from: '2019', to: '2020' }, true],
  ['after', { from: '2019', to: '2020' }, { from: '2016', to: '2018' }, false],
  ['seen in one year', { from: '2016', to: '2019' }, { from: '2019', to: '2020' }, false],
  ['handed over', { from: '2016', to: '2019', ended: true }, { from: '2019-03', to: '2020' }, true],
  ['taken over', { from: '2016', to: '2019' }, { from: '2019-03', to: '2020', begun: true }, true],
  ['both within a year', { from: '2019', to: '2019', ended: true }, { from: '2019', to: '2019', begun: true }, false],
  ['unknown', { from: '2016' }, { from: '2019' }, false],
])('%s', (_what, a, b, expected) => {
  expect(endsBefore(a, b)).toBe(expected);
});
