import { GuanxiError } from '../errors.js';

/**
 * Reads a tab-separated data file: `#` begins a comment line, empty lines are passed over.
 *
 * @param name for messages
 * @throws GuanxiError FORMAT where the file is missing or has no rows
 */
export function readTable(name: string, text: string | undefined): string[][] {
  const rows = (text ?? '')
    .split(/\r?\n/)
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  if (!rows.length)
    throw new GuanxiError(
      'FORMAT',
      `the lexicon file ${name} is missing or empty`,
      'reinstall guanxi, or restore the file from the repository',
    );
  return rows;
}
