import { describe, expect, it } from 'vitest';
import { analyseGraph } from '../../../../src/core/analyse/analyse.js';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import {
  commonNeighbours,
  communities,
  diffGraphs,
  evidenceBetween,
  evidenceOf,
  holders,
  MEASURES,
  neighbours,
  subgraph,
  timeline,
  top,
} from '../../../../src/core/query/index.js';
import { COUNTY, GOVERNMENT, keyOf, LIN, ontology, PLAN, page, samplePages, ZHOU } from '../assemble/fixtures.js';

const build = (pages = samplePages()) => analyseGraph(assembleGraph(pages, ontology), ontology);
const graph = build();

describe('holders', () => {
  it('lists who held a post, in the order of time', () => {
    expect(holders(graph, GOVERNMENT, { title: '县长' }).map(({ label, firstSeen }) => [label, firstSeen])).toEqual([
      ['周望川', '2019-03-02'],
      ['林晓禾', '2021-10-29'],
    ]);
    expect(holders(graph, GOVERNMENT, { title: '书记' })).toEqual([]);
  });

  it('says who held it at a date, and how that is known', () => {
    const at = (date: string) => holders(graph, GOVERNMENT, { at: date }).map(({ label, known }) => [label, known]);
    expect(at('2021-10-29')).toEqual([['林晓禾', 'seen']]);
    expect(at('2020-05')).toEqual([['周望川', 'last known']]);
    expect(at('2019')).toEqual([['周望川', 'seen']]);
    expect(at('2018')).toEqual([]);
  });
});

describe('stated terms', () => {
  const post = (doc: string, published: string, person: string, fields: object) =>
    page(doc, published)
      .entity('official', person)
      .entity('organisation', '河阳县人民政府')
      .relation(keyOf('official', person), 'holds_post', GOVERNMENT, { title: '县长', sentence: `${doc}。`, ...fields })
      .build();
  const stated = build([
    post('a.txt', '2022', '周望川', { tenure: 'former', term: { start: '2014', end: '2019-03' } }),
    post('b.txt', '2018', '周望川', {}),
    post('c.txt', '2021', '林晓禾', { term: { start: '2019-03' } }),
    post('d.txt', '2022', '林晓禾', { tenure: 'former', term: { end: '2021-06' } }),
  ]);

  it('say who held a post at a date', () => {
    const at = (date: string) => holders(stated, GOVERNMENT, { at: date }).map(({ label, known }) => [label, known]);
    expect(at('2015')).toEqual([['周望川', 'stated']]);
    expect(at('2020')).toEqual([['林晓禾', 'stated']]);
    expect(at('2021-07')).toEqual([]);
    expect(at('2013')).toEqual([]);
  });

  it('order posts and timelines', () => {
    expect(holders(stated, GOVERNMENT).map(({ label, start, end }) => [label, start, end])).toEqual([
      ['周望川', '2014', '2019-03'],
      ['周望川', undefined, undefined],
      ['林晓禾', '2019-03', undefined],
      ['林晓禾', undefined, '2021-06'],
    ]);
    expect(timeline(stated, ZHOU, { relation: ['holds_post'] }).map(({ start, firstSeen }) => start ?? firstSeen)).toEqual([
      '2014',
      '2018',
    ]);
    expect(neighbours(stated, GOVERNMENT, { at: '2015' }).map(({ label }) => label)).toEqual(['周望川']);
  });
});

it('a timeline is in the order of time, without the weak tie', () => {
  const rows = timeline(graph, ZHOU);
  expect(rows.map(({ firstSeen }) => firstSeen)).toEqual([...rows.map(({ firstSeen }) => firstSeen)].sort());
  expect(rows.map(({ relation }) => relation)).not.toContain('co_mentioned');
  expect(timeline(graph, LIN, { relation: ['holds_post'] }).map(({ title }) => title)).toEqual(['县长']);
});

it('finds common neighbours with the ties to both', () => {
  const [shared, ...others] = commonNeighbours(graph, LIN, ZHOU);
  expect(others).toEqual([]);
  expect(shared).toMatchObject({ key: GOVERNMENT, first: [{ relation: 'holds_post' }], second: [{ relation: 'holds_post' }] });
});

it.each(MEASURES)('ranks by %s', (by) => {
  const values = top(graph, { by }).map(({ value }) => value);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  expect(top(graph, { by, type: ['program'] }).map(({ key }) => key)).toEqual([PLAN]);
});

it('counts every node in one community', () => {
  expect(communities(graph).reduce((sum, { size }) => sum + size, 0)).toBe(graph.order);
  expect(communities(graph, { limit: 1, members: 1 })[0]?.members).toHaveLength(1);
});

it('gives the sentences of an edge and of all edges between two nodes, with their sources', () => {
  const edge = graph.findEdge(LIN, GOVERNMENT, () => true) as string;
  expect(evidenceOf(graph, edge)).toMatchObject([{ sentence: '县长林晓禾启动清渠行动。', source: { newspaper: '河阳日报' } }]);
  expect(evidenceBetween(graph, GOVERNMENT, LIN)).toEqual(evidenceOf(graph, edge));
  expect(() => evidenceOf(graph, 'x')).toThrow(/no edge x/);
});

it('takes a part of the graph out, and leaves the graph alone', () => {
  const part = subgraph(graph, [GOVERNMENT, COUNTY, 'none']);
  expect(part.nodes()).toEqual([GOVERNMENT, COUNTY]);
  expect(part.mapEdges((_edge, { relation }) => relation)).toEqual(['governs']);
  part.setNodeAttribute(COUNTY, 'label', 'x');
  expect(graph.getNodeAttribute(COUNTY, 'label')).toBe('河阳县');
});

it('tells two graphs apart', () => {
  expect(diffGraphs(graph, build())).toEqual([]);
  const older = build(samplePages().slice(0, 2));
  const differences = diffGraphs(older, graph);
  expect(differences).toContainEqual(expect.objectContaining({ what: 'edge', change: 'added', key: `${LIN}|visits|${COUNTY}` }));
  expect(differences.find(({ key }) => key === LIN)?.details).toContain('lastSeen: 2021-10-29 → 2021-11-05');
  expect(diffGraphs(graph, older).map(({ change }) => change)).toContain('removed');
});
