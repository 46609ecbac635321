import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import type { Evidence, Relation } from '../../../../src/core/model.js';
import { GOVERNMENT, keyOf, ontology, page } from './fixtures.js';

type Held = [name: string, date: string, title?: string, tenure?: Relation['tenure'], term?: Evidence['term']];

/** The succession that follows from posts seen on one page each, as `successor<predecessor`. */
function successions(...held: Held[]): string[] {
  const pages = held.map(([name, date, title = '县长', tenure, term], i) =>
    page(`${i}.txt`, date)
      .entity('official', name)
      .entity('organisation', '河阳县人民政府')
      .relation(keyOf('official', name), 'holds_post', GOVERNMENT, {
        title,
        ...(tenure === undefined ? {} : { tenure }),
        ...(term === undefined ? {} : { term }),
      })
      .build(),
  );
  const graph = assembleGraph(pages, ontology);
  const edges = graph.filterEdges((_edge, { relation }) => relation === 'succeeds');
  return edges
    .map((edge) =>
      graph
        .extremities(edge)
        .map((key) => graph.getNodeAttribute(key, 'label'))
        .join('<'),
    )
    .sort();
}

describe('deriveSuccession', () => {
  it('links each holder to the one before', () => {
    expect(successions(['甲', '2018'], ['丙', '2022-01'], ['乙', '2020-05-01'])).toEqual(['丙<乙', '乙<甲'].sort());
  });

  it('takes a former holder as earlier', () => {
    expect(successions(['甲', '2021', '县长', 'former'], ['乙', '2021-06'])).toEqual(['乙<甲']);
  });

  it('does not know who came first where the former holder is mentioned later only', () => {
    expect(successions(['甲', '2022', '县长', 'former'], ['乙', '2019'])).toEqual([]);
  });

  it('does not choose between two former holders', () => {
    expect(successions(['甲', '2020', '县长', 'former'], ['乙', '2020', '县长', 'former'], ['丙', '2021'])).toEqual([]);
  });

  it('goes by the terms that sentences state', () => {
    expect(
      successions(
        ['甲', '2022', '县长', 'former', { start: '2016', end: '2019-03' }],
        ['乙', '2022', '县长', undefined, { start: '2019-03' }],
      ),
    ).toEqual(['乙<甲']);
    expect(
      successions(
        ['甲', '2022', '县长', 'former', { start: '2012', end: '2016' }],
        ['乙', '2022', '县长', 'former', { start: '2016', end: '2019' }],
      ),
    ).toEqual(['乙<甲']);
    expect(
      successions(['甲', '2022', '县长', 'former', { start: '2016', end: '2020' }], ['乙', '2022', '县长', undefined, { start: '2018' }]),
    ).toEqual([]);
  });

  it('passes over posts with many seats, holders at one time and dates that may overlap', () => {
    expect(successions(['甲', '2018', '副县长'], ['乙', '2020', '副县长'])).toEqual([]);
    expect(successions(['甲', '2018'], ['乙', '2019'], ['甲', '2020'])).toEqual([]);
    expect(successions(['甲', '2020'], ['乙', '2020-05'])).toEqual([]);
  });

  it('says which post, and carries the evidence of both', () => {
    const graph = assembleGraph(
      ['2018', '2020'].map((date) =>
        page(`${date}.txt`, date)
          .entity('official', date)
          .entity('organisation', '河阳县人民政府')
          .relation(keyOf('official', date), 'holds_post', GOVERNMENT, { title: '县长' })
          .build(),
      ),
      ontology,
    );
    const [edge] = graph.filterEdges((_edge, { relation }) => relation === 'succeeds');
    const attributes = graph.getEdgeAttributes(edge);
    expect(attributes).toMatchObject({ label: '接任 河阳县人民政府 县长', weight: 2, confidence: 0.64 });
    expect(attributes.evidence.map(({ doc, head, tail }) => [doc, head, tail])).toEqual([
      ['2018.txt', undefined, { start: 0, end: 1 }],
      ['2020.txt', { start: 0, end: 1 }, undefined],
    ]);
  });
});
