import { expect, it } from 'vitest';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { json } from '../../../../src/core/export/json.js';
import type { Extraction } from '../../../../src/core/model.js';
import { assembleStore } from '../../../../src/node/store/assemble.js';
import { readGraph } from '../../../../src/node/store/graph.js';
import { removePages } from '../../../../src/node/store/ingest.js';
import { GOVERNMENT, LIN, ontology, page, samplePages, ZHOU } from '../../core/assemble/fixtures.js';
import { storeAll, storeOf } from './made.js';

/** Two who held one post, of whom no sentence is dated: only what it states of the term tells when. */
function undated(): Extraction {
  const stated = page('r.txt', '2022')
    .entity('official', '林晓禾')
    .entity('official', '周望川')
    .entity('organisation', '河阳县人民政府')
    .relation(ZHOU, 'holds_post', GOVERNMENT, {
      title: '县长',
      term: { start: '2015', startPrecision: 'year', end: '2019', endPrecision: 'year' },
    })
    .relation(LIN, 'holds_post', GOVERNMENT, {
      title: '县长',
      term: { start: '2020', startPrecision: 'year', end: '2022', endPrecision: 'year' },
    })
    .build();
  for (const { evidence } of stated.relations) delete evidence.asOf;
  return stated;
}

it.each([
  ['by the days on which it is seen', samplePages()],
  ['by stated terms alone', [undated()]],
])('tells who followed whom %s, as assembly in memory does', async (_how, pages) => {
  const graph = await readGraph(await storeOf(pages), ontology);
  expect(graph.hasEdge(`${LIN}|succeeds|${ZHOU}|河阳县人民政府 县长`)).toBe(true);
  expect(json.write(graph, ontology)).toBe(json.write(assembleGraph(pages, ontology), ontology));
});

it('takes back that someone followed whom no page names any more, and says it again', async () => {
  const pages = samplePages();
  const store = await storeOf(pages);
  const succeeds = async (): Promise<number> => (await store.rows("SELECT edge FROM main.relations WHERE relation = 'succeeds'")).length;
  const assemble = () => assembleStore(store, ontology, { corrections: [], with: [], version: 'first' });
  expect(await succeeds()).toBe(1);
  await store.transaction(() => removePages(store, ['a.txt']));
  await assemble();
  expect(await succeeds()).toBe(0);
  await storeAll(store, pages.slice(0, 1));
  await assemble();
  expect(await succeeds()).toBe(1);
});
