import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAllWhole, writeWhole } from '../../../src/node/write.js';
import { tempFolder } from './temp.js';

describe('writeWhole', () => {
  it('makes folders, replaces what was there and leaves nothing beside it', () => {
    const folder = tempFolder({ 'out/a.json': 'old' });
    writeWhole(path.join(folder, 'out/a.json'), '新');
    writeWhole(path.join(folder, 'out/deep/er/b.bin'), Uint8Array.of(1, 2));
    expect(readFileSync(path.join(folder, 'out/a.json'), 'utf8')).toBe('新');
    expect([...readFileSync(path.join(folder, 'out/deep/er/b.bin'))]).toEqual([1, 2]);
    expect(readdirSync(path.join(folder, 'out')).sort()).toEqual(['a.json', 'deep']);
  });

  it('writes through a link', () => {
    const folder = tempFolder({ 'real.txt': 'old' });
    symlinkSync(path.join(folder, 'real.txt'), path.join(folder, 'link.txt'));
    writeWhole(path.join(folder, 'link.txt'), 'new');
    expect(lstatSync(path.join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(folder, 'real.txt'), 'utf8')).toBe('new');
  });

  it('says why it cannot write, and what to do', () => {
    const folder = tempFolder({ file: '' });
    mkdirSync(path.join(folder, 'folder'));
    expect(() => writeWhole(path.join(folder, 'file/a'), 'x')).toThrow(expect.objectContaining({ code: 'OUTPUT' }));
    expect(() => writeWhole(path.join(folder, 'folder'), 'x')).toThrow(/folder cannot be written \(it is a folder\): /);
  });

  it.skipIf(process.getuid?.() === 0)('refuses a folder that may not be written to', () => {
    const folder = tempFolder();
    chmodSync(folder, 0o500);
    expect(() => writeWhole(path.join(folder, 'a'), 'x')).toThrow(/permission denied\): choose a folder that you may write to/);
  });
});

describe('writeAllWhole', () => {
  it('replaces no file when one of them cannot be written', () => {
    const folder = tempFolder({ 'a.json': 'old' });
    mkdirSync(path.join(folder, 'b.json'));
    const write = (): void =>
      writeAllWhole([
        [path.join(folder, 'a.json'), 'new'],
        [path.join(folder, 'b.json'), 'new'],
      ]);
    expect(write).toThrow(/b\.json cannot be written/);
    expect(readFileSync(path.join(folder, 'a.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json']);
  });

  it.skipIf(process.platform === 'win32')('leaves everything as it was when the disk refuses half-way', () => {
    const folder = tempFolder({ 'a.json': 'old', 'b.json': 'old' });
    const script = `
      const { writeAllWhole } = await import(${JSON.stringify(path.resolve('src/node/write.ts'))});
      try { writeAllWhole([['a.json', 'new'], ['b.json', 'x'.repeat(1e6)]]); } catch (error) { console.log(error.code, error.message); }`;
    // A limit of 8 blocks per file stands for a disk that is full.
    const run = 'ulimit -f 8 && exec "$0" --import "$1" --input-type=module -e "$2"';
    const { stdout } = spawnSync('sh', ['-c', run, process.execPath, import.meta.resolve('tsx'), script], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^OUTPUT b\.json cannot be written \(larger than files may be here\): free some space/);
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json']);
    for (const name of ['a.json', 'b.json']) expect(readFileSync(path.join(folder, name), 'utf8')).toBe('old');
  });
});
