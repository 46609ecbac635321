import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileOntology } from '../../../../../src/core/ontology/ontology.js';
import { relationGroups } from '../../../../../viewer/src/panel/group.js';
import { letters } from '../graph.js';

const ontology = compileOntology(readFileSync(new URL('../../../../../src/core/ontology/ontology.yaml', import.meta.url), 'utf8'));

describe('relationGroups', () => {
  it('groups by relation and direction in the order of the ontology, shown edges only', () => {
    const graph = letters();
    const all = new Set(graph.edges());
    const groups = relationGroups(graph, ontology, 'a', all).map(({ relation, direction }) => `${relation} ${direction}`);
    expect(groups).toEqual(['holds_post out', 'meets both', 'co_mentioned both']);
    expect(relationGroups(graph, ontology, 'g', all).map(({ direction }) => direction)).toEqual(['in', 'out']);
    expect(relationGroups(graph, ontology, 'a', new Set(['a|meets|b']))).toHaveLength(1);
  });
});
