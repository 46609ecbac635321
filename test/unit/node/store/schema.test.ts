import { expect, it } from 'vitest';
import { entityRow, STANDING } from '../../../../src/node/store/rows.js';
import { quoted, resolvedRows } from '../../../../src/node/store/schema.js';
import { emptyStore } from './made.js';

it('gives way to what overrides a row, and leaves out what was taken back', async () => {
  const store = await emptyStore();
  const row = (n: number, name: string, standing: 0 | 1 | 2 | 3) =>
    entityRow('a', n, { key: name, type: 'person', name, aliases: [], articles: [] }, standing);
  await store.append('extracted.entities', [
    row(1, '甲', STANDING.said),
    row(2, '乙', STANDING.said),
    row(3, '丙', STANDING.gone),
    row(4, '丁', 0),
  ]);
  await store.append('resolved.entities', [row(2, '戊', STANDING.said), row(4, '丁', STANDING.gone)]);
  const names = async (condition: string) =>
    (await store.rows(`SELECT name FROM (${resolvedRows('entities', condition)}) ORDER BY n`)).map(({ name }) => name);
  expect(await names('true')).toEqual(['甲', '戊']);
  expect(await names("name = '戊'")).toEqual(['戊']);
  expect(await names("name = '乙'")).toEqual([]);
});

it('quotes a text for SQL', async () => {
  const store = await emptyStore();
  for (const text of ["o'clock", "''", 'a\nb', '"']) expect(await store.rows(`SELECT ${quoted(text)} AS text`)).toEqual([{ text }]);
});
