import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { parseCorrections } from '../../../../src/core/assemble/corrections/parse.js';
import type { Extraction } from '../../../../src/core/model.js';
import { checkGraph } from '../../../../src/core/query/index.js';
import { COUNTY, GOVERNMENT, keyOf, LIN, ontology, page, samplePages, ZHOU } from '../assemble/fixtures.js';

const check = (pages: Extraction[], corrections = ''): string[] =>
  checkGraph(assembleGraph(pages, ontology, { corrections: parseCorrections(corrections, 'c.yaml', ontology) }), ontology).map(
    ({ check: kind, message }) => `${kind}: ${message}`,
  );

const inOffice = (doc: string, published: string, name: string, title: string, organ = '河阳县人民政府', parent?: string): Extraction =>
  page(doc, published)
    .entity('official', name)
    .entity('organisation', organ, parent === undefined ? {} : { parent })
    .relation(keyOf('official', name), 'holds_post', keyOf('organisation', organ), { title, sentence: `${organ}${title}${name}到会。` })
    .build();

describe('checkGraph', () => {
  it('finds nothing where posts are held one after the other', () => {
    expect(check(samplePages())).toEqual([]);
    expect(check([])).toEqual([]);
  });

  it('finds two holders of a one-seat post at one time, not two deputies', () => {
    const pages = (title: string): Extraction[] => [
      inOffice('a.txt', '2021-10-28', '林晓禾', title),
      inOffice('b.txt', '2021-10', '周望川', title),
    ];
    expect(check(pages('县长'))).toEqual([
      'two-holders: one seat, two holders: 周望川 is 河阳县人民政府 县长 (2021-10), and 林晓禾 is 河阳县人民政府 县长 (2021-10-28)',
    ]);
    expect(check(pages('副县长'))).toEqual([]);
  });

  it('goes by the terms that sentences state, and finds those that disagree', () => {
    const post = (doc: string, name: string, tenure: 'former' | undefined, term: object): Extraction =>
      page(doc, '2022')
        .entity('official', name)
        .entity('organisation', '河阳县人民政府')
        .relation(keyOf('official', name), 'holds_post', GOVERNMENT, {
          title: '县长',
          sentence: `${doc}。`,
          ...(tenure === undefined ? {} : { tenure }),
          term,
        })
        .build();
    expect(
      check([
        post('a.txt', '周望川', 'former', { start: '2016', end: '2019-03' }),
        post('b.txt', '林晓禾', undefined, { start: '2019-03' }),
      ]),
    ).toEqual([]);
    expect(
      check([post('a.txt', '周望川', 'former', { start: '2016', end: '2020' }), post('b.txt', '林晓禾', undefined, { start: '2018' })]),
    ).toEqual([
      expect.stringMatching(
        /^two-holders: .*周望川 is 河阳县人民政府 县长 \(2016 to 2020\), and 林晓禾 is 河阳县人民政府 县长 \(2018 to 2022\)$/,
      ),
    ]);
    expect(
      check([post('a.txt', '林晓禾', undefined, { start: '2019' }), post('b.txt', '林晓禾', undefined, { start: '2019-03' })]),
    ).toEqual([]);
    expect(
      check([post('a.txt', '林晓禾', undefined, { start: '2018' }), post('b.txt', '林晓禾', undefined, { start: '2019-03' })]),
    ).toEqual(['two-terms: 林晓禾, 县长: taken up in 2018 and in 2019-03']);
    expect(check([post('a.txt', '林晓禾', 'former', { start: '2019', end: '2018' })])).toEqual([
      'two-terms: 林晓禾, 县长: left in 2018, before it is taken up in 2019',
    ]);
  });

  it('finds a person in posts of two provinces at one time', () => {
    const both = page('a.txt', '2021').entity('official', '林晓禾');
    for (const [place, organ] of [
      ['甲省/河阳市', '河阳市人民政府'],
      ['乙省/云溪市', '云溪市人民政府'],
    ])
      both
        .entity('organisation', organ ?? '', { parent: `place:${place}` })
        .entity('place', place ?? '')
        .relation(LIN, 'holds_post', keyOf('organisation', organ ?? ''), { title: '副市长' });
    expect(check([both.build()])).toEqual([
      expect.stringMatching(/^two-provinces: 林晓禾 is at one time .*市人民政府 副市长 \(2021\) and .*: perhaps two people$/),
    ]);
  });

  it('finds officials without a post, forbidden ends and missing places', () => {
    const odd = page('a.txt', '2021').entity('official', '林晓禾').entity('place', '河阳县', { parent: 'place:无省' });
    expect(check([odd.relation(COUNTY, 'meets', LIN).build()])).toEqual([
      'no-post: 林晓禾 is an official, and no sentence gives a post',
      'no-such-place: 河阳县 belongs to place:无省, which neither the graph nor its own key names',
      `wrong-ends: ${LIN}|meets|${COUNTY} leads from official to place, which it may not`,
    ]);
  });

  it('lets places be whose parents stand only in their keys', () => {
    const far = page('a.txt', '2021').entity('place', '远州省/云川市/东河县', { parent: 'place:远州省/云川市' });
    expect(check([far.build()])).toEqual([]);
    const astray = page('a.txt', '2021').entity('place', '远州省/云川市/东河县', { parent: 'place:远州省/云阳市' });
    expect(check([astray.build()])).toEqual([
      'no-such-place: 远州省/云川市/东河县 belongs to place:远州省/云阳市, which neither the graph nor its own key names',
    ]);
  });

  it('lists the corrections that match nothing', () => {
    const corrections = `- merge: [${ZHOU}, person:无名]\n  why: 同一人\n  who: Lin\n- rename: ${GOVERNMENT}\n  to: 县府\n  why: 简称\n  who: Lin\n`;
    expect(check(samplePages(), corrections)).toEqual([
      'correction: the correction at c.yaml:1 (merge) matches nothing: there is no person:无名',
    ]);
  });
});
