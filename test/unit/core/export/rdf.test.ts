import { Parser, Store } from 'n3';
import { describe, expect, it } from 'vitest';
import { analyseGraph } from '../../../../src/core/analyse/analyse.js';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { jsonld } from '../../../../src/core/export/jsonld.js';
import { nquads } from '../../../../src/core/export/nquads.js';
import { iri, PREFIXES } from '../../../../src/core/export/rdf-terms.js';
import { COUNTY, GOVERNMENT, keyOf, LIN, ontology, PLAN, page, samplePages } from '../assemble/fixtures.js';

const graph = analyseGraph(assembleGraph(samplePages(), ontology), ontology);
const store = new Store(new Parser({ format: 'N-Quads' }).parse(nquads.write(graph, ontology)));
const entity = (key: string): string => iri('entity', key).value;

describe('rdf', () => {
  it('says what an edge says in a graph of its own', () => {
    const [visit] = store.getQuads(entity(LIN), `${PREFIXES.guanxi}visits`, entity(COUNTY), null);
    expect(visit?.graph.value).toBe(iri('edge', `${LIN}|visits|${COUNTY}`).value);
    const sentences = store.getObjects(visit?.graph.value ?? '', `${PREFIXES.prov}wasDerivedFrom`, null);
    const values = sentences.flatMap((sentence) => store.getObjects(sentence, `${PREFIXES.prov}value`, null));
    expect(values.map(({ value }) => value)).toEqual([`${LIN}与${COUNTY}。`]);
  });

  it('tells a post by W3C ORG', () => {
    const [post] = store.getObjects(entity(LIN), `${PREFIXES.org}holds`, null);
    expect(store.getObjects(post ?? null, `${PREFIXES.org}postIn`, null).map(({ value }) => value)).toEqual([entity(GOVERNMENT)]);
    expect(store.getObjects(post ?? null, `${PREFIXES.rdfs}label`, null).map(({ value }) => value)).toEqual(['河阳县人民政府县长']);
  });

  it('turns round what the vocabulary says from tail to head', () => {
    expect(store.getQuads(entity(PLAN), `${PREFIXES.wdt}P710`, entity(LIN), null)).toHaveLength(1);
  });

  it('asserts nothing that is only planned or denied', () => {
    const [one, other] = [keyOf('official', '甲'), keyOf('official', '乙')];
    const planned = page('a.txt', '2020')
      .entity('official', '甲')
      .entity('official', '乙')
      .relation(one, 'meets', other, { modality: 'planned' });
    const quads = new Parser({ format: 'N-Quads' }).parse(
      nquads.write(assembleGraph([planned.build()], ontology, { with: ['planned'] }), ontology),
    );
    const said = quads.filter(({ subject, object }) => subject.value === entity(one) && object.value === entity(other));
    expect(said).toEqual([]);
    expect(quads.some(({ predicate, object }) => predicate.value === `${PREFIXES.guanxi}modality` && object.value === 'planned')).toBe(
      true,
    );
  });

  it('says the same in JSON-LD', () => {
    const items: { '@graph'?: object[] }[] = JSON.parse(jsonld.write(graph, ontology))['@graph'];
    const count = (nodes: object[]): number =>
      nodes
        .flatMap((node) => Object.entries(node))
        .reduce((sum, [name, values]) => sum + (name === '@id' ? 0 : (values as unknown[]).length), 0);
    expect(items.reduce((sum, item) => sum + count(item['@graph'] ?? [item]), 0)).toBe(store.size);
  });
});
