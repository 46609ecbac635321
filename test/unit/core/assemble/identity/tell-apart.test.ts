import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../../../src/core/assemble/assemble.js';
import type { Extraction } from '../../../../../src/core/model.js';
import { keyOf, ontology, type PageBuilder, page } from '../fixtures.js';

const nameOf = (place: string): string => place.split('/').at(-1) ?? '';

/** A page on which someone holds a post in the government of a place. */
function inOffice(doc: string, published: string, name: string, place: string, title = '市长'): PageBuilder {
  const government = `${nameOf(place)}人民政府`;
  return page(doc, published)
    .article({ region: nameOf(place) })
    .entity('official', name, { subtype: 'government' })
    .entity('organisation', government, { subtype: 'government', parent: `place:${place}` })
    .relation(keyOf('official', name), 'holds_post', keyOf('organisation', government), {
      title,
      sentence: `${government}${title}${name}。`,
    });
}

const people = (pages: Extraction[]): string[] => assembleGraph(pages, ontology).filterNodes((key) => key.startsWith('person:'));

describe('tellApart', () => {
  it('makes two of one name with posts in two provinces at about the same time', () => {
    const pages = [
      inOffice('a.txt', '2021-05-03', '周望川', '甲省/河阳市').build(),
      inOffice('b.txt', '2021-09-10', '周望川', '乙省/云溪市', '市公安局局长').build(),
      page('c.txt', '2021-06-01').article({ region: '云溪市' }).entity('person', '周望川').build(),
    ];
    const graph = assembleGraph(pages, ontology);
    expect(people(pages)).toEqual(['person:周望川@云溪市', 'person:周望川@河阳市'].sort());
    expect(graph.getNodeAttributes('person:周望川@云溪市')).toMatchObject({ label: '周望川', articles: ['b.txt#1', 'c.txt#1'] });
    expect(graph.getAttribute('identity')?.find(({ verdict }) => verdict === 'apart')).toMatchObject({
      score: -4,
      reasons: [expect.stringMatching(/^乙省\/云溪市 and 甲省\/河阳市, in different provinces, 4 months apart/)],
    });
    expect(people(pages.reverse())).toEqual(people(pages));
  });

  it('keeps one person who moves on in one place, or to another province years later', () => {
    expect(
      people([
        inOffice('a.txt', '2019', '周望川', '甲省/河阳市').build(),
        inOffice('b.txt', '2021', '周望川', '甲省/河阳市', '市委书记').build(),
      ]),
    ).toEqual(['person:周望川']);
    expect(
      people([inOffice('a.txt', '2012', '周望川', '甲省/河阳市').build(), inOffice('b.txt', '2021', '周望川', '乙省/云溪市').build()]),
    ).toEqual(['person:周望川']);
  });

  it('keeps one person whose move an article states', () => {
    const pages = [
      inOffice('a.txt', '2021-05-03', '周望川', '甲省/河阳市').build(),
      inOffice('b.txt', '2021-09-10', '周望川', '乙省/云溪市')
        .entity('organisation', '河阳市人民政府', { parent: 'place:甲省/河阳市' })
        .relation(keyOf('official', '周望川'), 'holds_post', keyOf('organisation', '河阳市人民政府'), { title: '市长', tenure: 'former' })
        .build(),
    ];
    expect(people(pages)).toEqual(['person:周望川']);
  });

  it('tells a journalist from an official elsewhere', () => {
    const journalist = page('b.txt', '2021-05-04')
      .article({ region: '云溪市' })
      .entity('person', '周望川', { subtype: 'journalist' })
      .entity('organisation', '云溪日报', { subtype: 'media' })
      .relation(keyOf('person', '周望川'), 'works_for', keyOf('organisation', '云溪日报'), { title: '记者' });
    const pages = [inOffice('a.txt', '2021-05-03', '周望川', '甲省/河阳市').build(), journalist.build()];
    expect(people(pages)).toEqual(['person:周望川@云溪日报', 'person:周望川@河阳市'].sort());
    const graph = assembleGraph(pages, ontology);
    expect(graph.getNodeAttribute('person:周望川@云溪日报', 'entityType')).toBe('person');
    expect(graph.getNodeAttribute('person:周望川@河阳市', 'entityType')).toBe('official');
  });

  it('wants more before it parts one page, or people in the same company', () => {
    const two = (page: PageBuilder): PageBuilder =>
      page
        .entity('official', '林晓禾')
        .entity('official', '许临风')
        .relation(keyOf('official', '周望川'), 'meets', keyOf('official', '林晓禾'))
        .relation(keyOf('official', '许临风'), 'meets', keyOf('official', '周望川'));
    const pages = [
      two(inOffice('a.txt', '2021-05-03', '周望川', '甲省/河阳市')).build(),
      two(inOffice('b.txt', '2021-05-10', '周望川', '乙省/云溪市')).build(),
    ];
    expect(people(pages)).toContain('person:周望川');
  });

  it('leaves a name that nothing ties down as it is', () => {
    const graph = assembleGraph(
      [page('a.txt', '2020').entity('person', '周望川').build(), page('b.txt', '2020').entity('person', '周望川').build()],
      ontology,
    );
    expect(graph.nodes()).toEqual(['person:周望川']);
    expect(graph.getAttributes()).not.toHaveProperty('identity');
  });
});
