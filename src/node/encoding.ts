import { GuanxiError } from '../core/errors.js';

/** The encodings that are recognised. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** First bytes of files that are no text, in hexadecimal, what to call them, and what to do where that is not to export the text. */
const MAGIC: readonly (readonly [hex: string, kind: string, remedy?: string])[] = [
  ['25504446', 'a PDF', 'name it .pdf'],
  ['504b0304', 'a ZIP archive or an Office document', 'name it .zip or .docx, whichever it is'],
  ['d0cf11e0a1b11ae1', 'an old Office document', 'save it as .docx'],
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['47494638', 'a GIF picture'],
  ['49492a00', 'a TIFF picture'],
  ['4d4d002a', 'a TIFF picture'],
  ['1f8b', 'a gzip archive'],
  ['52617221', 'a RAR archive'],
  ['377abcaf271c', 'a 7-Zip archive'],
  ['7f454c46', 'a program'],
  ['53514c69746520666f726d6174', 'an SQLite database'],
];

const SAVE_AS_UTF8 = 'save it as UTF-8 text';

/**
 * Decodes the bytes of a text file. A byte order mark decides and is dropped; without one the bytes must be valid
 * throughout in the encoding they are taken for, and look like Chinese text in it.
 *
 * @param bytes the whole file
 * @param name what to call the file in an error
 * @returns the text, without its byte order mark, line ends as they stand
 * @throws GuanxiError INPUT where the bytes are empty, binary or in no encoding that is recognised
 * @example
 * decodeText(Uint8Array.of(0xd6, 0xd0), 'a.txt'); // { text: '中', encoding: 'gb18030' }
 */
export function decodeText(bytes: Uint8Array, name: string): { text: string; encoding: Encoding } {
  if (bytes.length === 0) throw new GuanxiError('INPUT', `${name} is empty (0 bytes)`, 'remove it, or save the page again as UTF-8 text');
  const encoding = encodingOf(bytes, name);
  return { text: strictly(bytes, encoding, name), encoding };
}

function encodingOf(bytes: Uint8Array, name: string): Encoding {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const magic = MAGIC.find(([hex]) => head.startsWith(hex));
  if (magic) throw new GuanxiError('INPUT', `${name} is ${magic[1]}, not text`, magic[2] ?? 'copy or export its text into a .txt file');
  const marked = markedEncoding(head);
  if (marked) return marked;

  const hasNul = bytes.includes(0);
  if (!hasNul && decode(bytes, 'utf-8') !== undefined) return 'utf-8';
  const wide = wideEncoding(bytes);
  if (wide) return wide;
  if (hasNul)
    throw new GuanxiError('INPUT', `${name} is binary (a NUL byte at ${bytes.indexOf(0)})`, 'copy or export its text into a .txt file');
  if (isMostlyUtf8(bytes)) return 'utf-8';
  if (looksLikeGb(bytes) && decode(bytes, 'gb18030') !== undefined) return 'gb18030';
  throw new GuanxiError('INPUT', `${name} is in no encoding that is recognised (UTF-8, UTF-16, GB18030)`, SAVE_AS_UTF8);
}

/** From how many bytes the encoding of a stream is told. */
const HEAD = 64 * 1024;

/**
 * Decodes text as it comes, for files that need not fit into the memory. The encoding is told from the first 64 KiB; bytes that are
 * no characters in it become U+FFFD, for the caller to report where they stand.
 *
 * @param chunks the file, piece by piece
 * @param name what to call the file in an error
 * @returns nothing where the file has no bytes
 * @throws GuanxiError INPUT where its beginning is binary or in no encoding that is recognised
 */
export async function* streamText(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  let head: Uint8Array = Buffer.alloc(0);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of chunks) {
    if (decoder) yield decoder.decode(chunk, { stream: true });
    else head = Buffer.concat([head, chunk]);
    if (decoder || head.length < HEAD) continue;
    decoder = new TextDecoder(encodingOf(withoutCutCharacter(head), name));
    yield decoder.decode(head, { stream: true });
  }
  if (decoder) yield decoder.decode();
  else if (head.length > 0) yield new TextDecoder(encodingOf(head, name)).decode(head);
}

