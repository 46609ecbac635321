import path from 'node:path';
import { expect, it } from 'vitest';
import { json } from '../../../src/core/export/json.js';
import { openSource } from '../../../src/node/graph-source.js';
import { smallGraph } from '../cli/small-graph.js';
import { LIN, ontology, samplePages } from '../core/assemble/fixtures.js';
import { storeOf } from './store/made.js';
import { tempFolder } from './temp.js';

it('answers from a graph.json with all of it, and with the articles of a part', async () => {
  const articles = '[{"id":"a.txt#1","text":"甲"},{"id":"b.txt#1","text":"乙"}]';
  const folder = tempFolder({ 'graph.json': json.write(smallGraph(), ontology), 'articles.json': articles });
  const source = await openSource(path.join(folder, 'graph.json'));
  expect((await source.around('person:梁若谷', {})).order).toBe(smallGraph().order);
  const part = await source.part({ ego: 'place:松岭县' });
  expect(part.nodes().sort()).toEqual(['organisation:松岭县人民政府', 'place:松岭县']);
  expect(JSON.parse(await source.articles(part))).toEqual([{ id: 'a.txt#1', text: '甲' }]);
  source.close();
});

it('answers from a store that is named, or that lies in a folder', async () => {
  const store = await storeOf(samplePages());
  store.close();
  for (const name of [store.file, path.dirname(store.file)]) {
    const source = await openSource(name);
    expect((await source.named('林晓禾')).nodes()).toEqual([LIN]);
    const articles = JSON.parse(await source.articles(await source.part({ ego: LIN }))) as { id: string }[];
    expect(articles.map(({ id }) => id)).toEqual(['a.txt#1', 'b.txt#1', 'c.txt#1']);
    source.close();
  }
});

it.each([
  ['none.json', 'NOT_FOUND'],
  ['none.duckdb', 'NOT_FOUND'],
  ['empty', 'NOT_FOUND'],
])('says so where there is nothing at %s', async (name, code) => {
  const folder = tempFolder({ 'empty/a.txt': '' });
  await expect(openSource(path.join(folder, name))).rejects.toMatchObject({ code });
});
