import { describe, expect, it } from 'vitest';
import { isHeadOrgan } from '../../../../src/core/relate/offices.js';

describe('isHeadOrgan', () => {
  it.each([
    ['中共云川市委员会', true],
    ['云川市人民政府', true],
    ['中共云川市委宣传部', false],
    ['云川市商务局', false],
  ])('%s: %s', (name, expected) => {
    expect(
      isHeadOrgan({
        key: '',
        type: 'organisation',
        subtype: name.startsWith('中共') ? 'party' : 'government',
        name,
        aliases: [],
        articles: [],
      }),
    ).toBe(expected);
  });
});