/** A piece ends where it happens to; a line end, where there is one, is a whole character in every encoding but UTF-16. */
function withoutCutCharacter(chunk: Uint8Array): Uint8Array {
  const end = chunk.lastIndexOf(0x0a);
  return end <= 0 || chunk.includes(0) ? chunk : chunk.subarray(0, end);
}

function markedEncoding(head: string): Encoding | undefined {
  if (head.startsWith('efbbbf')) return 'utf-8';
  if (head.startsWith('fffe')) return 'utf-16le';
  if (head.startsWith('feff')) return 'utf-16be';
  return undefined;
}

function decode(bytes: Uint8Array, encoding: Encoding, stream = false): string | undefined {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new GuanxiError(
      'ENVIRONMENT',
      `this Node.js cannot decode ${encoding}`,
      'use a build of Node.js with full ICU, as nodejs.org offers',
    );
  }
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

function strictly(bytes: Uint8Array, encoding: Encoding, name: string): string {
  const text = decode(bytes, encoding);
  if (text === undefined) throw broken(bytes, encoding, name);
  if (text.includes('\0'))
    throw new GuanxiError('INPUT', `${name} is binary (it holds NUL characters)`, 'copy or export its text into a .txt file');
  return text;
}

function broken(bytes: Uint8Array, encoding: Encoding, name: string): GuanxiError {
  return new GuanxiError(
    'INPUT',
    `${name} is broken ${encoding.toUpperCase()} at byte ${firstWrongByte(bytes, encoding)}`,
    `${SAVE_AS_UTF8}, or copy it again`,
  );
}

/** Where the first wrong byte stands, by halving: a decoder that may wait for more accepts every prefix up to it, and none beyond. */
function firstWrongByte(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decode(bytes.subarray(0, middle), encoding, true) === undefined) bad = middle;
    else good = middle;
  }
  // Step back over a character that was begun and not finished.
  while (good > 0 && decode(bytes.subarray(0, good), encoding) === undefined) good--;
  return good;
}

/** A page cut short or joined badly: its text is UTF-8 save for a few bytes, which GB18030 would read as other characters. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let wide = 0;
  let bad = 0;
  for (const char of text) {
    if (char === '\ufffd') bad++;
    else if (char > '\u07ff') wide++;
  }
  return wide > 2 * bad;
}

/** UTF-16 without a mark: nearly all units of one byte order are Chinese characters, Chinese marks or ASCII, and few of the other are. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const little = shareOfText(bytes, 0);
  const big = shareOfText(bytes, 1);
  if (little >= 0.95 && big < 0.7) return 'utf-16le';
  if (big >= 0.95 && little < 0.7) return 'utf-16be';
  return undefined;
}

function shareOfText(bytes: Uint8Array, lowAt: 0 | 1): number {
  let likely = 0;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const low = bytes[i + lowAt] ?? 0;
    const high = bytes[i + 1 - lowAt] ?? 0;
    // A Latin letter in the other byte order looks like a hanzi that ends in 00; of those only \u4e00 is common.
    const hanzi = high >= 0x4e && high <= 0x9f && (low !== 0 || high === 0x4e);
    const mark = high === 0x20 || high === 0x30 || high === 0xff;
    const ascii = high === 0 && ((low >= 0x20 && low < 0x7f) || (low >= 0x09 && low <= 0x0d));
    if (hanzi || mark || ascii) likely++;
  }
  return likely / (bytes.length / 2);
}

/**
 * GB18030 assigns a character to nearly every pair of bytes, so validity alone proves little. In Chinese text at least half
 * of the characters outside ASCII are marks or the 3,755 common hanzi (lead bytes A1–A3 and B0–D7, trail A1–FE).
 */
function looksLikeGb(bytes: Uint8Array): boolean {
  let common = 0;
  let all = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    const trail = bytes[i + 1] ?? 0;
    if (lead < 0x80) {
      i++;
      continue;
    }
    all++;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common++;
    i += trail >= 0x30 && trail <= 0x39 ? 4 : 2;
  }
  return common >= all / 2;
}
