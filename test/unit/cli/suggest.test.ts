import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/cli/suggest.js';

describe('nearest', () => {
  const commands = ['build', 'neighbours', 'stats', 'segment'];
  it.each([
    ['neighbors', 'neighbours'],
    ['biuld', 'build'],
    ['stat', 'stats'],
    ['seg', 'segment'],
    ['xyz', undefined],
    ['', undefined],
  ])('of %s is %s', (typed, expected) => {
    expect(nearest(typed, commands)).toBe(expected);
  });
});
