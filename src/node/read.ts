import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { GuanxiError } from '../core/errors.js';
import type { Page, PageMeta } from '../core/model.js';
import { formatOf, knownExtensions } from './formats/registry.js';
import { reasonOf } from './reason.js';
import type { Source } from './sources.js';

/** Pages are a few kilobytes: a larger file is a mistake, and would fill the memory. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/**
 * Reads the pages of one source.
 *
 * @param source a file or standard input, see `listSources`
 * @param meta what the command line says of every page; a page's own front matter wins
 * @param stdin read where the source is standard input
 * @throws GuanxiError INPUT or FORMAT, naming the source
 * @example
 * const [page] = await readSource({ doc: 'a.txt', path: 'pages/a.txt' }, { region: '衡阳市' });
 */
export async function readSource(source: Source, meta: PageMeta = {}, stdin: Readable = process.stdin): Promise<Page[]> {
  const name = source.path ?? 'standard input';
  const format = formatOf(source.path ?? '');
  if (!format) {
    throw new GuanxiError('INPUT', `${name} is of no format that is read (${knownExtensions()})`, 'save its text as a .txt file');
  }
  const bytes = await readBytes(source.path === undefined ? stdin : createReadStream(source.path), name);
  return format.read(bytes, source.doc, meta);
}

async function readBytes(stream: Readable, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk as Uint8Array);
      size += bytes.length;
      if (size > LARGEST_FILE) break;
      chunks.push(bytes);
    }
  } catch (error) {
    throw new GuanxiError('INPUT', `${name} cannot be read (${reasonOf(error)})`, 'check that it exists and that you may read it');
  }
  if (size > LARGEST_FILE) {
    throw new GuanxiError('INPUT', `${name} is larger than ${LARGEST_FILE / 1024 / 1024} MiB`, 'give one newspaper page a file');
  }
  return Buffer.concat(chunks);
}
