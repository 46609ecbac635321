import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Store } from '../../../src/node/store/store.js';
import { tempFolder } from '../../unit/node/temp.js';
import { guanxi } from '../cli/run.js';
import { killBuilds } from './kills.js';
import { pageText, writePages } from './run.js';

const files = (cwd: string): string[] =>
  ['graph.json', 'graph.gexf', 'articles.json'].map((name) => readFileSync(path.join(cwd, name), 'utf8'));

function pages(count: number): string {
  const cwd = tempFolder();
  writePages(cwd, count);
  return cwd;
}

describe('a build', () => {
  it('that was killed is finished by the next one, and no file is ever half-written', async () => {
    const { killed, faults } = await killBuilds(8);
    expect(faults).toEqual([]);
    expect(killed).toBe(8);
  }, 600_000);

  it('reads what changed and nothing else, takes back what is gone, and says so', async () => {
    const cwd = pages(12);
    expect((await guanxi(['build', 'pages'], { cwd })).stdout).toMatch(/^pages: 12\n/);
    const first = files(path.join(cwd, 'output'));
    expect((await guanxi(['build', 'pages'], { cwd })).stdout).toMatch(/^pages: 12 \(0 read, 12 unchanged, 0 gone\)\n/);
    expect(files(path.join(cwd, 'output'))).toEqual(first);
    writeFileSync(path.join(cwd, 'pages/0003.txt'), pageText(40));
    spawnSync('rm', [path.join(cwd, 'pages/0004.txt')]);
    expect((await guanxi(['build', 'pages'], { cwd })).stdout).toMatch(/^pages: 11 \(1 read, 10 unchanged, 1 gone\)\n/);
    await guanxi(['build', 'pages', '-o', 'fresh'], { cwd });
    expect(files(path.join(cwd, 'output'))).toEqual(files(path.join(cwd, 'fresh')));
  }, 300_000);

  const built = path.resolve(import.meta.dirname, '../../../dist/cli/main.js');
  it.skipIf(!existsSync(built))(
    'gives the same bytes in one thread and in two',
    () => {
      const cwd = pages(40);
      for (const jobs of ['1', '2'])
        expect(spawnSync(process.execPath, [built, 'build', 'pages', '-o', jobs, '--jobs', jobs], { cwd }).status).toBe(0);
      expect(files(path.join(cwd, '2'))).toEqual(files(path.join(cwd, '1')));
    },
    120_000,
  );

  it('fails with a clear message while another has the store, and leaves it as it is', async () => {
    const cwd = pages(2);
    await guanxi(['build', 'pages'], { cwd });
    const before = files(path.join(cwd, 'output'));
    const store = await Store.open(path.join(cwd, 'output/guanxi.duckdb'), 'write');
    const { code, stderr } = await guanxi(['build', 'pages'], { cwd });
    store.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^guanxi: output\/guanxi\.duckdb is in use by another program \(process \d+\): [^\n]+\n$/);
    expect(files(path.join(cwd, 'output'))).toEqual(before);
  }, 120_000);

  it('says what is wrong with a damaged store, and how to go on', async () => {
    const cwd = pages(2);
    mkdirSync(path.join(cwd, 'output'));
    writeFileSync(path.join(cwd, 'output/guanxi.duckdb'), 'no store at all'.repeat(1000));
    const { code, stderr } = await guanxi(['build', 'pages'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^guanxi: output\/guanxi\.duckdb is damaged, or no store of guanxi's: remove it .*\n$/);
  }, 120_000);

  it('says so where a store was cut short', async () => {
    const cwd = pages(2);
    await guanxi(['build', 'pages'], { cwd });
    const file = path.join(cwd, 'output/guanxi.duckdb');
    truncateSync(file, Math.floor(statSync(file).size / 2));
    const { code, stderr } = await guanxi(['build', 'pages'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^guanxi: output\/guanxi\.duckdb is damaged/);
  }, 120_000);

  const isRoot = process.getuid?.() === 0;
  it.skipIf(isRoot)(
    'fails with a clear message in a folder that it may not write to',
    async () => {
      const cwd = pages(2);
      mkdirSync(path.join(cwd, 'output'));
      chmodSync(path.join(cwd, 'output'), 0o555);
      const { code, stderr } = await guanxi(['build', 'pages'], { cwd });
      expect(code).toBe(1);
      expect(stderr).toMatch(/^guanxi: output\/guanxi\.duckdb cannot be written \(permission denied\): [^\n]+\n$/);
    },
    120_000,
  );

  const mounted = (folder: string): boolean => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status === 0;
  it.skipIf(!isRoot)(
    'on a full or a read-only disk fails with a clear message, and the next one finishes',
    async ({ skip }) => {
      const cwd = pages(150);
      const output = path.join(cwd, 'small');
      mkdirSync(output);
      if (!mounted(output)) skip('a file system cannot be mounted here');
      try {
        const full = await guanxi(['build', 'pages', '-o', 'small'], { cwd });
        expect(full.stderr).toMatch(/^guanxi: small\/\S+ cannot be written \(no space left\): [^\n]+\n$/);
        expect(full.code).toBe(1);
        expect(existsSync(path.join(output, 'graph.json'))).toBe(false);
        spawnSync('mount', ['-o', 'remount,ro', output]);
        const readOnly = await guanxi(['build', 'pages', '-o', 'small'], { cwd });
        expect(readOnly.stderr).toMatch(/^guanxi: small\/\S+ cannot be written \([^)]+\): [^\n]+\n$/);
        spawnSync('mount', ['-o', 'remount,rw,size=300m', output]);
        const enough = await guanxi(['build', 'pages', '-o', 'small'], { cwd });
        expect(enough.code).toBe(0);
        await guanxi(['build', 'pages', '-o', 'fresh'], { cwd });
        expect(files(output)).toEqual(files(path.join(cwd, 'fresh')));
      } finally {
        spawnSync('umount', [output]);
      }
    },
    300_000,
  );
});
