import { describe, expect, it } from 'vitest';
import { CharacterSet } from '../../../../src/core/lexicon/characters.js';

describe('CharacterSet', () => {
  const set = new CharacterSet('市县、');

  it('knows its characters by offset', () => {
    expect([...'全市、县区'].map((_, at) => set.hasAt('全市、县区', at))).toEqual([false, true, true, true, false]);
  });

  it('holds nothing outside the text', () => {
    expect(set.hasAt('市', -1)).toBe(false);
    expect(set.hasAt('市', 1)).toBe(false);
    expect(new CharacterSet('\0').hasAt('', 0)).toBe(false);
  });

  it('takes further characters', () => {
    const more = new CharacterSet();
    more.add('州'.charCodeAt(0));
    expect(more.has('州'.charCodeAt(0))).toBe(true);
    expect(more.has('旗'.charCodeAt(0))).toBe(false);
  });
});
