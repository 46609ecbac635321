import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { openGraph } from '../../../../src/core/query/index.js';
import { ontology, samplePages } from '../assemble/fixtures.js';

describe('openGraph', () => {
  const serialized = assembleGraph(samplePages(), ontology).export();

  it('opens what the build wrote', () => {
    expect(openGraph(JSON.parse(JSON.stringify(serialized))).export()).toEqual(serialized);
  });

  it('refuses what is no graph of guanxi', () => {
    expect(() => openGraph({ ...serialized, attributes: {} } as never)).toThrow(/does not say that it is a guanxi graph/);
    expect(() => openGraph(null as never)).toThrow(/does not say that it is a guanxi graph/);
    const newer = { ...serialized, attributes: { ...serialized.attributes, format: 'guanxi-graph/9' } };
    expect(() => openGraph(newer as never)).toThrow(/says its format is guanxi-graph\/9/);
  });

  it('refuses edges without their nodes', () => {
    expect(() => openGraph({ ...serialized, nodes: [] })).toThrow(/the graph is broken/);
  });
});
