import { expect, it } from 'vitest';
import { tieGraph } from '../../../../src/core/analyse/ties.js';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { COUNTY, LIN, ontology, PLAN, samplePages } from '../assemble/fixtures.js';

it('folds the edges between two nodes into one tie, weak ones for little', () => {
  const ties = tieGraph(assembleGraph(samplePages(), ontology), ontology);
  expect(ties.getEdgeAttribute(ties.edge(LIN, COUNTY), 'weight')).toBeCloseTo(0.8);
  expect(ties.getEdgeAttribute(ties.edge(PLAN, LIN), 'weight')).toBeCloseTo(0.8 + 0.5 * 0.15);
});
