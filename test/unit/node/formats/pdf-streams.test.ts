import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkedStreams } from '../../../../src/node/formats/pdf-streams.js';
import { makePdf } from '../made.js';

const MIB = 1024 * 1024;

/** A file with a stream of this dictionary and these bytes. */
const withStream = (data: Buffer, dictionary = '/Filter /FlateDecode'): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.5\n1 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ]);

describe('streams of a PDF', () => {
  it('may be as large as a page needs', async () => {
    await checkedStreams(makePdf([[{ text: '春耕', x: 40, y: 800 }]]), 'a.pdf');
    await checkedStreams(withStream(deflateSync(Buffer.alloc(8 * MIB))), 'a.pdf');
  });

  it('may be a blank picture', async () => {
    await checkedStreams(withStream(deflateSync(Buffer.alloc(70 * MIB)), '/Subtype /Image /Filter /FlateDecode'), 'a.pdf');
  });

  it.each([
    ['a bomb', deflateSync(Buffer.alloc(40 * MIB))],
    ['a bomb in a packet', deflateSync(deflateSync(Buffer.alloc(40 * MIB)))],
    ['a bomb that looks like a packet', deflateSync(Buffer.concat([Buffer.of(0x78, 0x5e), Buffer.alloc(40 * MIB)]))],
    ['a bomb without an end', deflateSync(Buffer.alloc(40 * MIB)).subarray(0, -12)],
  ])('may not be %s', async (_what, data) => {
    await expect(checkedStreams(withStream(data), 'a.pdf')).rejects.toThrow(
      /^a\.pdf expands without reason \(a stream in it became more than \d+ MiB\): /,
    );
  });

  it('may be broken, which the library says in its own way', async () => {
    await checkedStreams(withStream(Buffer.from([0x78, 0x9c, 0xff, 0xff, 0xff])), 'a.pdf');
  });
});
