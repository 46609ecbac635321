import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../unit/node/temp.js';
import { guanxi } from './run.js';

const COUNTY = `浏阳日报

2020年3月5日 星期四

浏阳市召开春耕现场会

本报讯 (记者 贺小满) 3月4日,浏阳市委副书记、市长梁若谷到古港镇查看早稻育秧。浏阳市农业农村局局长纪长庚陪同调研。
`;
const BRIDGE = `古港新桥通车

本报讯 (记者 贺小满) 3月4日,浏阳市交通运输局局长汤望舒出席古港新桥通车仪式。当地群众说,往后进城不必再绕行。
`;
const PAGES = { 'pages/1.txt': COUNTY, 'pages/2.md': BRIDGE };

interface Serialized {
  nodes: { key: string; attributes: { label: string; aliases: string[] } }[];
  edges: { attributes: { relation: string; evidence: { doc: string; start: number; end: number; sentence: string }[] } }[];
}

const readGraph = (folder: string): Serialized => JSON.parse(readFileSync(path.join(folder, 'graph.json'), 'utf8'));

function digests(folder: string): Record<string, string> {
  const digest = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, name)))
      .digest('hex');
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name !== 'guanxi.duckdb') // it tells when the runs were, too
      .sort()
      .map((name) => [name, digest(name)]),
  );
}

describe('guanxi build', () => {
  it('writes the graph, the articles and the viewer, and says what it found', async () => {
    const cwd = tempFolder(PAGES);
    const { code, stdout, stderr } = await guanxi(['build', 'pages'], { cwd });
    expect(code).toBe(0);
    expect(stderr.replace(/^guanxi: index\.html is not written.*\n/, '')).toBe('');
    expect(readdirSync(path.join(cwd, 'output')).filter((name) => name !== 'index.html')).toEqual([
      'articles.json',
      'graph.gexf',
      'graph.json',
      'guanxi.duckdb',
    ]);
    expect(stdout).toMatch(/^pages: 2\narticles: 2\n/);
    expect(stdout).toMatch(/官员 +official +\d/);
    expect(stdout).toMatch(/任职 +holds_post +\d/);
    expect(stdout).toMatch(/guanxi neighbours \S+\n/);
    const asked = await guanxi(['neighbours', '梁若谷', '--relation', 'holds_post'], { cwd });
    expect(asked.stdout).toContain('浏阳市人民政府');
  });

  it('keeps evidence where it stands in the file', async () => {
    const text = `---\r\nregion: 浏阳市\r\n---\r\n${COUNTY.replaceAll('\n', '\r\n')}`;
    const cwd = tempFolder({ '1.txt': text });
    await guanxi(['build', '1.txt', '-o', 'out'], { cwd });
    const evidence = readGraph(path.join(cwd, 'out')).edges.flatMap(({ attributes }) => attributes.evidence);
    expect(evidence.length).toBeGreaterThan(0);
    // Blanks where two pieces of an article meet may differ; every other character is as printed.
    const unspaced = (words: string): string => words.replace(/\s/g, '');
    for (const { doc, start, end, sentence } of evidence)
      expect([doc, unspaced(text.slice(start, end))]).toEqual(['1.txt', unspaced(sentence)]);
  });

  it('writes the same bytes whatever the order and the encoding of the files', async () => {
    const cwd = tempFolder({ ...PAGES, 'wide/1.txt': Buffer.from(`\ufeff${COUNTY}`, 'utf16le'), 'wide/2.md': `\ufeff${BRIDGE}` });
    await guanxi(['build', 'pages/1.txt', 'pages/2.md', '-o', 'a'], { cwd });
    await guanxi(['build', 'pages/2.md', 'pages', 'pages/*.txt', '-o', 'b'], { cwd });
    await guanxi(['build', 'wide', '-o', 'c'], { cwd });
    const first = digests(path.join(cwd, 'a'));
    expect(Object.keys(first)).toContain('graph.gexf');
    expect(digests(path.join(cwd, 'b'))).toEqual(first);
    expect(digests(path.join(cwd, 'c'))).toEqual(first);
  });

  it('takes what 市委 means from --region, and front matter before it', async () => {
    const page = '本报讯 昨日,市委书记梁若谷到农村调研春耕生产,要求抓住晴好天气抢抓农时。\n';
    const labels = async (front: string): Promise<string[]> => {
      const cwd = tempFolder();
      await guanxi(['build', '-', '--region', '浏阳市'], { cwd, stdin: front + page });
      return readGraph(path.join(cwd, 'output')).nodes.map(({ attributes }) => attributes.label);
    };
    expect(await labels('')).toContain('中共浏阳市委员会');
    expect(await labels('---\nregion: 耒阳市\n---\n')).toContain('中共耒阳市委员会');
  });

  it('goes on past what cannot be read, names it, and fails at the end', async () => {
    const cwd = tempFolder({ ...PAGES, 'pages/empty.txt': '', 'pages/half.txt': Buffer.from(COUNTY).subarray(0, -2) });
    const { code, stdout, stderr } = await guanxi(['build', 'pages', 'gone/*.txt'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^pages: 2\n/);
    for (const name of ['empty\\.txt', 'half\\.txt', 'gone/\\*\\.txt'])
      expect(stderr).toMatch(new RegExp(`^guanxi: \\S*${name} .*: \\S`, 'm'));
    expect(readGraph(path.join(cwd, 'output')).nodes.length).toBeGreaterThan(0);
  });

  it('writes nothing where nothing can be read, or where it may not write', async () => {
    const cwd = tempFolder({ 'empty.txt': '', 'page.txt': COUNTY, file: 'in the way' });
    const unread = await guanxi(['build', 'empty.txt'], { cwd });
    expect(unread).toMatchObject({ code: 1, stdout: '' });
    expect(unread.stderr).toMatch(/^guanxi: \S*empty\.txt is empty \(0 bytes\): [^\n]+\n$/);
    expect(existsSync(path.join(cwd, 'output'))).toBe(false);
    const unwritten = await guanxi(['build', 'page.txt', '-o', 'file/out'], { cwd });
    expect(unwritten).toMatchObject({ code: 1, stdout: '' });
    expect(unwritten.stderr).toMatch(/^guanxi: file\/out\/guanxi\.duckdb cannot be written \([^)]+\): [^\n]+\n$/);
  });

  it('reads seeds/ where it is told nothing', async () => {
    const cwd = tempFolder({ 'seeds/1.txt': COUNTY, 'seeds/README.md': '# 说明' });
    expect((await guanxi(['build'], { cwd })).stdout).toMatch(/^pages: 1\n/);
  });
});
