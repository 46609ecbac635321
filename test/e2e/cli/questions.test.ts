import { describe, expect, it } from 'vitest';
import { json } from '../../../src/core/export/json.js';
import { readOntology } from '../../../src/node/data.js';
import { smallGraph } from '../../unit/cli/small-graph.js';
import { tempFolder } from '../../unit/node/temp.js';
import { guanxi } from './run.js';

const graphText = json.write(smallGraph(), readOntology());
const folder = (): string => tempFolder({ 'output/graph.json': graphText });

describe('questions', () => {
  it.each([
    [['path', '梁若谷', '松岭县'], /^path +from +relation.*\n1 +梁若谷 +→ +holds_post +松岭县人民政府/],
    [['timeline', '梁若谷'], /holds_post +松岭县人民政府/],
    [['holders', '松岭县人民政府', '县长'], /县长 +梁若谷/],
    [['search', 'lrg'], /梁若谷 +官员 +initials +person:梁若谷/],
    [['top', '--by', 'pagerank', '--limit', '1'], /梁若谷 +官员 +0\.4/],
    [['communities'], /0 +5 +梁若谷/],
    [['evidence', '梁若谷', '松岭县人民政府'], /松岭县县长梁若谷到田间查看育秧。 +云溪日报/],
    [['diff', 'output/graph.json'], /^the graphs say the same\n$/],
    [['completion', 'names', '梁'], /^梁若谷\n$/],
    [['export', '--format', 'graphml'], /<node id="person:梁若谷">/],
  ])('%j', async (args, expected) => {
    const { code, stdout, stderr } = await guanxi(args, { cwd: folder() });
    expect(stderr).toBe('');
    expect(stdout).toMatch(expected);
    expect(code).toBe(0);
  });

  it('answer in JSON and CSV', async () => {
    const cwd = folder();
    const { stdout: text } = await guanxi(['holders', '松岭县人民政府', '--json'], { cwd });
    expect(JSON.parse(text).holders).toEqual([expect.objectContaining({ label: '梁若谷', title: '县长' })]);
    const { stdout: csv } = await guanxi(['search', '梁若谷', '--csv'], { cwd });
    expect(csv).toBe('name,type,found by,key\r\n梁若谷,官员,label,person:梁若谷\r\n');
  });

  it('fail in words where nothing is known', async () => {
    const cwd = folder();
    const none = await guanxi(['path', '梁若谷', 'person:贺小满~2'], { cwd });
    expect(none).toEqual({ code: 1, stdout: 'nothing ties 梁若谷 to person:贺小满~2\n', stderr: '' });
    const several = await guanxi(['export', '--format', 'csv'], { cwd });
    expect(several).toMatchObject({ code: 2, stdout: '', stderr: 'guanxi: csv is several files: name a folder for them with -o DIR\n' });
  });
});
