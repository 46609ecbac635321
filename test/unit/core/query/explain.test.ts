import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { parseCorrections } from '../../../../src/core/assemble/corrections/parse.js';
import { explainEdge, explainNode } from '../../../../src/core/query/index.js';
import { GOVERNMENT, keyOf, LIN, ontology, PLAN, page, samplePages, ZHOU } from '../assemble/fixtures.js';

const graph = assembleGraph(samplePages(), ontology, {
  corrections: parseCorrections(
    `- rename: ${PLAN}\n  to: 清渠专项行动\n  why: 全称\n  who: Lin\n- assert: ${ZHOU}\n  relation: visits\n  to: ${GOVERNMENT}\n  why: 县志\n  who: Lin\n`,
    'c.yaml',
    ontology,
  ),
});

describe('explainNode', () => {
  it('says what ties the articles of a person together', () => {
    expect(explainNode(graph, LIN)).toMatchObject({
      label: '林晓禾',
      articles: ['b.txt#1', 'c.txt#1'],
      anchors: [{ label: '河阳县人民政府', titles: ['县长'], firstSeen: '2021-10-29', articles: ['b.txt#1'] }],
      identity: [],
      namesakes: [],
      corrections: [],
    });
  });

  it('says what was kept apart, by which score, and names the namesakes', () => {
    const pages = [
      ['a.txt', '甲省/河阳市', '河阳市人民政府'],
      ['b.txt', '乙省/云溪市', '云溪市人民政府'],
    ].map(([doc = '', place, organ = '']) =>
      page(doc, '2021')
        .article({ region: organ })
        .entity('official', '林晓禾')
        .entity('organisation', organ, { parent: `place:${place}` })
        .relation(LIN, 'holds_post', keyOf('organisation', organ), { title: '市长' })
        .build(),
    );
    const explained = explainNode(assembleGraph(pages, ontology), `${LIN}@河阳市`);
    expect(explained.namesakes).toEqual([`${LIN}@云溪市`]);
    expect(explained.identity).toMatchObject([
      { verdict: 'apart', score: -4, first: { ties: ['河阳市人民政府'] }, second: { node: `${LIN}@云溪市` } },
    ]);
  });

  it('names the corrections that touched it', () => {
    expect(explainNode(graph, PLAN).corrections).toMatchObject([{ edit: { action: 'rename' }, who: 'Lin', missing: [] }]);
  });

  it('refuses an unknown node', () => {
    expect(() => explainNode(graph, 'person:无名')).toThrow(/has no node person:无名/);
  });
});

describe('explainEdge', () => {
  it('lists its rules, its sentences and its corrections', () => {
    expect(explainEdge(graph, `${LIN}|holds_post|${GOVERNMENT}|县长`)).toMatchObject({
      head: LIN,
      tail: GOVERNMENT,
      attributes: { weight: 1, confidence: 0.8 },
      rules: [{ rule: 'holds_post.test', sentences: 1, confidence: 0.8 }],
      corrections: [],
    });
    expect(explainEdge(graph, `${ZHOU}|visits|${GOVERNMENT}`)).toMatchObject({
      rules: [{ rule: 'correction.assert', sentences: 1 }],
      corrections: [{ line: 5 }],
    });
  });

  it('names the rule of a derived edge beside those that it is derived from', () => {
    const succeeds = graph.findEdge((_edge, { relation }) => relation === 'succeeds') as string;
    expect(
      explainEdge(graph, succeeds)
        .rules.map(({ rule }) => rule)
        .sort(),
    ).toEqual(['holds_post.test', 'succeeds.next-holder']);
  });

  it('refuses an unknown edge', () => {
    expect(() => explainEdge(graph, 'a|b|c')).toThrow(/has no edge a\|b\|c/);
  });
});
