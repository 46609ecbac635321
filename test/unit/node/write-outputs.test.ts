import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { assembleGraph } from '../../../src/core/assemble/assemble.js';
import { writeOutputs } from '../../../src/node/write-outputs.js';
import { ontology, samplePages } from '../core/assemble/fixtures.js';
import { tempFolder } from './temp.js';

const TEMPLATE = '<!doctype html><script type="application/json" id="guanxi-data"></script>';
const graph = assembleGraph(samplePages(), ontology);

it('writes the viewer only where there is one', () => {
  const output = tempFolder();
  expect(writeOutputs({ output }, graph, '[]\n', ontology, undefined)).toHaveLength(3);
  expect(readdirSync(output).sort()).toEqual(['articles.json', 'graph.gexf', 'graph.json']);
  writeOutputs({ output }, graph, '[]\n', ontology, TEMPLATE);
  expect(readFileSync(path.join(output, 'index.html'), 'utf8')).toContain('林晓禾');
});

it('puts articles among the nodes of the files, and not of the viewer', () => {
  const output = tempFolder();
  writeOutputs({ output, articles: true }, graph, '[]\n', ontology, TEMPLATE);
  for (const [name, count] of [
    ['graph.json', true],
    ['graph.gexf', true],
    ['index.html', false],
  ] as const)
    expect(readFileSync(path.join(output, name), 'utf8').includes('mentioned_in')).toBe(count);
});

it('leaves nothing where one of the files cannot be written', () => {
  const output = tempFolder();
  expect(() => writeOutputs({ output }, graph, '[]\n', ontology, 'no template')).toThrow('the viewer has no place for the graph');
  expect(readdirSync(output)).toEqual([]);
});
