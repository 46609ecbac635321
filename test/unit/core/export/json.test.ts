import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { json } from '../../../../src/core/export/json.js';
import { ontology, samplePages } from '../assemble/fixtures.js';

describe('json', () => {
  const graph = assembleGraph(samplePages(), ontology);

  it('is what graphology exports, and imports as the same graph', () => {
    const parsed = JSON.parse(json.write(graph, ontology));
    expect(parsed).toEqual(JSON.parse(JSON.stringify(graph.export())));
    expect(MultiDirectedGraph.from(parsed).export()).toEqual(graph.export());
  });

  it('has a node or an edge per line', () => {
    const lines = json.write(graph, ontology).split('\n');
    expect(lines.filter((line) => line.startsWith('{"key"'))).toHaveLength(graph.order + graph.size);
  });

  it('is valid for an empty graph', () => {
    const empty = assembleGraph([], ontology);
    expect(JSON.parse(json.write(empty, ontology))).toEqual(empty.export());
  });
});
