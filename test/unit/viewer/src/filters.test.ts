import { describe, expect, it } from 'vitest';
import { type Filters, shown } from '../../../../viewer/src/filters.js';
import { letters, OPEN } from './graph.js';

const pass = (change: Partial<Filters>) => {
  const { nodes, edges } = shown(letters(), { ...OPEN, ...change });
  return { nodes: [...nodes].sort().join(''), edges: [...edges].sort() };
};

describe('shown', () => {
  it('is everything where nothing narrows', () => {
    expect(pass({}).nodes).toBe('abgpq');
    expect(pass({}).edges).toHaveLength(4);
  });

  it('hides a type with the edges of its nodes', () => {
    expect(pass({ hiddenTypes: new Set(['organisation']) })).toEqual({ nodes: 'abpq', edges: ['a|co_mentioned|b', 'a|meets|b'] });
  });

  it('hides a relation and keeps its ends', () => {
    expect(pass({ hiddenRelations: new Set(['co_mentioned', 'meets']) })).toEqual({
      nodes: 'abgpq',
      edges: ['a|holds_post|g', 'g|governs|p'],
    });
  });

  it('takes the bounds of confidence and sentences as inclusive', () => {
    expect(pass({ minConfidence: 0.8 }).edges).toEqual(['a|holds_post|g', 'g|governs|p']);
    expect(pass({ minSources: 3 }).edges).toEqual(['a|holds_post|g']);
  });

  it('keeps what a newspaper or a span of months says', () => {
    expect(pass({ paper: '甲报' })).toEqual({ nodes: 'agp', edges: ['a|holds_post|g', 'g|governs|p'] });
    expect(pass({ from: '2021-02', to: '2021-03' })).toEqual({ nodes: 'ab', edges: ['a|co_mentioned|b', 'a|meets|b'] });
  });

  it('keeps an ego network, step by step, along visible edges only', () => {
    expect(pass({ centre: 'p', hops: 1 }).nodes).toBe('gp');
    expect(pass({ centre: 'p', hops: 2 }).nodes).toBe('agp');
    expect(pass({ centre: 'p', hops: 9, hiddenRelations: new Set(['holds_post']) }).nodes).toBe('gp');
    expect(pass({ centre: 'nobody', hops: 2 }).nodes).toBe('abgpq');
  });

  it('leaves out what the reader put away, and other communities', () => {
    expect(pass({ away: new Set(['a']) })).toEqual({ nodes: 'bgpq', edges: ['g|governs|p'] });
    expect(pass({ community: 7 }).nodes).toBe('');
  });

  it('hides what has no visible relation', () => {
    expect(pass({ connected: true }).nodes).toBe('abgp');
  });
});
