import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GuanxiError } from '../../../src/core/errors.js';
import { decodeText, streamText } from '../../../src/node/encoding.js';

const PAGE =
  '云溪日报\n2020年3月5日 星期四\n\n松岭县召开春耕生产现场会\n\n本报讯 昨日,松岭县农业农村局局长梁若谷带队走进田间,查看早稻育秧。';

// Node decodes GB18030 and does not encode it; these are the GB2312 codes of the characters used below.
const GB: Record<string, number[]> = { 松: [0xcb, 0xc9], 岭: [0xc1, 0xeb], 县: [0xcf, 0xd8], '。': [0xa1, 0xa3], 粮: [0xc1, 0xb8] };

function gb(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((char) => GB[char] ?? [char.charCodeAt(0)]));
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

function problem(bytes: Uint8Array): GuanxiError {
  try {
    decodeText(bytes, 'a.txt');
  } catch (error) {
    if (error instanceof GuanxiError) return error;
    throw error;
  }
  throw new Error('decoded');
}

describe('decodeText', () => {
  it('drops a byte order mark and keeps line ends', () => {
    expect(decodeText(Buffer.from('\ufeff甲\r\n乙'), 'a')).toEqual({ text: '甲\r\n乙', encoding: 'utf-8' });
    expect(decodeText(Buffer.from('甲\r\n乙'), 'a')).toEqual({ text: '甲\r\n乙', encoding: 'utf-8' });
  });

  it.each([
    ['le', true],
    ['be', true],
    ['le', false],
    ['be', false],
  ] as const)('reads UTF-16 %s, marked: %s', (order, mark) => {
    for (const text of [PAGE, 'The county paper, page 1:\n松岭 (Songling)']) {
      expect(decodeText(utf16(text, order, mark), 'a')).toEqual({ text, encoding: `utf-16${order}` });
    }
  });

  it('reads GB18030, four-byte characters included', () => {
    expect(decodeText(gb('松岭县。\n松岭粮'), 'a')).toEqual({ text: '松岭县。\n松岭粮', encoding: 'gb18030' });
    const fourBytes = Uint8Array.of(...gb('松岭县。'), 0x95, 0x32, 0x82, 0x36);
    expect(decodeText(fourBytes, 'a').text).toBe('松岭县。\u{20000}');
  });

  it('gives back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        // A first U+FEFF is a byte order mark, NUL makes a file binary, and a magic number makes it no text.
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\0') && !/^(?:%PDF|GIF8|Rar!)/.test(text));
        expect(decodeText(Buffer.from(text), 'a').text).toBe(text);
      }),
    );
  });

  it('names half a UTF-8 sequence by its byte, and does not read the page as GB18030', () => {
    const whole = Buffer.from(PAGE);
    expect(problem(whole.subarray(0, whole.length - 1)).message).toBe(
      `a.txt is broken UTF-8 at byte ${whole.length - 3}: save it as UTF-8 text, or copy it again`,
    );
    const torn = Buffer.concat([whole.subarray(0, 7), whole.subarray(8)]);
    expect(problem(torn).message).toMatch(/^a\.txt is broken UTF-8 at byte 6:/);
  });

  it('names half a UTF-16 unit', () => {
    expect(problem(utf16(PAGE, 'le', true).subarray(0, -1)).message).toMatch(/broken UTF-16LE at byte/);
  });

  it.each([
    ['no bytes', Uint8Array.of(), /is empty \(0 bytes\)/],
    ['a PDF', Buffer.from('%PDF-1.7\n'), /is a PDF, not text/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /is a PNG picture/],
    ['an Office document', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), /Office document/],
    ['NUL bytes', Uint8Array.of(97, 98, 0, 1, 2, 3, 200), /is binary \(a NUL byte at 2\)/],
    ['Latin-1', Buffer.from('café à côté, naïve', 'latin1'), /no encoding that is recognised/],
    ['Shift JIS', Uint8Array.of(0x31, 0x82, 0xb1, 0x82, 0xf1, 0x82, 0xc9, 0x82, 0xbf, 0x82, 0xcd), /no encoding that is recognised/],
    ['lone GB18030 lead bytes', Uint8Array.of(0xcb, 0xc9, 0xcb, 0x0a, 0xff), /no encoding that is recognised/],
  ])('refuses %s', (_what, bytes, message) => {
    const error = problem(bytes);
    expect(error.code).toBe('INPUT');
    expect(error.message).toMatch(/^a\.txt /);
    expect(error.message).toMatch(message);
    expect(error.remedy).not.toBe('');
  });

  it('gives text or an INPUT error for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        try {
          expect(decodeText(bytes, 'a').text).not.toContain('\0');
        } catch (error) {
          expect(error).toMatchObject({ code: 'INPUT' });
        }
      }),
    );
  });
});

describe('streamText', () => {
  async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const streamed = async (bytes: Uint8Array, size: number): Promise<string> => {
    let text = '';
    for await (const piece of streamText(cut(bytes, size), 'a.csv')) text += piece;
    return text;
  };

  it('gives what decoding the whole gives, wherever the pieces are cut', async () => {
    for (const bytes of [Buffer.from(`\ufeff${PAGE}`), gb('松岭县。\n松岭粮'), utf16(PAGE, 'le', true)])
      for (const size of [1, 2, 3, 1000]) expect(await streamed(bytes, size)).toBe(decodeText(bytes, 'a').text);
    const long = `${PAGE}\n`.repeat(2000);
    expect(await streamed(Buffer.from(long), 1021)).toBe(long);
  });

  it('marks broken characters and refuses what is no text', async () => {
    expect(await streamed(Buffer.from([...Buffer.from(PAGE), 0xe6, 0x9d]), 7)).toBe(`${PAGE}\ufffd`);
    await expect(streamed(Uint8Array.of(1, 0, 2, 0, 3), 2)).rejects.toThrow(/^a\.csv is binary/);
    expect(await streamed(new Uint8Array(), 1)).toBe('');
  });
});
