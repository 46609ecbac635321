import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { type NeighbourOptions, neighbours, SYMMETRIC, WEAK } from '../../../../src/core/query/index.js';
import { COUNTY, GOVERNMENT, LIN, ontology, PLAN, page, samplePages, ZHOU } from '../assemble/fixtures.js';

const graph = assembleGraph(samplePages(), ontology);
const ask = (key: string, options?: NeighbourOptions) =>
  neighbours(graph, key, options).map(({ distance, relation, direction, label }) => `${distance} ${relation} ${direction} ${label}`);

describe('neighbours', () => {
  it('gives a row per relation, typed ones first, then by weight', () => {
    expect(ask(LIN)).toEqual([
      '1 succeeds out 周望川',
      '1 meets both 周望川',
      '1 visits out 河阳县',
      '1 holds_post out 河阳县人民政府',
      '1 implements out 清渠行动',
      '1 co_mentioned both 清渠行动',
    ]);
  });

  it('says how a neighbour is reached, and on what evidence', () => {
    const [post] = neighbours(graph, LIN, { relation: ['holds_post'] });
    expect(post).toMatchObject({
      key: GOVERNMENT,
      via: LIN,
      title: '县长',
      relationLabel: '任职 县长',
      firstSeen: '2021-10-29',
      weight: 1,
      confidence: 0.8,
    });
    expect(post?.evidence[0]?.sentence).toBe('县长林晓禾启动清渠行动。');
    expect(ask(GOVERNMENT, { relation: ['holds_post'] })).toEqual(['1 holds_post in 周望川', '1 holds_post in 林晓禾']);
  });

  it('goes further, each node at its shortest distance, each edge once', () => {
    const rows = neighbours(graph, PLAN, { depth: 3 });
    expect(rows.filter(({ distance }) => distance === 1).map(({ key }) => key)).toEqual([LIN, LIN]);
    expect(new Set(rows.filter(({ distance }) => distance === 2).map(({ key }) => key))).toEqual(new Set([ZHOU, COUNTY, GOVERNMENT]));
    expect(rows.every(({ distance, via }) => distance > 1 || via === PLAN)).toBe(true);
    expect(new Set(rows.map(({ edge }) => edge)).size).toBe(rows.length);
    expect(rows.some(({ key }) => key === PLAN)).toBe(false);
  });

  it('filters types in the answer only, relations and confidence on the way', () => {
    expect(ask(PLAN, { depth: 2, type: ['place'] })).toEqual(['2 visits out 河阳县']);
    expect(ask(PLAN, { depth: 2, relation: ['visits'] })).toEqual([]);
    expect(ask(LIN, { minConfidence: 0.7, type: ['program'] })).toEqual(['1 implements out 清渠行动']);
    expect(ask(LIN, { limit: 2 })).toEqual(['1 succeeds out 周望川', '1 meets both 周望川']);
  });

  it('goes along one direction, and along what has none', () => {
    expect(ask(GOVERNMENT, { direction: 'out' })).toEqual(['1 governs out 河阳县']);
    expect(ask(GOVERNMENT, { direction: 'in' })).toEqual(['1 holds_post in 周望川', '1 holds_post in 林晓禾']);
    expect(ask(ZHOU, { direction: 'out', relation: ['succeeds', 'meets'] })).toEqual(['1 meets both 林晓禾']);
    expect(ask(COUNTY, { direction: 'in', depth: 2, relation: ['governs', 'holds_post'] })).toEqual([
      '1 governs in 河阳县人民政府',
      '2 holds_post in 周望川',
      '2 holds_post in 林晓禾',
    ]);
  });

  it('keeps to a window of time', () => {
    const posts = (window: NeighbourOptions) => ask(GOVERNMENT, { relation: ['holds_post'], ...window }).map((row) => row.slice(-3));
    expect(posts({ since: '2020' })).toEqual(['林晓禾']);
    expect(posts({ until: '2020' })).toEqual(['周望川']);
    expect(posts({ at: '2021-10' })).toEqual(['林晓禾']);
    expect(posts({ since: '2019-03-03', until: '2021-10-28' })).toEqual([]);
    expect(ask(LIN, { since: '2021-11', relation: ['meets', 'implements'] })).toEqual(['1 meets both 周望川']);
  });

  it('keeps to what is said so', () => {
    const planned = assembleGraph(
      [
        page('a.txt', '2021-05')
          .entity('official', '林晓禾')
          .entity('place', '河阳县')
          .relation(LIN, 'visits', COUNTY, { modality: 'planned' })
          .build(),
      ],
      ontology,
      { with: ['planned'] },
    );
    expect(neighbours(planned, LIN, { modality: ['planned'] })).toMatchObject([{ relation: 'visits', modality: 'planned' }]);
    expect(neighbours(planned, LIN, { modality: ['asserted'] })).toEqual([]);
  });

  it('names what it can’t answer', () => {
    expect(() => neighbours(graph, 'person:无')).toThrow(/no node person:无/);
    expect(() => neighbours(graph, LIN, { depth: 0 })).toThrow(/depth is 0/);
    expect(() => neighbours(graph, LIN, { minConfidence: 80 })).toThrow(/confidence is 80/);
    expect(() => neighbours(graph, LIN, { limit: 0 })).toThrow(/limit is 0/);
    expect(() => neighbours(graph, LIN, { since: '29.10.2021' })).toThrow(/since is 29.10.2021/);
  });

  it('knows the relations without direction and the weak ones that the ontology marks', () => {
    const marked = Object.values(ontology.relations).filter(({ symmetric }) => symmetric);
    expect([...SYMMETRIC].sort()).toEqual(marked.map(({ id }) => id).sort());
    const weak = Object.values(ontology.relations).filter((relation) => relation.weak);
    expect([...WEAK].sort()).toEqual(weak.map(({ id }) => id).sort());
  });
});
