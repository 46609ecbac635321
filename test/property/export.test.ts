import fc from 'fast-check';
import { MultiDirectedGraph, MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, it } from 'vitest';
import { analyseGraph } from '../../src/core/analyse/analyse.js';
import { assembleGraph } from '../../src/core/assemble/assemble.js';
import { gexf } from '../../src/core/export/gexf.js';
import { json } from '../../src/core/export/json.js';
import { xmlText } from '../../src/core/export/xml-text.js';
import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import { openGraph } from '../../src/core/query/index.js';
import { keyOf, ontology, page } from '../unit/core/assemble/fixtures.js';
import { hostileName } from './hostile.js';

const graphs: fc.Arbitrary<KnowledgeGraph> = fc.uniqueArray(hostileName, { minLength: 2, maxLength: 6 }).map((names) => {
  const builder = page('a.txt', '2020');
  for (const each of names) builder.entity('organisation', each);
  const [first, ...others] = names as [string];
  for (const other of others) {
    builder.relation(keyOf('organisation', first), 'works_for', keyOf('organisation', other), {
      title: other,
      sentence: `${first}说：${other}。`,
    });
  }
  return analyseGraph(assembleGraph([builder.build()], ontology), ontology);
});

describe('exporting', () => {
  it('json reads back as the same graph, hostile names and all', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(openGraph(JSON.parse(json.write(graph, ontology))).export()).toEqual(graph.export());
      }),
    );
  });

  it('gexf reads back with the same nodes, edges, labels and types, but for what XML can’t hold', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const back = parse(graph.size > 0 ? MultiDirectedGraph : MultiGraph, gexf.write(graph, ontology));
        const nodes = graph.nodes().sort();
        expect(back.order).toBe(graph.order);
        expect(back.size).toBe(graph.size);
        // Nodes are written sorted by key, so that they stand in the same order.
        for (const [i, node] of back.nodes().entries()) {
          const { label, entityType, x } = graph.getNodeAttributes(nodes[i]);
          expect(back.getNodeAttributes(node)).toMatchObject({ label: xmlText(label), entityType, x });
        }
        for (const [i, edge] of back.edges().entries()) {
          const original = graph.edges().sort()[i] as string;
          const { label, relation, title } = graph.getEdgeAttributes(original);
          expect(back.getEdgeAttributes(edge)).toMatchObject({ label: xmlText(label), relation, title: xmlText(title ?? '') });
          expect(back.nodes().indexOf(back.source(edge))).toBe(nodes.indexOf(graph.source(original)));
          expect(back.nodes().indexOf(back.target(edge))).toBe(nodes.indexOf(graph.target(original)));
        }
      }),
    );
  });
});
