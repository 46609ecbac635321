import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { json } from '../../../src/core/export/json.js';
import { readOntology } from '../../../src/node/data.js';
import { readGraphFile } from '../../../src/node/graph-file.js';
import { smallGraph } from '../cli/small-graph.js';
import { tempFolder } from './temp.js';

describe('readGraphFile', () => {
  it('gives back what was written', () => {
    const text = json.write(smallGraph(), readOntology());
    const folder = tempFolder({ 'g.json': text });
    expect(json.write(readGraphFile(path.join(folder, 'g.json')), readOntology())).toBe(text);
  });

  it.each([
    ['none.json', 'NOT_FOUND', /there is no graph at/],
    ['', 'INPUT', /it is a folder/],
    ['cut.json', 'FORMAT', /is no JSON/],
    ['other.json', 'FORMAT', /cannot be asked: /],
    ['torn.json', 'FORMAT', /cannot be asked: the graph is broken/],
  ])('refuses %j with %s, by its path', (name, code, message) => {
    const folder = tempFolder({
      'cut.json': '{"nodes":',
      'other.json': '[]',
      'torn.json': '{"attributes":{"format":"guanxi-graph/1"},"nodes":[],"edges":[{"source":"a","target":"b"}]}',
    });
    const file = path.join(folder, name);
    expect(() => readGraphFile(file)).toThrow(message);
    expect(() => readGraphFile(file)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(file) }));
  });
});
