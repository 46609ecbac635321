import { describe, expect, it } from 'vitest';
import { factsOfFtm } from '../../../../../src/core/assemble/known/from-ftm.js';

const read = (...entities: object[]) => factsOfFtm(entities.map((entity) => JSON.stringify(entity)).join('\n'), 'known.jsonl');

const LIN = { id: 'p', schema: 'Person', properties: { name: ['林晓禾'], alias: ['林县长'] } };
const COUNTY = { id: 'o', schema: 'PublicBody', properties: { name: ['河阳县人民政府'] } };

const FIRM = { id: 'c', schema: 'Company', properties: { name: ['青禾集团'] } };
const DIRECTOR = { id: 'd', schema: 'Directorship', properties: { director: ['p'], organization: ['c'], role: ['董事长'] } };

describe('factsOfFtm', () => {
  it('reads people, bodies and the posts that tie them', () => {
    const position = { id: 'x', schema: 'Position', properties: { name: ['河阳县人民政府县长'], organization: ['o'] } };
    const occupancy = { id: 'y', schema: 'Occupancy', properties: { holder: ['p'], post: ['x'], startDate: ['2019-03'] } };
    expect(read(occupancy, LIN, COUNTY, position)).toEqual({
      file: 'known.jsonl',
      people: [
        {
          name: '林晓禾',
          type: 'official',
          aliases: ['林县长'],
          posts: [{ organ: '河阳县人民政府', title: '县长', start: '2019-03' }],
          line: 2,
        },
      ],
      bodies: [{ name: '河阳县人民政府', aliases: [], subtype: 'government', line: 3 }],
    });
  });

  it('reads directorships, and passes over what it does not know', () => {
    const vessel = { id: 'v', schema: 'Vessel', properties: { name: ['云溪号'] } };
    const { people, bodies } = read(LIN, FIRM, DIRECTOR, vessel, { ...DIRECTOR, id: 'e', properties: { director: ['nobody'] } });
    expect(people).toMatchObject([{ type: 'person', posts: [{ organ: '青禾集团', title: '董事长' }] }]);
    expect(bodies.map(({ name }) => name)).toEqual(['青禾集团']);
  });

  it.each([
    ['2021-10-29T00:00:00', '2021-10-29'],
    ['2021', '2021'],
  ])('reads %s as a day', (startDate, start) => {
    expect(read(LIN, FIRM, { ...DIRECTOR, properties: { ...DIRECTOR.properties, startDate: [startDate] } }).people).toMatchObject([
      { posts: [{ start }] },
    ]);
  });

  it('refuses a date that is none', () => {
    const director = { ...DIRECTOR, properties: { ...DIRECTOR.properties, endDate: ['last year'] } };
    expect(() => read(LIN, FIRM, director)).toThrow(/line 3: the date is last year/);
  });

  it.each(['{', '[]', '{"id":"a"}', '{"id":"a","schema":"Person","properties":null}', 'null'])('names the line of %s', (text) => {
    expect(() => factsOfFtm(`${JSON.stringify(LIN)}\n${text}`, 'known.jsonl')).toThrow(/known.jsonl line 2 is no FollowTheMoney entity/);
  });
});
