import { GuanxiError } from '../../core/errors.js';
import { reasonOf } from '../reason.js';
import type { Input } from './format.js';

const MIB = 1024 * 1024;

/** A page is a few kilobytes, a printed one with its pictures some megabytes: a larger file is a mistake, and would fill the memory. */
export const LARGEST_FILE = 64 * MIB;

/**
 * Reads a file that is needed as a whole.
 *
 * @param input what to read
 * @param limit bytes after which it gives up, without reading on
 * @throws GuanxiError INPUT where it cannot be read, is empty, or is larger than the limit
 */
export async function wholeFile(input: Input, limit: number = LARGEST_FILE): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(input)) {
    size += chunk.length;
    if (size > limit)
      throw new GuanxiError('INPUT', `${input.path ?? input.name} is larger than ${limit / MIB} MiB`, 'give one newspaper page a file');
    chunks.push(chunk);
  }
  if (size === 0) throw emptyFile(input.name);
  return Buffer.concat(chunks);
}

/**
 * The bytes of a file, piece by piece.
 *
 * @throws GuanxiError INPUT where the system refuses
 */
export async function* chunksOf(input: Input): AsyncGenerator<Uint8Array> {
  try {
    yield* input.stream();
  } catch (error) {
    if (error instanceof GuanxiError) throw error;
    throw new GuanxiError(
      'INPUT',
      `${input.path ?? input.name} cannot be read (${reasonOf(error)})`,
      'check that it exists and that you may read it',
    );
  }
}

/** What to say of a file without bytes. */
export function emptyFile(name: string): GuanxiError {
  return new GuanxiError('INPUT', `${name} is empty (0 bytes)`, 'remove it, or save the page again');
}

/**
 * Runs a library that throws errors of its own on a file it cannot make sense of.
 *
 * @param problem what to say instead, from the library's reason
 * @throws GuanxiError
 */
export async function guarded<T>(work: () => Promise<T>, problem: (reason: string, error: unknown) => GuanxiError): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GuanxiError) throw error;
    throw problem((reasonOf(error).split('\n')[0] ?? '').replace(/[.:]$/, ''), error);
  }
}
