import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { pageRows } from '../../../../src/node/store/page-rows.js';
import { rowsOf } from '../../../../src/node/store/rows.js';
import type { TableRow } from '../../../../src/node/store/step-stream.js';
import { ontology, samplePages } from '../../core/assemble/fixtures.js';
import { collector, linesOf } from './parts.js';

it('tells what was extracted as rows of the store, and passes over what was not', async () => {
  const [first] = samplePages();
  if (first === undefined) throw new Error('there is no page');
  for (const article of first.articles)
    article.text = '河阳县召开现场会，安排春耕备耕各项工作，各乡镇负责人和有关部门负责人到会，会后察看了水渠和农机。';
  const { output, items } = collector<TableRow>();
  await pageRows(linesOf([first, { id: 'b.txt', error: 'empty' }]), output, ontology);
  const rows = items();
  const counts = Object.fromEntries(Object.entries(rowsOf(first, ontology)).map(([table, { length }]) => [table, length]));
  for (const table of ['articles', 'bands', 'entities', 'mentions', 'relations'])
    expect(rows.filter((row) => row.table === `extracted.${table}`)).toHaveLength(counts[table] as number);
  expect(counts.bands).toBe(32);
  const hash = createHash('sha256').update(JSON.stringify(first)).digest('hex');
  expect(rows[0]).toMatchObject({ table: 'main.pages', row: { doc: 'a.txt', source: 'a.txt', ordinal: 0, hash } });
  // A number would lose the last digits of a band.
  expect(rows.find(({ table }) => table === 'extracted.bands')?.row.band).toMatch(/^\d+$/);
});

it('refuses lines that extract did not write', async () => {
  const { output } = collector();
  await expect(pageRows(linesOf([{ doc: 'a.txt' }]), output, ontology)).rejects.toMatchObject({ code: 'FORMAT' });
});
