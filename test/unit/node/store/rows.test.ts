import { expect, it } from 'vitest';
import type { SaidTable } from '../../../../src/node/store/columns.js';
import { articleOf, entityOf, mentionOf, relationOf, rowsOf } from '../../../../src/node/store/rows.js';
import { GOVERNMENT, keyOf, ontology, page } from '../../core/assemble/fixtures.js';
import { emptyStore, storeAll } from './made.js';

it('gives back what was read from a page as it was', async () => {
  const extraction = page('a.txt', '2021-10-29')
    .article({ text: '县长张平到会。', region: '河阳县' })
    .entity('official', '张平', { subtype: 'government', forms: ['张平', '张县长'] })
    .entity('organisation', '河阳县人民政府', { parent: 'place:甲省/河阳县', level: 'county' })
    .relation(keyOf('official', '张平'), 'holds_post', GOVERNMENT, {
      title: '代县长',
      tenure: 'acting',
      term: { start: '2021-10', startPrecision: 'month' },
    })
    .relation(keyOf('official', '张平'), 'awards', keyOf('official', '张平'), { honour: '先进', modality: 'planned' })
    .build();
  const store = await emptyStore();
  await storeAll(store, [extraction]);
  const read = async (table: SaidTable | 'articles') => store.rows(`FROM extracted.${table} ORDER BY n`);
  expect((await read('articles')).map(articleOf)).toEqual(extraction.articles);
  const bare = (rows: { n: number }[]): unknown[] => rows.map(({ n: _n, ...rest }) => rest);
  expect(bare((await read('entities')).map(entityOf))).toEqual(extraction.entities);
  expect(bare((await read('mentions')).map(mentionOf))).toEqual(extraction.mentions);
  expect(bare((await read('relations')).map(relationOf))).toEqual(extraction.relations);
  const edges = (await read('relations')).map(({ edge }) => edge);
  expect(edges).toEqual([`person:张平|holds_post|${GOVERNMENT}|县长|acting`, null]);
});

it('gives bands to articles that are long enough to be told from others', () => {
  const long = '河阳县召开春耕现场会，推广育秧新法，各乡镇派员参加，会后到田间察看秧苗长势，听取农户意见。'.repeat(4);
  const bandsOf = (text: string): number => rowsOf(page('a.txt', '2020').article({ text }).build(), ontology).bands.length;
  expect(bandsOf('短讯。')).toBe(0);
  expect(bandsOf(long)).toBeGreaterThan(4);
});
