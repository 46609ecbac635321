import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';
import { GuanxiError } from '../../core/errors.js';

const MIB = 1024 * 1024;

/** What may come out of the streams of one file that are no pictures, and out of one picture (A3 in colour at 600 dots an inch is 200 MiB). */
const MOST = 256 * MIB;

/** Instructions and tables shrink to a tenth, the dullest to a fiftieth. */
const HIGHEST_RATIO = 200;

/** Up to here no ratio is looked at. */
const SMALL = 16 * MIB;

/** Filters within one another, as in `[/FlateDecode /FlateDecode]`. */
const DEEPEST = 4;

/** A stream's dictionary ends here, and its bytes begin. */
const START = Buffer.from('stream');
const LONGEST_DICTIONARY = 2048;

/**
 * Unpacks the compressed streams of a PDF and throws the bytes away, to know before the library does the same in memory that they are not too many. Where a
 * stream ends does not matter, for compressed data knows its own end.
 *
 * @param name what to call it in errors
 * @throws GuanxiError INPUT
 */
export async function checkedStreams(bytes: Buffer, name: string): Promise<void> {
  let total = 0;
  for (let at = bytes.indexOf(START); at >= 0; at = bytes.indexOf(START, at + 1)) {
    const begin = dataAfter(bytes, at + START.length);
    if (begin === undefined) continue;
    const dictionary =
      bytes
        .subarray(Math.max(0, at - LONGEST_DICTIONARY), at)
        .toString('latin1')
        .split('obj')
        .at(-1) ?? '';
    const isPicture = /\/Subtype\s*\/Image\b/.test(dictionary);
    const packed = (bytes.indexOf('endstream', begin) + 1 || bytes.length) - begin;
    const most = isPicture ? MOST : Math.min(MOST - total, Math.max(SMALL, HIGHEST_RATIO * packed));
    const size = await unpackedSize(bytes.subarray(begin), most);
    if (size > most) throw tooMuch(name, size);
    if (!isPicture) total += size;
  }
}

/** Where zlib's data begins: after the line end, with a header that says so. */
function dataAfter(bytes: Buffer, end: number): number | undefined {
  const begin = bytes[end] === 0x0d && bytes[end + 1] === 0x0a ? end + 2 : end + 1;
  return isZlib(bytes.subarray(begin, begin + 2)) ? begin : undefined;
}

/** RFC 1950: deflate with a window of at most 32 KiB, and a check of the two bytes. */
function isZlib(head: Uint8Array): boolean {
  const [method = 0, flags = 0] = head;
  return (method & 15) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0;
}

/** The size of what comes out, at whatever depth it is largest, as data may be compressed more than once; it counts no further than above `most`. */
async function unpackedSize(bytes: Buffer, most: number): Promise<number> {
  let largest = 0;
  for (let depth = 1; depth <= DEEPEST; depth++) {
    let chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array> = [bytes];
    for (let i = 0; i < depth; i++) chunks = inflated(chunks);
    let size = 0;
    let isCompressed = false;
    for await (const chunk of chunks) {
      if (size === 0) isCompressed = isZlib(chunk);
      size += chunk.length;
      if (size > most) return size;
    }
    largest = Math.max(largest, size);
    if (!isCompressed) break;
  }
  return largest;
}

/** What comes out, piece by piece. Broken data ends it: the library, too, takes what came out before. */
async function* inflated(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* Readable.from(chunks, { objectMode: false }).pipe(createInflate());
  } catch {
    // It ends here.
  }
}

function tooMuch(name: string, size: number): GuanxiError {
  return new GuanxiError(
    'INPUT',
    `${name} expands without reason (a stream in it became more than ${Math.floor(size / MIB)} MiB)`,
    'if you trust it, print it as PDF again',
  );
}
