import { truncateSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/core/model.js';
import type { ReadOptions } from '../../../src/node/formats/format.js';
import { LARGEST_FILE } from '../../../src/node/formats/whole.js';
import { readSource } from '../../../src/node/read.js';
import type { Source } from '../../../src/node/sources.js';
import { makeDocx, makePdf, makeZip } from './made.js';
import { tempFolder } from './temp.js';

async function read(source: Source, options: ReadOptions = {}, stdin?: Readable): Promise<Page[]> {
  const pages: Page[] = [];
  const problem = (error: Error): never => {
    throw error;
  };
  for await (const page of readSource(source, options, problem, stdin)) pages.push(page);
  return pages;
}

/** A pipe that gives a byte at a time. */
const drip = (content: string | Uint8Array): Readable => Readable.from([...Buffer.from(content)].map((byte) => Buffer.from([byte])));

describe('readSource', () => {
  it('reads a file under the name of its source', async () => {
    const folder = tempFolder({ 'a.txt': '\ufeff正文\r\n' });
    expect(await read({ doc: 'p/a.txt', path: path.join(folder, 'a.txt') }, { region: '松岭县' })).toEqual([
      { doc: 'p/a.txt', text: '正文\r\n', meta: { region: '松岭县' } },
    ]);
  });

  it.each<[string, string | Uint8Array, string, ReadOptions?]>([
    ['text', '---\nregion: 松岭县\n---\n正文', '---\nregion: 松岭县\n---\n正文'],
    ['text with a comma', '好天气,抢农时', '好天气,抢农时'],
    ['HTML', '\n<!DOCTYPE html><p>正文</p>', '正文'],
    ['JSON lines', '{"text": "正文"}\n', '正文'],
    ['a table', 'id,text\n1,正文\n', '正文'],
    ['a table of other names', 'no,content\n1,正文\n', '正文', { map: { text: 'content' } }],
    ['PDF', makePdf([[{ text: '正文', x: 10, y: 10 }]]), '正文'],
    ['Word', makeDocx(['正文']), '正文'],
    ['an archive', makeZip({ 'a.txt': '正文' }), '正文'],
  ])('tells that standard input, cut anywhere, is %s', async (_what, content, text, options = {}) => {
    const [page] = await read({ doc: 'stdin' }, options, drip(content));
    expect(page?.doc).toMatch(/^stdin/);
    expect(page?.text).toBe(text);
  });

  it('refuses what is missing, a folder, of another format or too large, each by its path', async () => {
    const folder = tempFolder({ 'big.txt': '', 'a.png': 'x' });
    const at = (name: string): string => path.join(folder, name);
    truncateSync(at('big.txt'), LARGEST_FILE + 1);
    const refused = async (name: string, message: RegExp): Promise<void> => {
      const reading = read({ doc: name, path: at(name) });
      await expect(reading).rejects.toMatchObject({ code: 'INPUT', message: expect.stringContaining(at(name)) });
      await expect(reading).rejects.toThrow(message);
    };
    await refused('none.txt', /no such file/);
    await refused('', /it is a folder/);
    await refused('a.png', /of no format that is read \(\.txt/);
    await refused('big.txt', /larger than 64 MiB/);
  });
});
