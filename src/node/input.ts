import { createReadStream } from 'node:fs';
import process from 'node:process';
import { GuanxiError } from '../core/errors.js';
import { reasonOf } from '../node/reason.js';

/** The bytes of a file, or of standard input where it is not named or `-`. */
export async function* openInput(file: string | undefined): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of file === undefined || file === '-' ? process.stdin : createReadStream(file)) yield chunk as Uint8Array;
  } catch (error) {
    throw new GuanxiError(
      'INPUT',
      `${file ?? 'standard input'} cannot be read (${reasonOf(error)})`,
      'check that it exists and that you may read it',
    );
  }
}
