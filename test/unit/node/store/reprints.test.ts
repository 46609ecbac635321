import { expect, it } from 'vitest';
import type { Extraction } from '../../../../src/core/model.js';
import { assembleStore } from '../../../../src/node/store/assemble.js';
import { removePages } from '../../../../src/node/store/ingest.js';
import type { Store } from '../../../../src/node/store/store.js';
import { COUNTY, LIN, ontology, page } from '../../core/assemble/fixtures.js';
import { storeAll, storeOf } from './made.js';

const STORY = Array.from(
  { length: 40 },
  (_, i) => `第${i * i + 7}户村民在${String.fromCodePoint(0x4e00 + i * 37)}溪边修好水渠${i}里。`,
).join('');

const SAID = '林晓禾到河阳县调研。';
const print = (doc: string, published: string, text = STORY + SAID): Extraction =>
  page(doc, published)
    .article({ text })
    .entity('official', '林晓禾')
    .entity('place', '河阳县')
    .relation(LIN, 'visits', COUNTY, { sentence: SAID })
    .build();

const reprints = (store: Store) => store.rows('FROM resolved.reprints ORDER BY article');
const weight = async (store: Store): Promise<unknown> =>
  (await store.rows("SELECT weight FROM main.relations WHERE relation = 'visits'"))[0]?.weight;
const assemble = (store: Store) => assembleStore(store, ontology, { corrections: [], with: [], version: 'first' });

it('leaves what a reprint says to the first print', async () => {
  const store = await storeOf([
    print('b.txt', '2021-10-29'),
    print('a.txt', '2021-10-28'),
    print('c.txt', '2021-10-30', `${STORY}${SAID}另讯。`),
  ]);
  expect(await reprints(store)).toEqual([
    { article: 'b.txt#1', first_print: 'a.txt#1' },
    { article: 'c.txt#1', first_print: 'a.txt#1' },
  ]);
  expect(await weight(store)).toBe(1);
});

it('makes the next print the first when the first leaves, and gives way to an earlier one', async () => {
  const store = await storeOf([print('a.txt', '2021-10-28'), print('b.txt', '2021-10-29'), print('c.txt', '2021-10-30')]);
  await store.transaction(() => removePages(store, ['a.txt']));
  await assemble(store);
  expect(await reprints(store)).toEqual([{ article: 'c.txt#1', first_print: 'b.txt#1' }]);
  expect(await weight(store)).toBe(1);
  await store.transaction(() => storeAll(store, [print('0.txt', '2021-10-01')]));
  await assemble(store);
  expect((await reprints(store)).map(({ first_print }) => first_print)).toEqual(['0.txt#1', '0.txt#1']);
});

it('takes no short text for a reprint', async () => {
  const store = await storeOf([print('a.txt', '2021-10-28', '简讯。'), print('b.txt', '2021-10-29', '简讯。')]);
  expect(await reprints(store)).toEqual([]);
  expect(await weight(store)).toBe(2);
});
