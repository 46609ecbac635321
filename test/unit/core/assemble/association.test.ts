import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { logLikelihood } from '../../../../src/core/assemble/association.js';
import { keyOf, ontology, page } from './fixtures.js';

describe('logLikelihood', () => {
  it('is that of the two-by-two table', () => {
    // 2·(10·ln(10·1000/(10·10)) + 990·ln(990·1000/(990·990))), and a table worked out apart
    expect(logLikelihood(10, 10, 10, 1000)).toBeCloseTo(112, 0);
    expect(logLikelihood(2, 4, 5, 20)).toBeCloseTo(1.51, 2);
  });

  it('is nothing where chance would do', () => {
    expect(logLikelihood(1, 10, 10, 100)).toBe(0);
    expect(logLikelihood(1, 1, 1, 1)).toBe(0);
  });
});

describe('association', () => {
  it('is lower for a name that stands everywhere', () => {
    const builder = page('a.txt', '2020').entity('place', '河阳县');
    for (const name of ['甲', '乙', '丙', '丁'])
      builder.entity('person', name).relation(keyOf('place', '河阳县'), 'co_mentioned', keyOf('person', name));
    builder.relation(keyOf('person', '甲'), 'co_mentioned', keyOf('person', '乙'), { sentence: '甲与乙同行。' });
    builder.relation(keyOf('person', '丙'), 'co_mentioned', keyOf('person', '丁'), { sentence: '丙与丁同行。' });
    const graph = assembleGraph([builder.build()], ontology);
    const associationOf = (a: string, b: string): number | undefined =>
      graph.getEdgeAttribute(graph.findEdge(a, b, () => true) ?? graph.findEdge(b, a, () => true), 'association');
    expect(associationOf(keyOf('person', '甲'), keyOf('person', '乙'))).toBeGreaterThan(
      associationOf(keyOf('person', '甲'), keyOf('place', '河阳县')) ?? Number.POSITIVE_INFINITY,
    );
  });
});
