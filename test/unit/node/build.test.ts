import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stats } from '../../../src/core/query/stats.js';
import { type BuildOptions, type BuildResult, buildGraph } from '../../../src/node/build.js';
import { Store } from '../../../src/node/store/store.js';
import { tempFolder } from './temp.js';

const PAGES = {
  'pages/1.txt':
    '浏阳日报\n\n2020年3月5日 星期四\n\n浏阳市召开春耕现场会\n\n本报讯 (记者 贺小满) 3月4日,浏阳市委副书记、市长梁若谷到古港镇查看早稻育秧。浏阳市农业农村局局长纪长庚陪同调研。当地群众种下新苗。\n',
  'pages/2.txt':
    '古港新桥通车\n\n本报讯 (记者 贺小满) 3月4日,浏阳市交通运输局局长汤望舒出席古港新桥通车仪式。浏阳市市长梁若谷将考察耒阳市。市政府要求往后进城不必再绕行。\n',
  'corrections.yaml': '- rename: person:梁若谷\n  to: 梁谷\n  why: a slip\n  who: Lin\n',
  'names.tsv': '新苗\torganisation\n',
};
const OUTPUTS = ['graph.json', 'graph.gexf', 'articles.json'];

const inodes = (folder: string): number[] => OUTPUTS.map((name) => statSync(path.join(folder, name)).ino);
const texts = (folder: string): string[] => OUTPUTS.map((name) => readFileSync(path.join(folder, name), 'utf8'));

function project(): { folder: string; output: string; build(options?: Partial<BuildOptions>): Promise<BuildResult> } {
  const folder = tempFolder(PAGES);
  const output = path.join(folder, 'out');
  return { folder, output, build: (options = {}) => buildGraph({ paths: [path.join(folder, 'pages')], output, ...options }) };
}

describe('buildGraph', () => {
  it('leaves files alone that would be the same, and tells the same of them', async () => {
    const { output, build } = project();
    const first = await build();
    const before = inodes(output);
    const second = await build();
    expect(inodes(output)).toEqual(before);
    expect(second.read).toBe(0);
    expect([second.size, second.pages, second.notes, second.files]).toEqual([first.size, first.pages, first.notes, first.files]);
    const { top, communities, ...counts } = stats(second.graph);
    const fresh = stats(first.graph);
    expect(counts).toEqual({
      nodes: fresh.nodes,
      edges: fresh.edges,
      articles: fresh.articles,
      nodesByType: fresh.nodesByType,
      edgesByRelation: fresh.edgesByRelation,
    });
    expect(top.map(({ key }) => key)).toEqual(fresh.top.map(({ key }) => key));
    expect(communities.map(({ size }) => size)).toEqual(fresh.communities.map(({ size }) => size));
  });

  it('writes a file again that was changed or removed', async () => {
    const { output, build } = project();
    await build();
    const before = texts(output);
    writeFileSync(path.join(output, 'graph.gexf'), 'mine');
    await build();
    expect(texts(output)).toEqual(before);
    rmSync(path.join(output, 'articles.json'));
    await build();
    expect(texts(output)).toEqual(before);
  });

  it('goes on where a run ended after it stored pages and before it wrote', async () => {
    const { folder, output, build } = project();
    await build();
    const before = texts(output);
    rmSync(path.join(folder, 'pages/2.txt'));
    await build();
    const without = texts(output);
    expect(without).not.toEqual(before);
    // What was written is forgotten to be of that state, as where writing was cut off.
    const store = await Store.open(path.join(output, 'guanxi.duckdb'), 'write');
    await store.run("DELETE FROM main.meta WHERE name = 'written'");
    store.close();
    writeFileSync(path.join(output, 'graph.json'), before[0] ?? '');
    await build();
    expect(texts(output)).toEqual(without);
  });

  it('says what it reads again before it does', async () => {
    const { folder, build } = project();
    await build();
    const told: string[] = [];
    const lexicon = path.join(folder, 'names.tsv');
    await buildGraph(
      { paths: [path.join(folder, 'pages')], output: path.join(folder, 'out'), lexicon },
      ({ doc }) => told.push(doc),
      (note) => told.push(note),
    );
    expect(told[0]).toMatch(/^2 pages were read by another version of guanxi, or with another lexicon/);
    expect(told.slice(1).map((doc) => path.basename(doc))).toEqual(['1.txt', '2.txt', '']);
  });

  const changes: [string, (folder: string) => Partial<BuildOptions>][] = [
    ['with', () => ({ with: ['planned', 'negated', 'desired'] })],
    ['corrections', (folder) => ({ corrections: path.join(folder, 'corrections.yaml') })],
    ['top', () => ({ top: 3 })],
    ['articles', () => ({ articles: true })],
    ['region', () => ({ meta: { region: '衡阳市' } })],
    ['lexicon', (folder) => ({ lexicon: path.join(folder, 'names.tsv') })],
  ];
  for (const [name, change] of changes) {
    it(`heeds --${name} where no page changed, and its absence thereafter`, async () => {
      const { folder, output, build } = project();
      await build();
      const plain = texts(output);
      await build(change(folder));
      const changed = texts(output);
      await build({ ...change(folder), output: path.join(folder, 'fresh') });
      expect(changed).not.toEqual(plain);
      expect(changed).toEqual(texts(path.join(folder, 'fresh')));
      await build();
      expect(texts(output)).toEqual(plain);
    });
  }
});
