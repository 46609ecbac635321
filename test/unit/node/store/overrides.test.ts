import { expect, it } from 'vitest';
import { parseCorrections } from '../../../../src/core/assemble/corrections/parse.js';
import { assembleStore } from '../../../../src/node/store/assemble.js';
import { STANDING } from '../../../../src/node/store/rows.js';
import type { Store } from '../../../../src/node/store/store.js';
import { GOVERNMENT, LIN, ontology, samplePages, ZHOU } from '../../core/assemble/fixtures.js';
import { storeOf } from './made.js';

const corrected = async (store: Store, yaml: string): Promise<void> => {
  const corrections = yaml === '' ? [] : parseCorrections(yaml, 'guanxi.corrections.yaml', ontology);
  await assembleStore(store, ontology, { corrections, with: [], version: `with ${yaml}` });
};
const heads = async (store: Store): Promise<unknown[]> =>
  (await store.rows("SELECT DISTINCT head FROM main.relations WHERE relation = 'holds_post' ORDER BY head")).map(({ head }) => head);

it('overrides what a correction touches, leaves what was read, and gives it back when the correction goes', async () => {
  const store = await storeOf(samplePages());
  const read = await store.rows('FROM extracted.relations ORDER BY doc, n');
  await corrected(store, `- merge: [${LIN}, ${ZHOU}]\n  why: one person\n  who: Lin\n`);
  expect(await heads(store)).toEqual([LIN]);
  expect(await store.rows('FROM extracted.relations ORDER BY doc, n')).toEqual(read);
  await corrected(store, '');
  expect(await heads(store)).toEqual([LIN, ZHOU].sort());
  expect(await store.rows('FROM resolved.relations')).toEqual([]);
});

it('asserts what no page says, and takes what is deleted out', async () => {
  const store = await storeOf(samplePages());
  const assert = `- assert: ${ZHOU}\n  relation: works_for\n  to: ${GOVERNMENT}\n  why: the gazette\n  who: Lin\n`;
  await corrected(store, `${assert}- delete: ${LIN}\n  why: misread\n  who: Lin\n`);
  expect(await store.rows(`SELECT head, relation FROM resolved.relations WHERE standing = ${STANDING.asserted}`)).toEqual([
    { head: ZHOU, relation: 'works_for' },
  ]);
  expect(await store.rows(`SELECT key FROM main.entities WHERE key = '${LIN}'`)).toEqual([]);
  expect(await heads(store)).toEqual([ZHOU]);
});
