import { expect, it } from 'vitest';
import type { Extraction } from '../../../../src/core/model.js';
import { assembleStore } from '../../../../src/node/store/assemble.js';
import { readBearers } from '../../../../src/node/store/identity.js';
import { removePages } from '../../../../src/node/store/ingest.js';
import type { Store } from '../../../../src/node/store/store.js';
import { keyOf, LIN, ontology, page } from '../../core/assemble/fixtures.js';
import { storeOf } from './made.js';

/** A mayor of the one name, in a city of a province. */
function mayorOf(doc: string, province: string, city: string): Extraction {
  const government = `${city}人民政府`;
  return page(doc, '2021-05-03')
    .article({ region: city })
    .entity('official', '林晓禾', { subtype: 'government' })
    .entity('organisation', government, { subtype: 'government', parent: `place:${province}/${city}` })
    .relation(LIN, 'holds_post', keyOf('organisation', government), { title: '市长', sentence: `${government}市长林晓禾。` })
    .build();
}

const bearers = async (store: Store) => {
  await store.list('asked', [['name', 'VARCHAR']], [[LIN]]);
  return Object.fromEntries((await readBearers(store, 'temp.asked')).get(LIN) ?? []);
};

it('tells two of one name apart, says why, and makes them one again when a page leaves', async () => {
  const store = await storeOf([mayorOf('a.txt', '甲省', '河阳市'), mayorOf('b.txt', '乙省', '云溪市')]);
  expect(await bearers(store)).toEqual({ 'a.txt#1': 'person:林晓禾@河阳市', 'b.txt#1': 'person:林晓禾@云溪市' });
  const decisions = await store.rows('SELECT name, first, second FROM resolved.decisions');
  expect(decisions).toEqual([{ name: LIN, first: expect.stringContaining('林晓禾@'), second: expect.stringContaining('林晓禾@') }]);

  await store.transaction(() => removePages(store, ['b.txt']));
  await assembleStore(store, ontology, { corrections: [], with: [], version: 'first' });
  expect(await bearers(store)).toEqual({});
  expect(await store.rows('FROM resolved.decisions')).toEqual([]);
  expect(await store.rows("SELECT key FROM main.entities WHERE type = 'official'")).toEqual([{ key: LIN }]);
});

it('looks at no name that has one career', async () => {
  const store = await storeOf([mayorOf('a.txt', '甲省', '河阳市'), mayorOf('b.txt', '甲省', '河阳市')]);
  expect(await bearers(store)).toEqual({});
});
