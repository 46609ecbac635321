import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../viewer/src/csv.js';

describe('toCsv', () => {
  it('quotes what needs quotes and ends each row', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['x,y', 1],
          ['说“好”', 'he said "no"\nand left'],
        ],
      ),
    ).toBe('\ufeffa,b\r\n"x,y",1\r\n说“好”,"he said ""no""\nand left"\r\n');
  });

  it('sets off what a spreadsheet would run', () => {
    expect(toCsv(['a'], [['=1+1'], ['@x'], [-5]])).toBe("\ufeffa\r\n'=1+1\r\n'@x\r\n-5\r\n");
  });
});
