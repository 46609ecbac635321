import { UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { betweenness, EXACT_UP_TO } from '../../../../src/core/analyse/betweenness.js';
import { seededRandom } from '../../../../src/core/analyse/random.js';
import { sampledBetweenness } from '../../../../src/core/analyse/sampled-betweenness.js';
import type { TieGraph } from '../../../../src/core/analyse/ties.js';

/** A ring with chords drawn by a seeded generator. */
function network(order: number): TieGraph {
  const random = seededRandom(order);
  const ties: TieGraph = new UndirectedGraph<Record<string, never>, { weight: number }>();
  for (let i = 0; i < order; i++) ties.addNode(`n${i}`);
  for (let i = 0; i < order; i++) {
    ties.mergeEdge(`n${i}`, `n${(i + 1) % order}`, { weight: 1 });
    const other = Math.floor(random() * order);
    if (other !== i) ties.mergeEdge(`n${i}`, `n${other}`, { weight: 1 });
  }
  return ties;
}

describe('sampledBetweenness', () => {
  it('is what graphology-metrics computes where every node is a source', () => {
    const ties = network(60);
    const sampled = sampledBetweenness(ties, 60);
    for (const [node, value] of Object.entries(betweenness.compute(ties))) expect(sampled[node]).toBeCloseTo(value, 10);
  });

  it('estimates the most central nodes roughly from a quarter of the sources', () => {
    const ties = network(400);
    const exact = betweenness.compute(ties);
    const sampled = sampledBetweenness(ties, 100);
    const top = Object.entries(exact)
      .sort(([, a], [, b]) => b - a)
      .slice(0, 20);
    const errors = top.map(([node, value]) => Math.abs((sampled[node] ?? 0) - value) / value);
    expect(errors.reduce((sum, error) => sum + error) / errors.length).toBeLessThan(0.2);
  });

  it('stands in for graphs too large for the exact one', () => {
    const ties = network(EXACT_UP_TO + 1);
    expect(betweenness.compute(ties)).toEqual(sampledBetweenness(ties, 500));
  });
});
