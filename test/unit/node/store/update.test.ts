import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../../src/node/build.js';
import { tempFolder } from '../temp.js';

const FIRST = '本报讯 2021年10月29日，衡阳市市长林晓禾到南岳区调研。';
const SECOND = '本报讯 2021年10月29日，衡阳市市长周望川到南岳区调研。';

const isNamed =
  (name: string) =>
  (_key: string, { label }: { label: string }) =>
    label === name;

describe('the pages of a store', () => {
  it('are read again after a build from extractions, which say other things of them', async () => {
    const folder = tempFolder({
      'pages/a.txt': FIRST,
      'other.jsonl': '{"doc":"a.txt","articles":[],"entities":[],"mentions":[],"relations":[]}\n',
    });
    const output = path.join(folder, 'output');
    const pages = [path.join(folder, 'pages')];
    await buildGraph({ paths: pages, output });
    const other = await buildGraph({ paths: [path.join(folder, 'other.jsonl')], extracted: true, output });
    expect(other.graph.someNode(isNamed('林晓禾'))).toBe(false);
    const again = await buildGraph({ paths: pages, output });
    expect({ pages: again.pages, read: again.read }).toEqual({ pages: 1, read: 1 });
    expect(again.graph.someNode(isNamed('林晓禾'))).toBe(true);
  });

  it('are those of the files, where a run that read others was cut off and the files were put back', async () => {
    const folder = tempFolder({ 'a.txt': FIRST });
    const file = path.join(folder, 'a.txt');
    const output = path.join(folder, 'output');
    await buildGraph({ paths: [file], output });
    writeFileSync(file, SECOND);
    const cutOff = buildGraph({ paths: [file], output }, ({ done, total }) => {
      if (done === total) throw new Error('cut off');
    });
    await expect(cutOff).rejects.toThrow('cut off');
    writeFileSync(file, FIRST);
    const { graph } = await buildGraph({ paths: [file], output });
    expect(['林晓禾', '周望川'].map((name) => graph.someNode(isNamed(name)))).toEqual([true, false]);
  });
});

describe('buildGraph from extractions', () => {
  it.each([
    ['{"doc":"a","articles":[null],"entities":[],"mentions":[],"relations":[]}', /line 1 of .*lines\.jsonl is not what extract writes/],
    ['{"doc":"a"}', /line 1 of .*lines\.jsonl is not what extract writes/],
    ['{"doc', /line 1 of .*lines\.jsonl is no JSON/],
  ])('says where %s stands', async (line, message) => {
    const folder = tempFolder({ 'lines.jsonl': line });
    const built = buildGraph({ paths: [path.join(folder, 'lines.jsonl')], extracted: true, output: path.join(folder, 'output') });
    await expect(built).rejects.toThrow(message);
  });

  it.each([{ meta: { region: '衡阳市' } }, { lexicon: 'names.tsv' }, { known: 'known.csv' }])(
    'refuses %j, which is for pages',
    async (more) => {
      const built = buildGraph({ paths: ['lines.jsonl'], extracted: true, output: 'output', ...more });
      await expect(built).rejects.toMatchObject({ code: 'USAGE' });
    },
  );
});
