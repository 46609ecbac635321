import { describe, expect, it } from 'vitest';
import { factsOfRows } from '../../../../../src/core/assemble/known/from-table.js';

const read = (...rows: Record<string, string>[]) =>
  factsOfRows(
    rows.map((values, i) => ({ line: i + 2, values })),
    'known.csv',
  );

describe('factsOfRows', () => {
  it('puts the rows of one name together, unless an id tells them apart', () => {
    const post = { name: '林晓禾', type: 'official', organ: '河阳县人民政府', title: '县长' };
    expect(read({ ...post, start: '2019-03' }, { ...post, title: '县委书记', organ: '中共河阳县委员会' }).people).toEqual([
      {
        name: '林晓禾',
        type: 'official',
        aliases: [],
        posts: [
          { organ: '河阳县人民政府', title: '县长', start: '2019-03' },
          { organ: '中共河阳县委员会', title: '县委书记' },
        ],
        line: 2,
      },
    ]);
    expect(read({ ...post, id: '1' }, { ...post, id: '2' }).people.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('takes a name alone for a person, and reads aliases and parents', () => {
    expect(read({ name: '林晓禾', aliases: '小禾| 阿禾' }, { name: '青禾集团', type: 'organisation', parent: '湖南省' })).toMatchObject({
      people: [{ type: 'person', aliases: ['小禾', '阿禾'], posts: [] }],
      bodies: [{ name: '青禾集团', parent: '湖南省', line: 3 }],
    });
    const body = { name: '青禾集团', type: 'organisation' };
    expect(read({ ...body, parent: '湖南省' }, { ...body, aliases: '青禾' }).bodies).toMatchObject([
      { parent: '湖南省', aliases: ['青禾'] },
    ]);
  });

  it.each<[Record<string, string>, RegExp]>([
    [{ name: '' }, /known.csv line 2: the name is missing/],
    [{ name: '林晓禾', type: 'planet' }, /line 2: 林晓禾 has the type planet/],
    [{ name: '林晓禾', post: '县长' }, /no column post/],
    [{ name: '林晓禾', title: '县长' }, /lacks its organ or its title/],
    [{ name: '林晓禾', organ: '河阳县人民政府', title: '县长', start: '2019年' }, /known.csv line 2: the date is 2019年/],
  ])('refuses %j', (row, message) => {
    expect(() => read(row)).toThrow(message);
  });
});
