import { describe, expect, it } from 'vitest';
import type { KnowledgeGraph } from '../../../../src/core/graph-model.js';
import { asOf } from '../../../../viewer/src/as-of.js';
import { lanes, successions } from '../../../../viewer/src/tenures.js';
import { letters } from './graph.js';

/** `b` follows `a` as 局长 of `g`. */
function office(): KnowledgeGraph {
  const graph = letters();
  const post = { ...graph.getEdgeAttributes('a|holds_post|g') };
  graph.mergeEdgeAttributes('a|holds_post|g', { firstSeen: '2020-01-02', lastSeen: '2020-06-01' });
  graph.addEdgeWithKey('b|holds_post|g', 'b', 'g', { ...post, firstSeen: '2021-03', lastSeen: '2021-09-01' });
  graph.addEdgeWithKey('b|succeeds|a', 'b', 'a', { ...post, relation: 'succeeds', title: 'g 局长', firstSeen: '2020-01-02' });
  return graph;
}

describe('lanes', () => {
  it('hold the holders of a post in the order of their dates, each with who was before and after', () => {
    const graph = office();
    expect(lanes(graph, new Set(graph.edges()))).toEqual([
      {
        organ: 'g',
        title: '局长',
        tenures: [
          {
            edge: 'a|holds_post|g',
            person: 'a',
            kind: undefined,
            first: '2020-01-02',
            last: '2020-06-01',
            predecessor: undefined,
            successor: 'b',
          },
          {
            edge: 'b|holds_post|g',
            person: 'b',
            kind: undefined,
            first: '2021-03',
            last: '2021-09-01',
            predecessor: 'a',
            successor: undefined,
          },
        ],
      },
    ]);
  });

  it('leave out what is not shown', () => {
    expect(lanes(office(), new Set(['a|meets|b']))).toEqual([]);
  });
});

describe('successions', () => {
  it('lead back to the posts, and are left out where the posts are gone', () => {
    const graph = office();
    expect([...successions(graph).values()]).toEqual([{ before: 'a|holds_post|g', after: 'b|holds_post|g' }]);
    graph.dropEdge('a|holds_post|g');
    expect(successions(graph).size).toBe(0);
  });
});

describe('asOf', () => {
  const holding = (day: string, change: (graph: KnowledgeGraph) => void = () => {}) => {
    const graph = office();
    change(graph);
    const holds = asOf(graph, day);
    return graph.filterEdges((edge, attributes) => attributes.relation === 'holds_post' && holds(edge, attributes) !== 'no');
  };

  it('has a holder from the day he was seen until his successor was', () => {
    expect(holding('2019-12-31')).toEqual([]);
    expect(holding('2020-12-31')).toEqual(['a|holds_post|g']);
    expect(holding('2022-01-01')).toEqual(['b|holds_post|g']);
  });

  it('does not count a former holder, and keeps what has no date', () => {
    expect(holding('2020-12-31', (graph) => graph.setEdgeAttribute('a|holds_post|g', 'tenure', 'former'))).toEqual([]);
    const graph = office();
    expect(asOf(graph, '1990-01-01')('g|governs|p', graph.getEdgeAttributes('g|governs|p'))).toBe('yes');
  });

  it('doubts a post after its holder was last seen, and ends it a term later', () => {
    const alone = (day: string, change = {}) => {
      const graph = office();
      graph.dropEdge('b|succeeds|a');
      graph.mergeEdgeAttributes('a|holds_post|g', change);
      return asOf(graph, day)('a|holds_post|g', graph.getEdgeAttributes('a|holds_post|g'));
    };
    expect(['2019-06-01', '2020-03-01', '2020-06-01', '2023-01-01', '2025-06-01', '2025-06-02'].map((day) => alone(day))).toEqual([
      'no',
      'yes',
      'yes',
      'perhaps',
      'perhaps',
      'no',
    ]);
    expect(alone('2019-06-01', { start: '2019-05' })).toBe('yes');
    expect(alone('2023-01-01', { end: '2024-02-01' })).toBe('yes');
    expect(alone('2024-02-15', { end: '2024-02' })).toBe('perhaps');
    expect(alone('2024-03-01', { end: '2024-02' })).toBe('no');
    expect(alone('2019-06-01', { tenure: 'former', start: '2019-01', end: '2019-12' })).toBe('yes');
  });
});
