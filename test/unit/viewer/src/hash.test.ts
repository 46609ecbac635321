import { describe, expect, it } from 'vitest';
import { readHash, type View, writeHash } from '../../../../viewer/src/hash.js';
import { OPEN } from './graph.js';

const BASE: View = {
  measure: 'size',
  filters: { ...OPEN, hiddenRelations: new Set(['co_mentioned']) },
};

describe('writeHash and readHash', () => {
  it('write nothing for a fresh page', () => {
    expect(writeHash(BASE, BASE)).toBe('');
    expect(readHash('', BASE)).toEqual({ ...BASE, filters: { ...BASE.filters } });
  });

  it('give back the whole state', () => {
    const view: View = {
      selection: { kind: 'edge', key: 'person:甲|holds_post|organisation:乙 & 丙#1|局长' },
      measure: 'pagerank',
      table: 'edges',
      filters: {
        hiddenTypes: new Set(['place', 'program']),
        hiddenRelations: new Set(),
        minConfidence: 0.35,
        minSources: 4,
        paper: '云川日报',
        from: '2021-01',
        to: '2021-12',
        centre: 'person:甲',
        hops: 2,
        region: '云川市',
        community: 0,
        away: new Set(['person:甲 乙', 'place:丙']),
        connected: true,
        minArticles: 2,
        subtype: 'county',
        asOf: '2021-05-01',
        giant: true,
        core: 3,
        pinned: new Set(['person:丁']),
        expanded: new Set(['person:戊', 'person:己']),
      },
    };
    expect(readHash(`#${writeHash(view, BASE)}`, BASE)).toEqual(view);
  });

  it('fall back where the address says what cannot be', () => {
    const { filters, measure, table } = readHash('conf=7&sources=-3&from=never&hops=99&measure=luck&table=chairs', BASE);
    expect(filters).toEqual({ ...BASE.filters, minConfidence: 1 });
    expect([measure, table]).toEqual(['size', undefined]);
  });
});
