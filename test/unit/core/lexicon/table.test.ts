import { expect, it } from 'vitest';
import { GuanxiError } from '../../../../src/core/errors.js';
import { readTable } from '../../../../src/core/lexicon/table.js';

it('reads rows of cells, passing over comments and empty lines, whatever the line ending', () => {
  expect(readTable('a.tsv', '# word, kind\n市长\thead\r\n\n专员\t\tx\n')).toEqual([
    ['市长', 'head'],
    ['专员', '', 'x'],
  ]);
});

it.each([undefined, '', '# only a comment\n'])('says which file is missing or empty: %j', (text) => {
  let caught: unknown;
  try {
    readTable('titles.tsv', text);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(GuanxiError);
  expect(caught).toMatchObject({ code: 'FORMAT', message: expect.stringContaining('titles.tsv'), remedy: expect.stringMatching(/./) });
});
