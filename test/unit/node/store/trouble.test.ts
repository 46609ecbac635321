import { describe, expect, it } from 'vitest';
import { GuanxiError } from '../../../../src/core/errors.js';
import { questionTrouble, storeTrouble } from '../../../../src/node/store/trouble.js';

describe('storeTrouble', () => {
  it.each([
    [
      'IO Error: Could not set lock on file "x": Conflicting lock is held in node (PID 17)',
      'OUTPUT',
      /in use by another program \(process 17\)/,
    ],
    ['TransactionContext Error: Failed to commit: Could not write file "x": No space left on device', 'OUTPUT', /no space left/],
    ['IO Error: Cannot open file "x": Permission denied', 'OUTPUT', /permission denied/],
    ['IO Error: Cannot open file "x": Is a directory', 'OUTPUT', /in the way/],
    [
      'IO Error: The file "x" exists, but it is not a valid DuckDB database file!',
      'FORMAT',
      /damaged, or no store of guanxi's: remove it \(and s\.duckdb\.wal/,
    ],
  ])('%s', (said, code, message) => {
    expect(storeTrouble(new Error(said), 'out/s.duckdb')).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('leaves what it does not know, and what is told already', () => {
    const told = new GuanxiError('INPUT', 'a', 'b');
    const unknown = new Error('something else');
    expect([storeTrouble(told, 's'), storeTrouble(unknown, 's'), storeTrouble('text', 's')]).toEqual([told, unknown, 'text']);
  });
});

describe('questionTrouble', () => {
  it.each([
    ['Parser Error: syntax error at or near "x"', 'USAGE'],
    ['Catalog Error: Table with name x does not exist!', 'USAGE'],
    ['Out of Memory Error: could not allocate block of size 256 KiB', 'ENVIRONMENT'],
    ['IO Error: No files found that match the pattern "x"', 'INPUT'],
    ['IO Error: Corrupt database file: computed checksum 1 does not match stored checksum 2', 'FORMAT'],
    ['INTERNAL Error: Assertion triggered', 'FORMAT'],
    ['HTTP Error: no', 'INPUT'],
  ])('%s is %s', (said, code) => {
    expect(questionTrouble(new Error(`${said}\n\nLINE 1: x`), 's.duckdb')).toMatchObject({ code });
  });
});
