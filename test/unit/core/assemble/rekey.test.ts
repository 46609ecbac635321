import { describe, expect, it } from 'vitest';
import { rekey } from '../../../../src/core/assemble/rekey.js';
import { keyOf, page } from './fixtures.js';

const yu = keyOf('person', '余川');
const bai = keyOf('person', '白石');
const seat = keyOf('organisation', '河阳县人民政府');
const read = page('a.txt', '2020')
  .entity('person', '余川')
  .entity('person', '白石')
  .entity('place', '河阳县')
  .entity('organisation', '河阳县人民政府', { parent: keyOf('place', '河阳县') })
  .relation(yu, 'works_for', seat)
  .relation(bai, 'works_for', seat)
  .build();

describe('rekey', () => {
  it('gives the other key wherever the entity is named, and leaves what it was given as it was', () => {
    const before = structuredClone(read);
    const found = rekey(read, (key) => (key === yu ? `${yu}@河阳县` : key));
    expect(found.entities.map(({ key }) => key)).toContain(`${yu}@河阳县`);
    expect(found.mentions.map(({ entity }) => entity)).toContain(`${yu}@河阳县`);
    expect(found.relations.map(({ head }) => head)).toEqual([`${yu}@河阳县`, bai]);
    expect(JSON.stringify(found)).not.toContain(`"${yu}"`);
    expect(read).toEqual(before);
  });

  it('gives a parent its other key', () => {
    const found = rekey(read, (key) => (key === keyOf('place', '河阳县') ? 'place:江南省/河阳县' : key));
    expect(found.entities.find(({ key }) => key === seat)?.parent).toBe('place:江南省/河阳县');
  });

  it('copies nothing that names none of them', () => {
    const found = rekey(read, (key) => (key === yu ? `${yu}@河阳县` : key));
    for (const list of ['entities', 'mentions', 'relations'] as const) {
      const same = read[list].filter((item) => !JSON.stringify(item).includes(yu));
      expect(same.length).toBeGreaterThan(0);
      for (const item of same) expect(found[list].some((other) => other === item)).toBe(true);
    }
  });

  it('makes of an entity one for each that its articles mean', () => {
    const both = { ...read, entities: read.entities.map((entity) => ({ ...entity, articles: ['a.txt#1', 'b.txt#1'] })) };
    const found = rekey(both, (key, article) => (key === yu && article === 'b.txt#1' ? `${yu}@外地` : key));
    expect(found.entities.filter(({ name }) => name === '余川').map(({ key, articles }) => [key, articles])).toEqual([
      [yu, ['a.txt#1']],
      [`${yu}@外地`, ['b.txt#1']],
    ]);
  });
});
