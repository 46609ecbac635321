import { describe, expect, it } from 'vitest';
import { analyseGraph } from '../../../../src/core/analyse/analyse.js';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { ftm } from '../../../../src/core/export/ftm.js';
import { sha1 } from '../../../../src/core/export/sha1.js';
import { GOVERNMENT, keyOf, LIN, ontology, page, samplePages } from '../assemble/fixtures.js';

interface Entity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

const read = (text: string): Entity[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const entities = read(ftm.write(analyseGraph(assembleGraph(samplePages(), ontology), ontology), ontology));
const ofSchema = (schema: string): Entity[] => entities.filter((entity) => entity.schema === schema);

describe('ftm', () => {
  it('tells a post as a Position and an Occupancy, with when, where and in what words', () => {
    const occupancy = ofSchema('Occupancy').find(({ properties }) => properties.holder?.[0] === sha1(LIN));
    const position = ofSchema('Position').find(({ id }) => id === occupancy?.properties.post?.[0]);
    expect(position?.properties).toEqual({ name: ['河阳县人民政府县长'], organization: [sha1(GOVERNMENT)] });
    expect(occupancy?.properties).toMatchObject({ date: ['2021-10-29'], summary: ['县长林晓禾启动清渠行动。'] });
    const [article] = ofSchema('Article').filter(({ id }) => id === occupancy?.properties.proof?.[0]);
    expect(article?.properties).toMatchObject({ fileName: ['b.txt'], publishedAt: ['2021-10-29'], publisher: ['河阳日报'] });
  });

  it('names no entity that it does not tell', () => {
    const ids = new Set(entities.map(({ id }) => id));
    const named = entities.flatMap(({ properties }) =>
      Object.values(properties)
        .flat()
        .filter((value) => /^[0-9a-f]{40}$/.test(value)),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('gives what is not asserted a status', () => {
    const [one, other] = [keyOf('official', '甲'), keyOf('official', '乙')];
    const planned = page('a.txt', '2020')
      .entity('official', '甲')
      .entity('official', '乙')
      .relation(one, 'meets', other, { modality: 'planned' });
    const told = read(ftm.write(assembleGraph([planned.build()], ontology, { with: ['planned'] }), ontology));
    expect(told.find(({ schema }) => schema === 'UnknownLink')?.properties).toMatchObject({ role: ['meets'], status: ['planned'] });
  });

  it('refuses a name that its validator would not take', () => {
    const long = (length: number) => assembleGraph([page('a.txt', '2020').entity('official', '长'.repeat(length)).build()], ontology);
    expect(ftm.write(long(384), ontology)).toContain('长'.repeat(384));
    expect(() => ftm.write(long(385), ontology)).toThrow(/^"长{20}…" is longer than the 384 characters that a name has in ftm: /);
  });
});
