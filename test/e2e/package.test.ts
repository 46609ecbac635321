import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * The package as a user gets it: packed, unpacked in a folder elsewhere, and beside it the dependencies that it declares
 * and no others. They are links to those of the project, so that nothing is fetched or compiled here.
 */
const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};

let elsewhere: string;
let packed: string[];

beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'guanxi-package-'));
  const answer = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', elsewhere], {
    cwd: root,
    encoding: 'utf8',
  });
  const [pack] = JSON.parse(answer) as [{ filename: string; files: { path: string }[] }];
  packed = pack.files.map((file) => file.path);
  const installed = join(elsewhere, 'node_modules/guanxi');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(elsewhere, pack.filename), '-C', installed, '--strip-components', '1']);
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
    const link = join(elsewhere, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
});

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

const node = (...args: string[]) =>
  execFileSync(process.execPath, args, { cwd: elsewhere, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const guanxi = (...args: string[]) => node('node_modules/guanxi/dist/cli/main.js', ...args);

describe('the package', () => {
  it('holds what is needed and no more', () => {
    expect(packed.filter((path) => !/^(dist\/|package\.json$|README\.md$|CHANGELOG\.md$|LICENSE$)/.test(path))).toEqual([]);
    expect(packed.filter((path) => /\.ts$/.test(path) && !path.endsWith('.d.ts'))).toEqual([]);
    expect(packed).toEqual(
      expect.arrayContaining([
        'dist/cli/main.js',
        'dist/core/lexicon/data/surnames.tsv',
        'dist/core/ontology/ontology.yaml',
        'dist/core/index.d.ts',
        'dist/index.d.ts',
        'dist/viewer/index.html',
        'LICENSE',
      ]),
    );
  });

  it('runs from another folder, and reads a page there', () => {
    expect(guanxi('--version').trim()).toBe(manifest.version);
    writeFileSync(join(elsewhere, 'page.txt'), '云阳日报\n\n两地座谈\n\n本报讯（记者 江小舟）昨日，长沙市委书记程远山到株洲市考察。\n');
    guanxi('build', 'page.txt', '-o', 'out');
    for (const file of ['graph.gexf', 'graph.json', 'articles.json', 'index.html'])
      expect(existsSync(join(elsewhere, 'out', file))).toBe(true);
    expect(guanxi('neighbours', '程远山', '--graph', 'out/graph.json')).toContain('市委书记');
  });

  it('is a library with two doors, of which core opens without the tokenizer', () => {
    rmSync(join(elsewhere, 'node_modules/nodejieba'));
    const names = (door: string) =>
      node('--input-type=module', '-e', `console.log(Object.keys(await import('${door}')).join(' '))`).split(/\s/);
    expect(names('guanxi/core')).toEqual(expect.arrayContaining(['extract', 'assemble', 'neighbours', 'GuanxiError']));
    expect(names('guanxi')).toEqual(expect.arrayContaining(names('guanxi/core')));
    expect(guanxi('stats', '--graph', 'out/graph.json')).toContain('官员');
  });
});
