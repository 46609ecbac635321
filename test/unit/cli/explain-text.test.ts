import { describe, expect, it } from 'vitest';
import { describeEdge, describeNode } from '../../../src/cli/explain-text.js';
import { explainEdge, explainNode } from '../../../src/core/query/index.js';
import { smallGraph } from './small-graph.js';

const graph = smallGraph();
const EDGE = 'person:梁若谷|holds_post|organisation:松岭县人民政府|县长';

describe('explain as text', () => {
  it('says what ties a node down, what it was compared with, and its namesakes', () => {
    const other = { node: 'person:贺小满~2', ties: ['松岭日报'], articles: 3, article: 'b.txt#1' };
    const first = { node: 'person:贺小满', ties: [], articles: 1, article: 'a.txt#1' };
    graph.setAttribute('identity', [{ verdict: 'apart', first, second: other, score: -4, reasons: ['elsewhere (−4)'] }]);
    const text = describeNode(explainNode(graph, 'person:贺小满'), (id) => `<${id}>`);
    expect(text).toMatch(/^贺小满 {2}<official> {2}person:贺小满\n/);
    expect(text).toContain(
      'apart (-4): nothing said in a.txt#1 [person:贺小满] / 松岭日报 in b.txt#1 and 2 more [person:贺小满~2]\n    elsewhere (−4)',
    );
    expect(text).toContain('other nodes of the name: person:贺小满~2');
    expect(describeNode(explainNode(graph, 'person:梁若谷'), (id) => id)).toMatch(/tied down by\n +松岭县人民政府 +县长/);
  });

  it('says the rules of an edge with their reasons, then its sentences', () => {
    const explained = explainEdge(graph, EDGE);
    const text = describeEdge(graph, { ...explained, rules: explained.rules.map((use) => ({ ...use, reason: 'a title before a name' })) });
    expect(text).toContain(`\n${EDGE}\n\nconfidence 0.9, over 1 sentence\n  r  0.9  1×\n    because a title before a name\n`);
    expect(text).toContain('松岭县县长梁若谷到田间查看育秧。 (云溪日报 2020-03-05, 春耕现场会) a.txt:7');
  });
});
