import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { COUNTY, GOVERNMENT, keyOf, LIN, ontology, PLAN, page, samplePages, ZHOU } from './fixtures.js';

describe('assembleGraph', () => {
  const graph = assembleGraph(samplePages(), ontology);

  it('makes one node per entity over all pages', () => {
    expect(graph.nodes()).toEqual([GOVERNMENT, LIN, ZHOU, COUNTY, PLAN].sort());
    expect(graph.getNodeAttributes(LIN)).toMatchObject({
      label: '林晓禾',
      entityType: 'official',
      subtype: 'government',
      aliases: ['林县长', '林晓禾'].sort(),
      pinyin: 'lin xiao he',
      initials: 'lxh',
      mentions: 3,
      articles: ['b.txt#1', 'c.txt#1'],
      firstSeen: '2021-10-29',
      lastSeen: '2021-11-05',
      color: ontology.types.official.colour,
    });
  });

  it('is an official once any page says so, and an organ keeps its short forms', () => {
    expect(graph.getNodeAttribute(LIN, 'entityType')).toBe('official');
    expect(graph.getNodeAttribute(GOVERNMENT, 'aliases')).toEqual(['县政府', '河阳县人民政府'].sort());
  });

  it('keeps a typed relation and the weak tie beside each other', () => {
    const between = graph.mapEdges(LIN, PLAN, (_edge, { relation }) => relation);
    expect(between.sort()).toEqual(['co_mentioned', 'implements']);
  });

  it('stores a relation without direction from the end whose key sorts first, its spans turned', () => {
    const key = `${LIN}|meets|${ZHOU}`;
    const [first, second] = [LIN, ZHOU].sort();
    const edge = graph.edges().find((name) => name.includes('|meets|')) as string;
    expect(graph.extremities(edge)).toEqual([first, second]);
    const swapped = first !== ZHOU;
    expect(graph.getEdgeAttribute(edge, 'evidence')[0]?.head).toEqual(swapped ? { start: 2, end: 4 } : { start: 0, end: 1 });
    expect(edge === key).toBe(swapped);
  });

  it('keeps what evidence needs to name its source', () => {
    expect(graph.getAttribute('articles')['b.txt#1']).toEqual({
      id: 'b.txt#1',
      doc: 'b.txt',
      kind: 'news',
      title: '河阳见闻',
      newspaper: '河阳日报',
      published: '2021-10-29',
      authors: [],
    });
  });

  it('takes a missing subtype of an official from the organ of the post', () => {
    const pages = [
      page('a.txt', '2020')
        .entity('official', '许临风')
        .entity('organisation', '中共河阳县委员会', { subtype: 'party' })
        .relation(keyOf('official', '许临风'), 'holds_post', keyOf('organisation', '中共河阳县委员会'), { title: '县委书记' })
        .build(),
    ];
    expect(assembleGraph(pages, ontology).getNodeAttribute(keyOf('official', '许临风'), 'subtype')).toBe('party');
  });

  it('leaves out what is only planned, unless asked for it', () => {
    const pages = [
      page('a.txt', '2020')
        .entity('place', '河阳县')
        .entity('program', '清渠行动')
        .relation(COUNTY, 'implements', PLAN, { modality: 'planned' })
        .build(),
    ];
    expect(assembleGraph(pages, ontology).size).toBe(0);
    expect(assembleGraph(pages, ontology, { with: ['asserted', 'planned'] }).edges()).toEqual([`${COUNTY}|implements|${PLAN}|||planned`]);
  });

  it('is empty without pages', () => {
    expect(assembleGraph([], ontology).order).toBe(0);
  });

  it('names the page and the entity where an extraction is broken', () => {
    const broken = page('a.txt', '2020').entity('place', '河阳县').relation(COUNTY, 'located_in', 'place:无名').build();
    expect(() => assembleGraph([broken], ontology)).toThrow(/a\.txt: located_in at 1000 names the unknown entity place:无名/);
  });

  it('refuses two pages of one name', () => {
    const one = page('a.txt', '2020').build();
    expect(() => assembleGraph([one, one], ontology)).toThrow(/two pages are called a\.txt/);
  });
});
