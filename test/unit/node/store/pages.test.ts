import { expect, it } from 'vitest';
import { readPages, writeEdits } from '../../../../src/node/store/pages.js';
import { entityRow, STANDING } from '../../../../src/node/store/rows.js';
import { samplePages } from '../../core/assemble/fixtures.js';
import { emptyStore, storeAll } from './made.js';

it('reads pages as extraction left them, and edits of them', async () => {
  const store = await emptyStore();
  const [first, second] = samplePages();
  await storeAll(store, samplePages());
  await store.list('wanted', [['doc', 'VARCHAR']], [['b.txt'], ['a.txt']]);
  const numbered = (items: readonly object[] = []): object[] => items.map((item, n) => expect.objectContaining({ ...item, n }));
  const pages = await readPages(store, 'temp.wanted');
  for (const [at, said] of [first, second].entries()) {
    expect(pages[at]).toMatchObject({ doc: said?.doc, articles: said?.articles });
    expect(pages[at]?.entities).toEqual(numbered(said?.entities));
    expect(pages[at]?.mentions).toEqual(numbered(said?.mentions));
    expect(pages[at]?.relations).toEqual(numbered(said?.relations));
  }

  const [entity] = pages[0]?.entities ?? [];
  if (!entity) throw new Error('the page names nobody');
  const moved = entityRow('a.txt', entity.n, { ...entity, articles: ['b.txt#1'] }, STANDING.ofReprint);
  await writeEdits(store, 'entities', [
    { doc: 'a.txt', n: entity.n },
    { doc: 'a.txt', n: entity.n, row: moved },
  ]);
  const rows = await store.rows(
    `SELECT standing, articles FROM extracted.entities WHERE doc = 'a.txt' AND n = ${entity.n} ORDER BY standing`,
  );
  expect(rows).toEqual([
    { standing: STANDING.gone, articles: ['a.txt#1'] },
    { standing: STANDING.ofReprint, articles: ['b.txt#1'] },
  ]);
  // What stands for a row of a reprint is none that was read.
  expect((await readPages(store, 'temp.wanted'))[0]?.entities).toEqual(pages[0]?.entities);
});
