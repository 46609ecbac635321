import path from 'node:path';
import { GuanxiError } from '../../core/errors.js';
import { reasonOf } from '../reason.js';

/** What DuckDB says when something is wrong with the file or the disk, and what that means to a user. */
const TROUBLES: readonly { said: RegExp; tell(file: string, match: RegExpMatchArray): GuanxiError }[] = [
  {
    said: /(?:Could not set|Conflicting) lock(?:.*\(PID (\d+)\))?/s,
    tell: (file, [, pid]) =>
      new GuanxiError(
        'OUTPUT',
        `${file} is in use by another program${pid === undefined ? '' : ` (process ${pid})`}`,
        'wait until it has ended, or choose another folder with -o',
      ),
  },
  {
    said: /No space left|disk full|Could not write|Failed to write|File too large|Disk quota|failed to offload data block|max_temp_directory_size|Could not truncate/i,
    tell: (file) =>
      new GuanxiError(
        'OUTPUT',
        `${file} cannot be written (no space left)`,
        'free some space, or choose another folder with -o; what was stored is kept, and the next build goes on from there',
      ),
  },
  {
    said: /Permission denied|Read-only file system|Operation not permitted/i,
    tell: (file) =>
      new GuanxiError('OUTPUT', `${file} cannot be written (permission denied)`, 'choose a folder that you may write to with -o'),
  },
  {
    said: /Is a directory|Not a directory|File exists/i,
    tell: (file) => new GuanxiError('OUTPUT', `${file} cannot be written (something else is in the way)`, 'choose another folder with -o'),
  },
  {
    said: /not a valid DuckDB database|[Cc]orrupt|checksum|[Ss]erialization [Ee]rror|version number|does not exist!|INTERNAL|WAL file|truncated|Could not read enough/,
    tell: (file) =>
      new GuanxiError(
        'FORMAT',
        `${file} is damaged, or no store of guanxi's`,
        `remove it (and ${path.basename(file)}.wal beside it), and build again: all it holds comes from your pages`,
      ),
  },
];

/**
 * What a failure of the store means to a user.
 *
 * @param error thrown by DuckDB
 * @param file path of the store
 * @returns the error itself where nothing is known of it
 * @example
 * throw storeTrouble(error, 'output/guanxi.duckdb');
 */
export function storeTrouble(error: unknown, file: string): unknown {
  if (error instanceof GuanxiError || !(error instanceof Error)) return error;
  for (const { said, tell } of TROUBLES) {
    const match = error.message.match(said);
    if (match) return tell(file, match);
  }
  return error;
}

/** What DuckDB says of a question that is wrong in itself, whatever the store holds and the machine has. */
const WRONG_QUESTION =
  /^(?:Parser|Binder|Catalog|Syntax|Conversion|Invalid Input|Invalid Type|Mismatch Type|Out of Range|Not implemented|Permission|Parameter \S+|Dependency|Constraint) Error/i;

/**
 * What it means that a user's question was not answered: that it is wrong, or that answering it failed.
 *
 * @param error thrown by DuckDB
 * @param file path of the store
 */
export function questionTrouble(error: unknown, file: string): GuanxiError {
  const said = reasonOf(error).split('\n')[0] ?? '';
  if (WRONG_QUESTION.test(said))
    return new GuanxiError('USAGE', `the question cannot be answered (${said})`, 'guanxi sql lists tables and columns');
  if (/^Out of Memory/i.test(said))
    return new GuanxiError('ENVIRONMENT', `the question takes more memory than there is (${said})`, 'ask for less at once');
  // What the question itself names is no trouble of the store's.
  const told = /^IO Error: (?:No files found|Cannot open file)/i.test(said) ? error : storeTrouble(error, file);
  return told instanceof GuanxiError
    ? told
    : new GuanxiError('INPUT', `the question was not answered (${said})`, 'see what it says is amiss');
}
