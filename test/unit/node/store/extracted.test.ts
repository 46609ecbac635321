import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { updateFromExtractions } from '../../../../src/node/store/extracted.js';
import { ontology, samplePages } from '../../core/assemble/fixtures.js';
import { tempFolder } from '../temp.js';
import { emptyStore } from './made.js';

const lines = (pages: readonly object[]): string => pages.map((page) => `${JSON.stringify(page)}\n`).join('');

it('stores what is new and changed, and takes out what the lines lack', async () => {
  const [a, b, c] = samplePages();
  const folder = tempFolder({ 'one.jsonl': lines([a, b] as object[]), 'two.jsonl': `\n${lines([c] as object[])}` });
  const store = await emptyStore();
  const files = ['one.jsonl', 'two.jsonl'].map((name) => path.join(folder, name));
  expect(await updateFromExtractions(store, files, ontology)).toEqual({ pages: 3, read: 3, kept: 0, removed: 0, problems: [] });
  expect(await updateFromExtractions(store, files, ontology)).toMatchObject({ pages: 3, read: 0, kept: 3, removed: 0 });
  const [first = ''] = files;
  writeFileSync(first, readFileSync(first, 'utf8').split('\n')[0]?.replace('周望川', '周望海') ?? '');
  expect(await updateFromExtractions(store, files, ontology)).toMatchObject({ pages: 2, read: 1, kept: 1, removed: 1 });
  expect((await store.rows('SELECT doc FROM main.pages ORDER BY doc')).map(({ doc }) => doc)).toEqual(['a.txt', 'c.txt']);
});

it('reports pages that were not extracted, and stores the others', async () => {
  const [page] = samplePages();
  const folder = tempFolder({ 'lines.jsonl': lines([{ id: 'scan.pdf', error: 'has no text' }, page as object]) });
  const { pages, problems } = await updateFromExtractions(await emptyStore(), [path.join(folder, 'lines.jsonl')], ontology);
  expect(pages).toBe(1);
  expect(problems).toMatchObject([{ code: 'INPUT', message: 'scan.pdf was not extracted: has no text' }]);
});

it('refuses two pages of one name, and lines without any page', async () => {
  const [page] = samplePages();
  const folder = tempFolder({ 'twice.jsonl': lines([page, page] as object[]), 'none.jsonl': '\n' });
  const update = async (name: string) => updateFromExtractions(await emptyStore(), [path.join(folder, name)], ontology);
  await expect(update('twice.jsonl')).rejects.toMatchObject({
    code: 'INPUT',
    message: expect.stringContaining('two pages are called a.txt'),
  });
  await expect(update('none.jsonl')).rejects.toMatchObject({ code: 'INPUT', message: expect.stringContaining('no page could be read') });
});
