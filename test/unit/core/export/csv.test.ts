import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { analyseGraph } from '../../../../src/core/analyse/analyse.js';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { csv } from '../../../../src/core/export/csv.js';
import { csvLine, guardCell, unguardCell } from '../../../../src/core/export/csv-text.js';
import { LIN, ontology, page, samplePages } from '../assemble/fixtures.js';

const graph = analyseGraph(assembleGraph(samplePages(), ontology), ontology);
const files = csv.write(graph, ontology);
const rows = (name: string): Record<string, string>[] => parse(files[name] ?? '', { columns: true });

describe('csv', () => {
  it('has a row for each node and edge, in lines that end as RFC 4180 says', () => {
    expect(rows('nodes.csv').map(({ Id }) => Id)).toEqual(graph.nodes().sort());
    expect(rows('edges.csv')).toHaveLength(graph.size);
    for (const text of Object.values(files)) expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
  });

  it("has Gephi's columns", () => {
    const meets = rows('edges.csv').find(({ Kind }) => Kind === 'meets');
    expect(meets).toMatchObject({
      Type: 'Undirected',
      Weight: '1',
      Label: '会见',
      evidence: '周望川与林晓禾座谈。 (河阳日报 2021-11-05, 河阳见闻)',
    });
    expect(rows('edges.csv').find(({ Kind }) => Kind === 'holds_post')?.Type).toBe('Directed');
    const { pagerank, color } = graph.getNodeAttributes(LIN);
    expect(rows('nodes.csv').find(({ Id }) => Id === LIN)).toMatchObject({ Label: '林晓禾', pagerank: String(pagerank), color });
  });

  it('lets no spreadsheet run a text, and gives it back', () => {
    for (const text of ['=1+1', ' @SUM(A1)', '\t=1', '＝HYPERLINK()', "'=1", '-1', '+86', '甲'])
      expect([guardCell(text) !== text, unguardCell(guardCell(text))]).toEqual([text !== '甲', text]);
    expect(csvLine(['=1', -1, undefined, ''])).toBe(`'=1,-1,,""`);
    const hostile = assembleGraph([page('a.txt', '2020').entity('program', '=cmd()').build()], ontology);
    expect(csv.write(hostile, ontology)['nodes.csv']).toContain(",'=cmd(),program");
  });
});
