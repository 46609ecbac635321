import { describe, expect, it } from 'vitest';
import { mergeRelations } from '../../../../src/core/assemble/merge-relations.js';
import type { Extraction } from '../../../../src/core/model.js';
import { COUNTY, GOVERNMENT, LIN, ontology, page, ZHOU } from './fixtures.js';

const merge = (...pages: Extraction[]) => mergeRelations(pages, ontology, ['asserted']);

describe('mergeRelations', () => {
  it('merges what says the same: weight by sentence, confidence by noisy-or, strongest evidence first', () => {
    const [edge, ...rest] = merge(
      page('a.txt', '2020-01-01').relation(LIN, 'visits', COUNTY, { confidence: 0.5, rule: 'weak' }).build(),
      page('b.txt', '2021-01-01').relation(LIN, 'visits', COUNTY, { confidence: 0.8, rule: 'strong' }).build(),
    );
    expect(rest).toEqual([]);
    expect(edge?.attributes).toMatchObject({ weight: 2, confidence: 0.9, rule: 'strong', firstSeen: '2020-01-01', lastSeen: '2021-01-01' });
    expect(edge?.attributes.evidence.map((item) => item.doc)).toEqual(['b.txt', 'a.txt']);
  });

  it('counts a sentence once, however many rules read it', () => {
    const [edge] = merge(
      page('a.txt', '2020')
        .relation(LIN, 'visits', COUNTY, { confidence: 0.5, rule: 'one' })
        .relation(LIN, 'visits', COUNTY, { confidence: 0.6, rule: 'two' })
        .relation(LIN, 'visits', COUNTY, { confidence: 0.6, rule: 'two' })
        .build(),
    );
    expect(edge?.attributes).toMatchObject({ weight: 1, confidence: 0.6 });
    expect(edge?.attributes.evidence.map((item) => item.rule)).toEqual(['two', 'one']);
  });

  it('keeps titles and tenures apart', () => {
    const edges = merge(
      page('a.txt', '2020')
        .relation(LIN, 'holds_post', GOVERNMENT, { title: '县长' })
        .relation(LIN, 'holds_post', GOVERNMENT, { title: '副县长', tenure: 'former' })
        .relation(LIN, 'holds_post', GOVERNMENT, { title: '县长', tenure: 'acting' })
        .build(),
    );
    expect(edges.map((edge) => edge.attributes.label)).toEqual(['任职 原副县长', '任职 县长', '任职 代县长']);
  });

  it('takes a tenure printed with the title for the same', () => {
    const edges = merge(
      page('a.txt', '2020')
        .relation(LIN, 'holds_post', GOVERNMENT, { title: '县长', tenure: 'acting', sentence: '一。' })
        .relation(LIN, 'holds_post', GOVERNMENT, { title: '代县长', tenure: 'acting', sentence: '二。' })
        .build(),
    );
    expect(edges.map(({ attributes: { label, title, weight } }) => [label, title, weight])).toEqual([['任职 代县长', '县长', 2]]);
  });

  it('keeps three sentences of a weak tie, and counts all', () => {
    const weak = page('a.txt', '2020');
    for (const n of [1, 2, 3, 4, 5]) weak.relation(LIN, 'co_mentioned', ZHOU, { sentence: `第${n}句。`, confidence: 0.3 });
    const [edge] = merge(weak.build());
    expect(edge?.attributes.weight).toBe(5);
    expect(edge?.attributes.evidence.map((item) => item.sentence)).toEqual(['第1句。', '第2句。', '第3句。']);
  });

  it('meets is one edge whoever is named first, and nobody meets himself', () => {
    const edges = merge(
      page('a.txt', '2020').relation(LIN, 'meets', ZHOU).relation(ZHOU, 'meets', LIN).relation(LIN, 'meets', LIN).build(),
    );
    expect(edges).toHaveLength(1);
    expect(edges[0]?.attributes.weight).toBe(2);
  });
});
