import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSources } from '../../../src/node/sources.js';
import { tempFolder } from './temp.js';

const docs = async (args: string[], cwd: string): Promise<string[]> => (await listSources(args, cwd)).sources.map(({ doc }) => doc);

describe('listSources', () => {
  it('takes all below a folder, sorted, and passes over what is no page', async () => {
    const cwd = tempFolder({
      'p/b.txt': '',
      'p/a.md': '',
      'p/2020/c.TXT': '',
      'p/README.md': '',
      'p/x.png': '',
      'p/.hidden.txt': '',
      'p/.git/d.txt': '',
      'p/node_modules/e.txt': '',
      'p/LICENSE': '',
    });
    const { sources, problems } = await listSources(['p'], cwd);
    expect(sources).toEqual([
      { doc: '2020/c.TXT', path: path.join(cwd, 'p/2020/c.TXT') },
      { doc: 'a.md', path: path.join(cwd, 'p/a.md') },
      { doc: 'b.txt', path: path.join(cwd, 'p/b.txt') },
    ]);
    expect(problems).toEqual([]);
  });

  it('names the same whatever the order of the arguments', async () => {
    const cwd = tempFolder({ 'a/x.txt': '', 'b/x.txt': '', 'b/sub/y.txt': '' });
    const args = ['a', 'b/x.txt', 'b', 'b/sub'];
    const expected = ['a/x.txt', 'b/x.txt', 'y.txt'];
    expect(await docs(args, cwd)).toEqual(expected);
    expect(await docs(args.reverse(), cwd)).toEqual(expected);
  });

  it('reads a file once that is met as file, in a folder, by a glob and through a link', async () => {
    const cwd = tempFolder({ 'p/a.txt': '' });
    symlinkSync(path.join(cwd, 'p/a.txt'), path.join(cwd, 'p/link.txt'));
    expect(await docs(['p/a.txt', './p/a.txt', 'p', 'p/*.txt', '-', '-'], cwd)).toEqual(['a.txt', 'stdin']);
  });

  it('survives links that go in a circle', async () => {
    const cwd = tempFolder({ 'p/a.txt': '' });
    symlinkSync(path.join(cwd, 'p'), path.join(cwd, 'p/self'));
    expect(await docs(['p'], cwd)).toEqual(['a.txt']);
  });

  it('expands globs, names relative to their fixed part', async () => {
    const cwd = tempFolder({ 'p/1/a.txt': '', 'p/2/b.md': '', 'p/2/c.png': '' });
    expect(await docs(['p/**/*'], cwd)).toEqual(['1/a.txt', '2/b.md']);
    expect(await docs([`${cwd}/p/{1,3}/*.txt`], cwd)).toEqual(['1/a.txt']);
  });

  it('takes a file whose name looks like a glob', async () => {
    const cwd = tempFolder({ '[1]版.txt': '' });
    expect(await docs(['[1]版.txt'], cwd)).toEqual(['[1]版.txt']);
  });

  it('gives each argument without pages a problem, and goes on', async () => {
    const cwd = tempFolder({ 'a.txt': '', 'empty/x.png': '' });
    const { sources, problems } = await listSources(['nowhere.txt', 'empty', '*.xml', 'a.txt'], cwd);
    expect(sources.map(({ doc }) => doc)).toEqual(['a.txt']);
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringMatching(/^INPUT nowhere\.txt cannot be read \(no such file or folder\): /),
      expect.stringMatching(/^INPUT empty holds no pages \(\.txt .*\): /),
      expect.stringMatching(/^INPUT \*\.xml matches no pages /),
    ]);
  });
});
