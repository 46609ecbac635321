import { describe, expect, it } from 'vitest';
import { padEnd, table, truncate, width } from '../../../src/cli/width.js';

describe('width', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['市长', 4],
    ['\uff0c\uff1a\uff08\uff09', 8],
    [',:()', 4],
    ['“引号”', 6],
    ['、。《》', 8],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['甲\u200b乙', 4],
    ['→×', 2],
    ['한국', 4],
    ['\uff8a\uff9d', 2],
  ])('of %j is %i', (text, columns) => {
    expect(width(text)).toBe(columns);
  });
});

describe('table', () => {
  it('lines columns up by width, not by length', () => {
    const rows = [
      ['市长', 'x'],
      ['abcdef', '乙'],
      ['a', ''],
    ];
    expect(table(rows)).toEqual(['市长    x', 'abcdef  乙', 'a']);
    expect(padEnd('市', 4)).toBe('市  ');
  });
});

describe('truncate', () => {
  it('never takes more columns than it may', () => {
    expect(truncate('岳麓山下', 8)).toBe('岳麓山下');
    expect(truncate('岳麓山下', 7)).toBe('岳麓山…');
    expect(truncate('岳麓山下', 6)).toBe('岳麓…');
  });
});
