import { createReadStream } from 'node:fs';
import process from 'node:process';
import { GuanxiError } from '../core/errors.js';
import { reasonOf } from './reason.js';

/**
 * The bytes of a file, or of standard input where it is not named or `-`.
 *
 * @throws GuanxiError INPUT where they cannot be read
 * @example
 * for await (const line of splitLines(openInput('pages.jsonl'))) use(line);
 */
export async function* openInput(file: string | undefined): AsyncGenerator<Uint8Array> {
  const isStandard = file === undefined || file === '-';
  try {
    for await (const chunk of isStandard ? process.stdin : createReadStream(file)) yield chunk as Uint8Array;
  } catch (error) {
    throw new GuanxiError(
      'INPUT',
      `${isStandard ? 'standard input' : file} cannot be read (${reasonOf(error)})`,
      'check that it exists and that you may read it',
    );
  }
}
