import { describe, expect, it } from 'vitest';
import { decodeLine, LONGEST_LINE, readLine, splitLines } from '../../../src/node/annotate-input.js';

async function split(...chunks: (string | Uint8Array)[]): Promise<(string | undefined)[]> {
  async function* input(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield Buffer.from(chunk as string);
  }
  const lines: (string | undefined)[] = [];
  for await (const line of splitLines(input())) lines.push(line && Buffer.from(line).toString());
  return lines;
}

describe('splitLines', () => {
  it('cuts at line ends wherever the pieces end, also within a character', async () => {
    const bytes = Buffer.from('甲乙\r\n\n丙');
    expect(await split(bytes)).toEqual(['甲乙', '', '丙']);
    expect(await split(...[...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(['甲乙', '', '丙']);
  });

  it('makes no line of what follows the last line end', async () => {
    expect(await split('甲\n')).toEqual(['甲']);
    expect(await split()).toEqual([]);
  });

  it('passes over a line that is too long, and goes on', async () => {
    const half = 'x'.repeat(LONGEST_LINE / 2 + 1);
    expect(await split('a\n', half, half, '\nb')).toEqual(['a', undefined, 'b']);
  });
});

describe('decodeLine', () => {
  it('drops a byte order mark before the first line only', () => {
    expect(decodeLine(Buffer.from('\ufeff甲'), true)).toBe('甲');
    expect(decodeLine(Buffer.from('\ufeff甲'), false)).toBe('\ufeff甲');
  });

  it('refuses what is no UTF-8, or too long', () => {
    expect(() => decodeLine(Uint8Array.of(0xb2, 0xe2), true)).toThrow('no UTF-8');
    expect(() => decodeLine(undefined, true)).toThrow('longer than 4 MiB');
  });
});

describe('readLine', () => {
  it('takes plain text as it stands', () => {
    expect(readLine(' 市委召开会议。', 3, 'auto')).toEqual({ id: 3, text: ' 市委召开会议。', meta: {} });
    expect(readLine('{"text":"x"}', 3, 'text').text).toBe('{"text":"x"}');
  });

  it('takes an object for its text, id, region and newspaper', () => {
    const line = '{"id":"a","text":"市委召开会议。","region":"衡阳市","newspaper":"衡阳晚报","more":1}';
    expect(readLine(line, 3, 'auto')).toEqual({ id: 'a', text: '市委召开会议。', meta: { region: '衡阳市', newspaper: '衡阳晚报' } });
    expect(readLine('{"text":""}', 3, 'jsonl')).toEqual({ id: 3, text: '', meta: {} });
  });

  it.each([
    ['{"id":1}', 'the object has no text'],
    ['{"text":5}', 'its text is 5'],
    ['{"text":', 'the line is no JSON'],
  ])('refuses %s', (line, what) => {
    expect(() => readLine(line, 1, 'auto')).toThrow(what);
  });

  it('refuses what is no object where JSON lines are asked for', () => {
    for (const line of ['[]', 'null', '"x"']) expect(() => readLine(line, 1, 'jsonl')).toThrow('no JSON object');
    expect(() => readLine('市委', 1, 'jsonl')).toThrow('no JSON');
  });
});
