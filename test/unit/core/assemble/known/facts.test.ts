import { describe, expect, it } from 'vitest';
import { analyseGraph } from '../../../../../src/core/analyse/analyse.js';
import { assembleGraph } from '../../../../../src/core/assemble/assemble.js';
import { givenExtraction, type KnownFacts, knownNames } from '../../../../../src/core/assemble/known/facts.js';
import { formats } from '../../../../../src/core/export/formats.js';
import { checkGraph, explainNode, holders, neighbours } from '../../../../../src/core/query/index.js';
import { GOVERNMENT, keyOf, LIN, ontology, page } from '../fixtures.js';

const inOffice = (doc: string, place: string, organ: string) =>
  page(doc, '2021')
    .entity('official', '林晓禾')
    .entity('organisation', organ, { parent: `place:${place}` })
    .relation(LIN, 'holds_post', keyOf('organisation', organ), { title: '县长', sentence: `${doc}。` })
    .build();
const pages = [inOffice('a.txt', '甲省/河阳县', '河阳县人民政府'), inOffice('b.txt', '乙省/云溪县', '云溪县人民政府')];
const person = (line: number, ...organs: string[]): KnownFacts['people'][number] => ({
  name: '林晓禾',
  type: 'official',
  aliases: ['林县长'],
  posts: organs.map((organ) => ({ organ, title: '县长', start: '2018' })),
  line,
});
const build = (people: KnownFacts['people'], bodies: KnownFacts['bodies'] = []) =>
  assembleGraph([...pages, givenExtraction({ file: 'known.csv', people, bodies })], ontology);

describe('known facts', () => {
  it('join the careers that they give to one person', () => {
    expect(assembleGraph(pages, ontology).filterNodes((_key, { label }) => label === '林晓禾')).toHaveLength(2);
    const graph = build([person(2, '河阳县人民政府', '云溪县人民政府')]);
    expect(graph.filterNodes((_key, { label }) => label === '林晓禾')).toEqual([LIN]);
    expect(explainNode(graph, LIN)).toMatchObject({ given: 'known.csv:2', articles: ['a.txt#1', 'b.txt#1'] });
  });

  it('leave people apart whom they give separately', () => {
    const graph = build([person(2, '河阳县人民政府'), person(3, '云溪县人民政府')]);
    expect(graph.mapNodes((_key, { label, given }) => [label, given]).filter(([label]) => label === '林晓禾')).toEqual([
      ['林晓禾', 'known.csv:3'],
      ['林晓禾', 'known.csv:2'],
    ]);
  });

  it('are marked, and are no evidence', () => {
    const graph = build([person(2, '河阳县人民政府', '清江县人民政府')]);
    const said = graph.getEdgeAttributes(`${LIN}@河阳县|holds_post|${GOVERNMENT}|县长`);
    expect(said).toMatchObject({ given: 'known.csv:2', weight: 1, start: '2018', firstSeen: '2021' });
    expect(said.evidence.map(({ doc }) => doc)).toEqual(['a.txt']);
    const [alone] = neighbours(graph, keyOf('organisation', '清江县人民政府'));
    expect(alone).toMatchObject({ given: 'known.csv:2', weight: 0, evidence: [], start: '2018' });
    expect(graph.getNodeAttributes(keyOf('organisation', '清江县人民政府'))).toMatchObject({ mentions: 0, articles: [] });
    expect(graph.getAttribute('articles')).not.toHaveProperty('known.csv:2');
    expect(checkGraph(graph, ontology).map(({ check }) => check)).not.toContain('no-evidence');
    expect(holders(graph, keyOf('organisation', '清江县人民政府')).map(({ start }) => start)).toEqual(['2018']);
  });

  it('survive analysis and every export', () => {
    const graph = analyseGraph(
      build([person(2, '清江县人民政府')], [{ name: '青禾集团', aliases: ['青禾'], subtype: 'company', line: 3 }]),
      ontology,
    );
    expect(graph.mapNodes((_key, { size, pagerank }) => Number.isFinite(size) && Number.isFinite(pagerank))).not.toContain(false);
    for (const format of formats) expect(JSON.stringify(format.write(graph, ontology)), format.id).not.toMatch(/NaN|Infinity/);
    const written = formats.find(({ id }) => id === 'gexf')?.write(graph, ontology);
    expect(written).toContain('<attvalue for="given" value="known.csv:3"/>');
    expect(written).not.toContain('weight="0"');
  });

  it('give pages names to be read with, each on its line', () => {
    const facts: KnownFacts = {
      file: 'known.csv',
      people: [person(2, '河阳县人民政府'), { ...person(3), name: '林县长' }],
      bodies: [
        { name: '青禾集团', aliases: ['青禾', '禾'], parent: '湖南省', line: 5 },
        { name: '河阳县人民政府', aliases: [], line: 6 },
      ],
    };
    expect(knownNames(facts).split('\n')).toEqual(['', '林晓禾\tofficial\t\t', '', '', '青禾集团\torganisation\t青禾\t湖南省']);
  });
});
