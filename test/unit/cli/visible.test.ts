import { describe, expect, it } from 'vitest';
import { describeNeighbours } from '../../../src/cli/neighbours-text.js';
import { visible } from '../../../src/cli/visible.js';
import { table } from '../../../src/cli/width.js';
import { neighbours } from '../../../src/core/query/index.js';
import { smallGraph } from './small-graph.js';

describe('visible', () => {
  it.each([
    ['林\u001b[2J晓禾', '林 [2J晓禾'],
    ['一\r\n二\t三', '一 二 三'],
    ['甲\u009b31m\u0007', '甲 31m '],
    ['左\u202e右\u2066', '左 右 '],
    ['半\ud800', '半 '],
    ['𠮷野家 <script>', '𠮷野家 <script>'],
  ])('shows %j as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

it('nothing of a hostile graph reaches the terminal but what it shows', () => {
  const hostile = '甲\u001b]0;x\u0007\n乙\u009b2J\u202e';
  const graph = smallGraph();
  for (const key of graph.nodes()) graph.setNodeAttribute(key, 'label', hostile);
  graph.setNodeAttribute('person:梁若谷', 'aliases', [hostile, `${hostile}2`]);
  for (const edge of graph.edges()) {
    graph.setEdgeAttribute(edge, 'title', hostile);
    graph.updateEdgeAttribute(edge, 'evidence', (all = []) => all.map((item) => ({ ...item, sentence: hostile, doc: hostile })));
  }
  const rows = neighbours(graph, 'person:梁若谷');
  for (const weakInFull of [true, false]) {
    const text = describeNeighbours(graph, 'person:梁若谷', rows, { chinese: (id) => id, weakInFull });
    for (const line of text.split('\n')) expect(line).toBe(visible(line));
  }
  for (const line of table([
    [hostile, 'x'],
    ['y', hostile],
  ]))
    expect(line).toBe(visible(line));
});
