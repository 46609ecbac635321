import { truncateSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE, readSource } from '../../../src/node/read.js';
import { tempFolder } from './temp.js';

describe('readSource', () => {
  it('reads a file under the name of its source', async () => {
    const folder = tempFolder({ 'a.txt': '\ufeff正文\r\n' });
    expect(await readSource({ doc: 'p/a.txt', path: path.join(folder, 'a.txt') }, { region: '松岭县' })).toEqual([
      { doc: 'p/a.txt', text: '正文\r\n', meta: { region: '松岭县' } },
    ]);
  });

  it('reads standard input, cut anywhere', async () => {
    const bytes = Buffer.from('---\nregion: 松岭县\n---\n正文');
    const stdin = Readable.from([...bytes].map((byte) => Buffer.from([byte])));
    const [page] = await readSource({ doc: 'stdin' }, {}, stdin);
    expect(page).toMatchObject({ doc: 'stdin', text: bytes.toString(), meta: { region: '松岭县' } });
  });

  it('refuses what is missing, a folder, of another format or too large, each by its path', async () => {
    const folder = tempFolder({ 'big.txt': '', 'a.pdf': 'x' });
    const at = (name: string): string => path.join(folder, name);
    truncateSync(at('big.txt'), LARGEST_FILE + 1);
    const refused = async (name: string, message: RegExp): Promise<void> => {
      const reading = readSource({ doc: name, path: at(name) });
      await expect(reading).rejects.toMatchObject({ code: 'INPUT', message: expect.stringContaining(at(name)) });
      await expect(reading).rejects.toThrow(message);
    };
    await refused('none.txt', /no such file/);
    await refused('', /it is a folder/);
    await refused('a.pdf', /of no format that is read \(\.txt/);
    await refused('big.txt', /larger than 64 MiB/);
  });
});
