import { describe, expect, it } from 'vitest';
import { compileNames } from '../../../../src/core/lexicon/names.js';
import { lexicon } from '../tools.js';

const small = compileNames(
  [
    ['欧', '0'],
    ['欧阳', '2'],
    ['高', '3', 'word'],
  ],
  [
    ['小', '20', '5', '-10'],
    ['川', '10', '30', '15'],
  ],
);

describe('compileNames', () => {
  it('finds compound surnames before single ones', () => {
    expect(small.surnamesAt('见欧阳川', 1)).toEqual([
      { surname: '欧阳', weight: 2, word: false },
      { surname: '欧', weight: 0, word: false },
    ]);
    expect(small.surnamesAt('高小川', 0)).toEqual([{ surname: '高', weight: 3, word: true }]);
    expect(small.surnamesAt('小川', 0)).toEqual([]);
    expect(small.surnamesAt('高', 1)).toEqual([]);
  });

  it('adds the odds of the characters by where they stand', () => {
    expect(small.given('小川')).toBe(5);
    expect(small.given('川小')).toBe(1.5);
    expect(small.given('川')).toBe(1.5);
    expect(small.given('𠀀')).toBeLessThan(0);
  });
});

describe('the names of the lexicon', () => {
  it.each([
    ['建国', '的在'],
    ['晓梅', '进行'],
    ['志强', '以及'],
    ['丽华', '会议'],
  ])('%s is likelier given to a child than %s', (name, words) => {
    expect(lexicon.names.given(name)).toBeGreaterThan(lexicon.names.given(words));
  });

  it.each(['王', '欧阳', '司马', '诸葛', '上官'])('%s is a surname', (surname) => {
    expect(lexicon.names.surnamesAt(`${surname}远`, 0).map((s) => s.surname)).toContain(surname);
  });
});
