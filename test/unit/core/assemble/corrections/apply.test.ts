import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../../../src/core/assemble/assemble.js';
import { parseCorrections } from '../../../../../src/core/assemble/corrections/parse.js';
import type { KnowledgeGraph } from '../../../../../src/core/graph-model.js';
import { COUNTY, GOVERNMENT, keyOf, LIN, ontology, PLAN, samplePages, ZHOU } from '../fixtures.js';

const corrected = (...items: string[]): KnowledgeGraph => {
  const text = items.map((item) => `- ${item.replaceAll('; ', '\n  ')}\n  why: 县志如此记载\n  who: Lin\n`).join('');
  return assembleGraph(samplePages(), ontology, { corrections: parseCorrections(text, 'c.yaml', ontology) });
};
const missing = (graph: KnowledgeGraph): string[][] => (graph.getAttribute('corrections') ?? []).map((item) => item.missing);

describe('corrections', () => {
  it('merge: one node with the evidence of both, under the name of the one that stays', () => {
    const graph = corrected(`merge: [${LIN}, ${ZHOU}]`);
    expect(graph.hasNode(ZHOU)).toBe(false);
    expect(graph.getNodeAttributes(LIN)).toMatchObject({ label: '林晓禾', articles: ['a.txt#1', 'b.txt#1', 'c.txt#1'] });
    expect(graph.getNodeAttribute(LIN, 'aliases')).toContain('周望川');
    expect(graph.getEdgeAttribute(`${LIN}|holds_post|${GOVERNMENT}|县长`, 'weight')).toBe(2);
    expect(graph.filterEdges((_edge, { relation }) => relation === 'meets')).toEqual([]);
  });

  it('merge: into a key of its own', () => {
    expect(corrected(`merge: [${LIN}, ${ZHOU}]; into: person:许临风@河阳县`).getNodeAttribute('person:许临风@河阳县', 'label')).toBe(
      '许临风',
    );
  });

  it('split: what some pages say is of someone else', () => {
    const graph = corrected(`split: ${LIN}; articles: [c.txt]; as: ${LIN}@云溪`);
    expect(graph.getNodeAttributes(`${LIN}@云溪`)).toMatchObject({ label: '林晓禾', entityType: 'person', articles: ['c.txt#1'] });
    expect(graph.hasEdge(`${LIN}@云溪|visits|${COUNTY}`)).toBe(true);
    expect(graph.getNodeAttribute(LIN, 'articles')).toEqual(['b.txt#1']);
  });

  it('rename: the key stays, the old name is an alias', () => {
    expect(corrected(`rename: ${PLAN}; to: 清渠专项行动`).getNodeAttributes(PLAN)).toMatchObject({
      label: '清渠专项行动',
      pinyin: expect.stringContaining('zhuan'),
      aliases: ['清渠行动'],
    });
  });

  it('retype: within a class the key stays, across classes it goes with the type', () => {
    expect(corrected(`retype: ${ZHOU}; type: person; subtype: expert`).getNodeAttributes(ZHOU)).toMatchObject({
      entityType: 'person',
      subtype: 'expert',
    });
    const graph = corrected(`retype: ${PLAN}; type: organisation; subtype: association`);
    expect(graph.hasEdge(`${LIN}|implements|${keyOf('organisation', '清渠行动')}`)).toBe(true);
    expect(graph.hasNode(PLAN)).toBe(false);
  });

  it('delete: a node with all its edges, or one edge, or a derived one', () => {
    expect(corrected(`delete: ${GOVERNMENT}`).nodes()).not.toContain(GOVERNMENT);
    const graph = corrected(`delete: ${LIN}|visits|${COUNTY}`);
    expect(graph.hasEdge(`${LIN}|visits|${COUNTY}`)).toBe(false);
    expect(missing(graph)).toEqual([[]]);
    const succeeds = assembleGraph(samplePages(), ontology)
      .edges()
      .filter((edge) => edge.includes('|succeeds|'));
    expect(succeeds).toHaveLength(1);
    expect(corrected(`delete: ${succeeds[0]}`).edges()).not.toContain(succeeds[0]);
  });

  it('assert: an edge that rests on the reason given', () => {
    const graph = corrected(`assert: ${ZHOU}; relation: visits; to: ${PLAN}; asOf: 2018-05`);
    expect(graph.getEdgeAttributes(`${ZHOU}|visits|${PLAN}`)).toMatchObject({
      rule: 'correction.assert',
      confidence: 0.999,
      firstSeen: '2018-05',
      evidence: [{ doc: 'c.yaml', article: 'c.yaml:1', sentence: '县志如此记载' }],
    });
  });

  it('stands in the graph, with what it did not find', () => {
    const graph = corrected(
      'delete: person:无名',
      `merge: [${LIN}, person:无名]`,
      `split: ${LIN}; articles: [a.txt]; as: ${LIN}@云溪`,
      `delete: ${LIN}|visits|${ZHOU}`,
      `assert: ${LIN}; relation: meets; to: person:无名`,
    );
    expect(missing(graph)).toEqual([['person:无名'], ['person:无名'], ['a.txt'], [`${LIN}|visits|${ZHOU}`], ['person:无名']]);
    expect(graph.getAttribute('corrections')?.[0]).toMatchObject({ who: 'Lin', file: 'c.yaml', line: 1, edit: { action: 'delete' } });
    expect(assembleGraph(samplePages(), ontology).getAttributes()).not.toHaveProperty('corrections');
  });

  it('sees what an earlier one did', () => {
    const graph = corrected(`rename: ${PLAN}; to: 清渠专项行动`, `delete: ${PLAN}`, `rename: ${PLAN}; to: 甲`);
    expect(missing(graph)).toEqual([[], [], [PLAN]]);
  });
});
