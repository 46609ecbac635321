import { expect, it } from 'vitest';
import { find, resolveName } from '../../../../../src/core/query/index.js';
import { nodesFound, nodesNamed } from '../../../../../src/node/store/ask/names.js';
import { GOVERNMENT, LIN, samplePages } from '../../../core/assemble/fixtures.js';
import { storeOf } from '../made.js';

it('gives those who bear a name, and only where nobody does those near it', async () => {
  const store = await storeOf(samplePages());
  const named = async (text: string): Promise<string[]> => (await nodesNamed(store, text)).nodes();
  for (const text of [LIN, '林晓禾', 'ＬＩＮ xiaohe', 'lxh', '林县长']) expect(await named(text)).toEqual([LIN]);
  expect(await named('县政府')).toEqual([GOVERNMENT]);
  expect(await named('林小禾')).toEqual([LIN]);
  expect(resolveName(await nodesNamed(store, '林小禾'), '林小禾').kind).toBe('unknown');
  for (const text of ['', ' ', "o'clock", '无关', '*']) expect(await named(text)).toEqual([]);
});

it('finds the best of all who may be meant', async () => {
  const store = await storeOf(samplePages());
  const found = async (text: string, limit: number): Promise<string[]> =>
    find(await nodesFound(store, text, limit), text, { limit }).map(({ label }) => label);
  expect(await found('河阳', 1)).toEqual(['河阳县']);
  expect(await found('河阳', 9)).toEqual(['河阳县', '河阳县人民政府']);
  expect((await nodesFound(store, '河阳', 1)).order).toBe(1);
  expect(await found('  ', 9)).toEqual([]);
});
