import { describe, expect, it } from 'vitest';
import type { Shown } from '../../../../viewer/src/filters.js';
import { narrowed, type StructureFilters } from '../../../../viewer/src/structure.js';
import { letters } from './graph.js';

const OPEN: StructureFilters = { hops: 0, giant: false, core: 0, connected: false, pinned: new Set(), expanded: new Set() };
const graph = letters();
const all: Shown = { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
const nodes = (change: Partial<StructureFilters>, passing = all) =>
  [...narrowed(graph, passing, { ...OPEN, ...change }).nodes].sort().join('');

describe('narrowed', () => {
  it('lets all pass where nothing narrows', () => {
    expect(narrowed(graph, all, OPEN)).toBe(all);
  });

  it('keeps the largest component', () => {
    expect(nodes({ giant: true })).toBe('abgp');
    expect(nodes({ giant: true }, { nodes: new Set(), edges: new Set() })).toBe('');
  });

  it('counts neighbours, not parallel edges, for the core', () => {
    expect(nodes({ core: 1 })).toBe('abgp');
    expect(nodes({ core: 2 })).toBe('');
    const ring = letters();
    ring.addEdgeWithKey('b|meets|p', 'b', 'p', { ...ring.getEdgeAttributes('a|meets|b') });
    const closed = { nodes: new Set(ring.nodes()), edges: new Set(ring.edges()) };
    expect([...narrowed(ring, closed, { ...OPEN, core: 2 }).nodes].sort().join('')).toBe('abgp');
  });

  it('keeps what is pinned, and what is expanded with its neighbours, beyond the ego network', () => {
    expect(nodes({ centre: 'p', hops: 1 })).toBe('gp');
    expect(nodes({ centre: 'p', hops: 1, pinned: new Set(['q', 'nobody']) })).toBe('gpq');
    expect(nodes({ centre: 'p', hops: 1, expanded: new Set(['a']) })).toBe('abgp');
  });
});
