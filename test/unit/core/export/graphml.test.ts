import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { analyseGraph } from '../../../../src/core/analyse/analyse.js';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { exportGraph } from '../../../../src/core/export/export-graph.js';
import { graphml } from '../../../../src/core/export/graphml.js';
import { GOVERNMENT, LIN, ontology, page, samplePages } from '../assemble/fixtures.js';

interface Element {
  getAttribute(name: string): string | null;
  getElementsByTagName(name: string): ArrayLike<Element>;
  textContent: string | null;
}
// Its types would bring the browser's globals into the whole program.
const { DOMParser } = createRequire(import.meta.url)('@xmldom/xmldom') as {
  DOMParser: new () => { parseFromString(xml: string, type: string): Element };
};

const graph = analyseGraph(assembleGraph(samplePages(), ontology), ontology);
const read = new DOMParser().parseFromString(graphml.write(graph, ontology), 'text/xml');
const all = (name: string, from: Element = read): Element[] => Array.from(from.getElementsByTagName(name));
const data = (element: Element | undefined): Record<string, string | null> =>
  Object.fromEntries(element ? all('data', element).map((item) => [item.getAttribute('key'), item.textContent]) : []);

describe('graphml', () => {
  it('has every node and edge, with data under declared keys only', () => {
    expect(all('node').map((node) => node.getAttribute('id'))).toEqual(graph.nodes().sort());
    expect(all('edge').map((edge) => edge.getAttribute('id'))).toEqual(graph.edges().sort());
    const declared = new Map(all('key').map((key) => [key.getAttribute('id'), key.getAttribute('for')]));
    for (const kind of ['node', 'edge'])
      for (const key of Object.keys(Object.assign({}, ...all(kind).map(data)))) expect(declared.get(key)).toBe(kind);
  });

  it('keeps labels, numbers and evidence', () => {
    const { pagerank, mentions } = graph.getNodeAttributes(LIN);
    expect(data(all('node').find((node) => node.getAttribute('id') === LIN))).toMatchObject({
      'n-label': '林晓禾',
      'n-entityType': 'official',
      'n-pagerank': String(pagerank),
      'n-mentions': String(mentions),
    });
    const post = all('edge').find((edge) => edge.getAttribute('source') === LIN && edge.getAttribute('target') === GOVERNMENT);
    expect(data(post)).toMatchObject({ 'e-title': '县长', 'e-evidence': '县长林晓禾启动清渠行动。 (河阳日报 2021-10-29, 河阳见闻)' });
  });

  it('keeps every line end, and refuses what XML can’t hold', () => {
    const name = '甲\r\n\t\u0085\u2028"&]]><script>';
    const odd = assembleGraph([page('a.txt', '2020').entity('program', name).build()], ontology);
    const back = new DOMParser().parseFromString(exportGraph(odd, graphml, ontology) as string, 'text/xml');
    expect(data(all('node', back)[0])['n-label']).toBe(name);
    const bad = assembleGraph([page('a.txt', '2020').entity('program', '甲\u0000').build()], ontology);
    expect(() => exportGraph(bad, graphml, ontology)).toThrow(/holds the character U\+0000, which graphml can't: /);
  });
});
