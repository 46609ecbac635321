import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { json } from '../../../src/core/export/json.js';
import { readOntology } from '../../../src/node/data.js';
import { smallGraph } from '../../unit/cli/small-graph.js';
import { tempFolder } from '../../unit/node/temp.js';
import { guanxi } from './run.js';

const graphText = json.write(smallGraph(), readOntology());
const folder = (): string => tempFolder({ 'output/graph.json': graphText });

const hook = (script: string): string => `data:text/javascript,${encodeURIComponent(script)}`;

/** Makes any attempt to load the tokenizer fail. */
const NO_TOKENIZER = hook(`
  import { Module } from 'node:module';
  const load = Module._load;
  Module._load = function (request, ...rest) {
    if (/nodejieba|\\.node$/.test(request)) throw new Error('forbidden module');
    return load.call(this, request, ...rest);
  };
`);

/** Makes any attempt to read the lexicon fail. */
const NO_LEXICON = hook(`
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  for (const name of ['readFileSync', 'readdirSync', 'openSync']) {
    const real = fs[name];
    fs[name] = (file, ...rest) => {
      if (/lexicon.data/.test(String(file))) throw new Error('forbidden file');
      return real(file, ...rest);
    };
  }
  syncBuiltinESMExports();
`);

describe('guanxi neighbours', () => {
  it('prints ties with their sentences', async () => {
    const { code, stdout, stderr } = await guanxi(['neighbours', '梁若谷'], { cwd: folder() });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toMatch(/梁若谷 {2}官员\n\n {2}→ {2}任职 县长 {2}松岭县人民政府/);
    expect(stdout).toContain('松岭县县长梁若谷到田间查看育秧。 (云溪日报 2020-03-05, 春耕现场会) a.txt:7');
  });

  it('prints JSON, from a graph elsewhere, filtered', async () => {
    const cwd = tempFolder({ 'g.json': graphText });
    const { stdout } = await guanxi(['neighbours', 'lrg', '--graph', 'g.json', '--depth=2', '--type', 'place', '--json'], { cwd });
    const { node, neighbours } = JSON.parse(stdout);
    expect(node.key).toBe('person:梁若谷');
    expect(neighbours).toEqual([expect.objectContaining({ key: 'place:松岭县', distance: 2, via: 'organisation:松岭县人民政府' })]);
  });

  it('lists what is near an ambiguous or unknown name, and fails', async () => {
    const cwd = folder();
    const ambiguous = await guanxi(['neighbours', '贺小满'], { cwd });
    expect(ambiguous).toMatchObject({ code: 1, stdout: '' });
    expect(ambiguous.stderr).toMatch(/person:贺小满~2/);
    const unknown = await guanxi(['neighbours', '梁若古'], { cwd });
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toMatch(/^guanxi: no entity is called 梁若古: near it are\n.*梁若谷/);
  });

  it('fails in words without a graph, or with something else', async () => {
    const missing = await guanxi(['neighbours', 'x'], { cwd: tempFolder() });
    expect(missing).toEqual({
      code: 1,
      stdout: '',
      stderr: 'guanxi: there is no graph at output/graph.json: build one with guanxi build, or name it with --graph\n',
    });
    const cwd = tempFolder({ 'a.json': '{', 'b.json': 'null', 'c.json': '{"attributes":{"format":"guanxi-graph/1"},"edges":[{}]}' });
    for (const name of ['a.json', 'b.json', 'c.json', '.']) {
      const { code, stderr } = await guanxi(['stats', '--graph', name], { cwd });
      expect(code).toBe(1);
      expect(stderr).toMatch(new RegExp(`^guanxi: ${name.replace('.', '\\.')} [^\n]+: [^\n]+\n$`));
    }
  });
});

describe('guanxi stats', () => {
  it('counts', async () => {
    const { code, stdout } = await guanxi(['stats'], { cwd: folder() });
    expect(code).toBe(0);
    expect(stdout).toMatch(/entities: 5\n {2}官员 +official +2\n/);
    expect(stdout).toMatch(/relations: 3\n/);
    const { stdout: text } = await guanxi(['stats', '--json'], { cwd: folder() });
    expect(JSON.parse(text)).toMatchObject({ nodes: 5, edges: 3, nodesByType: { official: 2, person: 1, organisation: 1, place: 1 } });
  });
});

describe('questions', () => {
  it.each([[['neighbours', '梁若谷']], [['stats']]])('load neither nodejieba nor the lexicon: %j', async (args) => {
    const nodeFlags = ['--import', NO_TOKENIZER, '--import', NO_LEXICON];
    const { code, stderr } = await guanxi(args, { cwd: folder(), nodeFlags });
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it.each([
    ['the tokenizer', NO_TOKENIZER, /^guanxi: nodejieba, .* cannot be loaded \(forbidden module\): install python3, make and g\+\+/],
    ['the lexicon', NO_LEXICON, /^guanxi: a data file of guanxi is missing \(forbidden file\): install guanxi again/],
  ])('would be caught if they loaded %s, as build does', async (_what, flag, message) => {
    const cwd = tempFolder({ 'page.txt': '松岭县县长梁若谷到田间查看育秧。' });
    const { code, stderr } = await guanxi(['build', 'page.txt'], { cwd, nodeFlags: ['--import', flag] });
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });

  it('do not mind a reader that has seen enough', async () => {
    const graph = smallGraph();
    for (let i = 0; i < 20_000; i++) graph.addNode(`place:${i}`, { ...graph.getNodeAttributes('place:松岭县'), label: `${i}村` });
    for (let i = 0; i < 20_000; i++) {
      graph.addEdgeWithKey(`e${i}`, 'place:松岭县', `place:${i}`, graph.getEdgeAttributes('person:梁若谷|co_mentioned|person:贺小满'));
    }
    const cwd = tempFolder({ 'g.json': json.write(graph, readOntology()) });
    const args = ['neighbours', 'place:松岭县', '-r', 'co_mentioned', '-g', path.join(cwd, 'g.json')];
    expect(await guanxi(args, { cwd, closeEarly: true })).toMatchObject({ code: 0, stderr: '' });
  });
});
