import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { analyseGraph } from '../../../../src/core/analyse/analyse.js';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { exportGraph } from '../../../../src/core/export/export-graph.js';
import { neo4j } from '../../../../src/core/export/neo4j.js';
import { LIN, ontology, page, samplePages } from '../assemble/fixtures.js';

const graph = analyseGraph(assembleGraph(samplePages(), ontology), ontology);
const files = neo4j.write(graph, ontology);
const rows = (name: string): Record<string, string>[] => parse(files[name] ?? '', { columns: true });

describe('neo4j', () => {
  it('has headers as neo4j-admin wants them: one id, a label, two ends and a type, each property once', () => {
    const [nodes = '', edges = ''] = ['nodes.csv', 'relationships.csv'].map((name) => files[name]?.split('\n')[0]);
    expect(nodes).toMatch(/^key:ID,:LABEL,label,/);
    expect(edges).toMatch(/^:START_ID,:END_ID,:TYPE,key,label,weight:int,/);
    for (const header of [nodes, edges]) {
      const names = header.split(',');
      expect(new Set(names.map((name) => name.split(':')[0] || name)).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^\w*(:(ID|LABEL|START_ID|END_ID|TYPE|int|double|string\[\]))?$/);
    }
  });

  it('ties nodes that are there, with a label and a type each', () => {
    const ids = new Set(rows('nodes.csv').map((row) => row['key:ID']));
    expect(ids).toEqual(new Set(graph.nodes()));
    for (const row of rows('relationships.csv')) {
      expect([ids.has(row[':START_ID'] as string), ids.has(row[':END_ID'] as string)]).toEqual([true, true]);
      expect(row[':TYPE']).toMatch(/^[A-Z_]+$/);
    }
    expect(rows('nodes.csv').find((row) => row['key:ID'] === LIN)).toMatchObject({ ':LABEL': 'Official', label: '林晓禾' });
  });

  it('writes lists with the delimiter that its command names', () => {
    expect(
      rows('nodes.csv')
        .find((row) => row['key:ID'] === LIN)
        ?.['aliases:string[]']?.split('\u001f')
        .sort(),
    ).toEqual(['林县长', '林晓禾'].sort());
    expect(files['README.txt']).toContain('--array-delimiter=U+001F');
  });

  it('refuses a name with that delimiter', () => {
    const odd = assembleGraph([page('a.txt', '2020').entity('program', '甲\u001f乙').build()], ontology);
    expect(() => exportGraph(odd, neo4j, ontology)).toThrow(/holds the character U\+001F, which neo4j can't: /);
  });
});
