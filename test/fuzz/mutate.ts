import type { Random } from '../synthetic/random.js';

/** What breaks parsers: marks of the formats, ends of lines, halves of characters, long numbers. */
const TOKENS: readonly (string | Uint8Array)[] = [
  '\0',
  '\r\n',
  '\u2028',
  '\u3000',
  '---\n',
  '"',
  ',',
  '{',
  ']',
  '<',
  '</p>',
  '<table><tr><td>',
  '<!--',
  '&#x0;',
  '&#1114112;',
  '<![CDATA[',
  'stream\n',
  'endobj',
  '/Length 99999999',
  '/Filter [/FlateDecode /FlateDecode]',
  '0 0 R',
  'PK\x03\x04',
  '（',
  '“',
  '、',
  '。',
  '　',
  '市委书记',
  '中共',
  '（下转第2版）',
  '（上接第1版）',
  '年13月32日',
  '9'.repeat(40),
  '一'.repeat(30),
  '的'.repeat(300),
  '（'.repeat(60),
  Uint8Array.of(0xff, 0xfe),
  Uint8Array.of(0xed, 0xa0, 0x80),
  Uint8Array.of(0xf4, 0x90, 0x80, 0x80),
  Uint8Array.of(0x81, 0x30),
];

type Change = (bytes: Buffer, draw: Random, others: readonly Buffer[]) => Buffer;

const replace = (bytes: Buffer, from: number, to: number, by: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(to)]);

const CHANGES: readonly Change[] = [
  // A few bits.
  (bytes, draw) => {
    const copy = Buffer.from(bytes);
    for (let i = 0; i <= draw.below(8); i++) {
      const at = draw.below(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << draw.below(8));
    }
    return copy;
  },
  // A token put in.
  (bytes, draw) => {
    const at = draw.below(bytes.length);
    return replace(bytes, at, at, Buffer.from(draw.pick(TOKENS)));
  },
  // A piece taken out.
  (bytes, draw) => {
    const at = draw.below(bytes.length);
    return replace(bytes, at, at + 1 + draw.below(200), Buffer.alloc(0));
  },
  // The end cut off.
  (bytes, draw) => bytes.subarray(0, draw.below(bytes.length)),
  // A piece said again and again.
  (bytes, draw) => {
    const at = draw.below(bytes.length);
    const piece = bytes.subarray(at, at + 1 + draw.below(60));
    return replace(bytes, at, at, Buffer.concat(Array(1 + draw.below(120)).fill(piece)));
  },
  // A piece of another file.
  (bytes, draw, others) => {
    const other = draw.pick(others);
    const at = draw.below(bytes.length);
    const from = draw.below(other.length);
    return replace(bytes, at, at + draw.below(300), other.subarray(from, from + draw.below(2000)));
  },
  // Two pieces change places.
  (bytes, draw) => {
    const [a = 0, b = 0, c = 0] = [draw.below(bytes.length), draw.below(bytes.length), draw.below(bytes.length)].sort((x, y) => x - y);
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)]);
  },
];

/** Bytes that grow beyond this are cut: what is looked for is what a page of common size can do. */
const LONGEST = 64 * 1024;

/** A file with one to four changes. */
export function mutate(bytes: Buffer, draw: Random, others: readonly Buffer[]): Buffer {
  let changed = bytes;
  for (let i = 0; i <= draw.below(4); i++) if (changed.length > 0) changed = draw.pick(CHANGES)(changed, draw, others);
  return changed.subarray(0, LONGEST);
}
