import { expect, it } from 'vitest';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { readGraph } from '../../../../src/node/store/graph.js';
import { COUNTY, GOVERNMENT, LIN, ontology, page, samplePages, ZHOU } from '../../core/assemble/fixtures.js';
import { storeOf } from './made.js';

const NODES = `SELECT unnest(['${LIN}', '${GOVERNMENT}', '${COUNTY}'])`;

it('reads a part with all edges among its nodes, or with those that are named', async () => {
  const store = await storeOf(samplePages());
  const whole = assembleGraph(samplePages(), ontology);
  const part = await readGraph(store, ontology, { nodes: NODES, articles: 'naming' });
  expect(part.nodes().sort()).toEqual([LIN, GOVERNMENT, COUNTY].sort());
  expect(part.edges().sort()).toEqual(
    whole.filterEdges((_key, _attributes, head, tail) => part.hasNode(head) && part.hasNode(tail)).sort(),
  );
  part.forEachNode((key, attributes) => expect(attributes).toEqual(whole.getNodeAttributes(key)));
  part.forEachEdge((key, attributes) => expect(attributes).toEqual(whole.getEdgeAttributes(key)));
  const [edge] = whole.edges(LIN, COUNTY);
  const one = await readGraph(store, ontology, { nodes: NODES, edges: `SELECT '${edge}'`, articles: 'cited' });
  expect(one.edges()).toEqual([edge]);
  expect(one.getNodeAttribute(LIN, 'articles')).toEqual(['c.txt#1']);
  expect(Object.keys(one.getAttribute('articles'))).toEqual(['c.txt#1']);
});

it('keeps the strongest sentences of an edge where not all are wanted, and counts all', async () => {
  const builder = page('many.txt', '2021').entity('official', '林晓禾').entity('official', '周望川');
  for (let n = 0; n < 9; n++) builder.relation(ZHOU, 'meets', LIN, { sentence: `第${n}次座谈。`, confidence: 0.1 + n / 20 });
  const pages = [builder.build()];
  const whole = assembleGraph(pages, ontology);
  const part = await readGraph(await storeOf(pages), ontology, {
    nodes: `SELECT unnest(['${LIN}', '${ZHOU}'])`,
    sentences: 2,
    articles: 'cited',
  });
  const [edge = ''] = whole.edges();
  const { evidence, ...rest } = whole.getEdgeAttributes(edge);
  expect(part.getEdgeAttributes(edge)).toEqual({ ...rest, evidence: evidence.slice(0, 2) });
});
