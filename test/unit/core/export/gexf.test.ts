import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MultiDirectedGraph, MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, it } from 'vitest';
import { analyseGraph } from '../../../../src/core/analyse/analyse.js';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { gexf } from '../../../../src/core/export/gexf.js';
import { LIN, ontology, PLAN, page, samplePages } from '../assemble/fixtures.js';

const graph = analyseGraph(assembleGraph(samplePages(), ontology), ontology);
const written = gexf.write(graph, ontology);

describe('gexf', () => {
  it('is GEXF 1.3 with labels, viz and typed attributes', () => {
    expect(written).toContain('<gexf version="1.3" xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"');
    expect(written).toContain('<attribute id="pagerank" title="pagerank" type="double"/>');
    expect(written).toContain('<attribute id="sources" title="sources" type="integer"/>');
    const declared = new Set([...written.matchAll(/<attribute id="(\w+)"/g)].map(([, id]) => id));
    const used = new Set([...written.matchAll(/<attvalue for="(\w+)"/g)].map(([, id]) => id));
    expect([...used].filter((id) => !declared.has(id))).toEqual([]);
  });

  it('reads back with the same nodes, edges, labels, types, colours and places', () => {
    const back = parse(MultiDirectedGraph, written);
    expect(back.nodes()).toEqual(graph.nodes());
    for (const node of graph.nodes()) {
      const { label, entityType, pinyin, pagerank, x, y, size, color } = graph.getNodeAttributes(node);
      expect(back.getNodeAttributes(node)).toMatchObject({ label, entityType, pinyin, pagerank, x, y, size, color });
    }
    for (const edge of graph.edges()) {
      const { relation, label, weight, confidence, color } = graph.getEdgeAttributes(edge);
      expect(back.extremities(edge)).toEqual(graph.extremities(edge));
      expect(back.getEdgeAttributes(edge)).toMatchObject({ relation, label, weight, confidence, color });
    }
  });

  it('gives relations a kind each, or Gephi would merge those between the same two nodes', () => {
    const back = parse(MultiDirectedGraph, written);
    expect(back.mapEdges(LIN, PLAN, (_edge, { kind }) => kind).sort()).toEqual(['co_mentioned', 'implements']);
  });

  it('writes lists as text and evidence with its source', () => {
    const back = parse(MultiDirectedGraph, written);
    expect(back.getNodeAttribute(LIN, 'aliases').split('|').sort()).toEqual(['林县长', '林晓禾'].sort());
    const succeeds = graph.findEdge((_edge, { relation }) => relation === 'succeeds') as string;
    expect(back.getEdgeAttributes(succeeds)).toMatchObject({
      sources: 2,
      evidence: '县长周望川到会。 (河阳日报 2019-03-02, 河阳见闻)\n县长林晓禾启动清渠行动。 (河阳日报 2021-10-29, 河阳见闻)',
    });
  });

  it('keeps two keys apart that differ only in what XML can’t hold', () => {
    const odd = page('a.txt', '2020').entity('program', '甲\u0001').entity('program', '甲\u0002').entity('program', '甲\ufffd').build();
    const back = parse(MultiGraph, gexf.write(assembleGraph([odd], ontology), ontology));
    expect(back.nodes().sort()).toEqual(['program:甲\ufffd', 'program:甲\ufffd~2', 'program:甲\ufffd~3']);
  });

  const schema = new URL('../../../../../shared/gexf/gexf.xsd', import.meta.url).pathname;
  const xmllint = spawnSync('xmllint', ['--version']).error === undefined;
  const missing = !existsSync(schema) ? 'the schema ../shared/gexf is not here' : !xmllint ? 'xmllint is not installed' : '';
  it.skipIf(missing !== '')(`is valid by the published schema${missing && ` (skipped: ${missing})`}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'guanxi-gexf-'));
    try {
      // The schema knows neither the viz elements nor the place of the schema itself.
      const stripped = written.replace(/\s*<viz:[^>]*\/>/g, '').replace(/ xsi:schemaLocation="[^"]*"/, '');
      writeFileSync(join(folder, 'graph.gexf'), stripped);
      execFileSync('xmllint', ['--noout', '--schema', schema, join(folder, 'graph.gexf')], { stdio: 'pipe' });
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(written).toContain(PLAN);
  });
});
