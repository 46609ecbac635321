import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { GuanxiError } from '../core/errors.js';
import type { Page } from '../core/model.js';
import type { Input, InputFormat, ReadContext, ReadOptions } from './formats/format.js';
import { extensionOf, formatOf, isPage, knownExtensions } from './formats/registry.js';
import { SNIFFED, sniff } from './formats/sniff.js';
import { chunksOf } from './formats/whole.js';
import type { Source } from './sources.js';

/**
 * Reads the pages of one source. Its format is told by its extension, and where it has none, as standard input, by its first bytes.
 *
 * @param source a file or standard input, see `listSources`
 * @param options what the command line says of every page (a file's own word wins), and names of columns
 * @param problem takes note of parts of the source that cannot be read: a line of a table, a file in an archive
 * @param stdin read where the source is standard input
 * @throws GuanxiError INPUT or FORMAT, naming the source, where nothing more of it can be read
 * @example
 * for await (const page of readSource({ doc: 'a.txt', path: 'pages/a.txt' }, { region: '衡阳市' }, console.error)) use(page);
 */
export function readSource(
  source: Source,
  options: ReadOptions,
  problem: (problem: GuanxiError) => void,
  stdin: Readable = process.stdin,
): AsyncIterable<Page> {
  const { map = {}, ...meta } = options;
  const context: ReadContext = { meta, map, problem, isPage, read: (input) => readInput(input, context) };
  const { doc: name, path } = source;
  if (path === undefined) return readInput({ name, stream: () => stdin }, context);
  return readInput({ name, path, stream: () => createReadStream(path) }, context);
}

async function* readInput(input: Input, context: ReadContext): AsyncGenerator<Page> {
  const extension = extensionOf(input.path ?? input.name);
  const format = formatOf(input.path ?? input.name);
  if (format) yield* format.read(input, context);
  else if (extension === undefined) yield* readSniffed(input, context);
  else {
    const what = `${input.path ?? input.name} is of no format that is read (${knownExtensions()})`;
    throw new GuanxiError('INPUT', what, 'save its text as a .txt file');
  }
}

async function* readSniffed(input: Input, context: ReadContext): AsyncGenerator<Page> {
  const chunks = chunksOf(input);
  let head: Uint8Array = Buffer.alloc(0);
  while (head.length < SNIFFED) {
    const { done, value } = await chunks.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  const format: InputFormat = sniff(head, context.map);
  async function* again(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    yield* chunks;
  }
  // Without its path: what has been read of it cannot be read again from a pipe.
  const { path: _, ...rest } = input;
  yield* format.read({ ...rest, stream: again }, context);
}
