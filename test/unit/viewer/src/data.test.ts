import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../../viewer/src/data.js';
import { letters } from './graph.js';

describe('readDataset', () => {
  it('reads a bare graph.json and one with the texts of its articles', () => {
    const graph = letters().export();
    expect(readDataset(JSON.stringify(graph)).graph.order).toBe(5);
    const withTexts = readDataset(JSON.stringify({ graph, articles: [{ id: 'x#1', text: '正文' }] }));
    expect(withTexts.articles.get('x#1')).toMatchObject({ newspaper: '甲报', text: '正文' });
    expect(withTexts.articles.size).toBe(3);
  });

  it.each([
    ['not JSON', 'is not JSON'],
    ['[]', 'no JSON object'],
    ['{"a": 1}', 'not nodes and edges'],
    ['{"nodes": [{"key": "a"}], "edges": [{"source": "a", "target": "z"}]}', 'cannot be read'],
  ])('refuses %s and says what to open instead', (json, why) => {
    expect(() => readDataset(json)).toThrow(why);
    expect(() => readDataset(json)).toThrow('graph.json');
  });
});
