import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { analyseGraph } from '../../../src/core/analyse/analyse.js';
import { assembleGraph } from '../../../src/core/assemble/assemble.js';
import { writeParquet } from '../../../src/node/parquet.js';
import { LIN, ontology, page, samplePages } from '../core/assemble/fixtures.js';
import { tempFolder } from './temp.js';

const graph = analyseGraph(assembleGraph(samplePages(), ontology), ontology);

async function ask(folder: string, sql: string): Promise<unknown[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`SET file_search_path = '${folder}'`);
  return (await connection.runAndReadAll(sql)).getRowObjectsJS();
}

describe('parquet', () => {
  it('holds every node, edge, piece of evidence and article', async () => {
    const folder = tempFolder();
    const files = await writeParquet(graph, folder);
    expect(readdirSync(folder).sort()).toEqual(['articles.parquet', 'edges.parquet', 'evidence.parquet', 'nodes.parquet']);
    expect(files.map((file) => path.dirname(file))).toEqual(Array(4).fill(folder));
    const pieces = graph.reduceEdges((sum, _edge, { evidence }) => sum + evidence.length, 0);
    for (const [name, count] of Object.entries({ nodes: graph.order, edges: graph.size, evidence: pieces, articles: 3 }))
      expect(await ask(folder, `SELECT count(*)::INTEGER AS n FROM '${name}.parquet'`)).toEqual([{ n: count }]);
    const [lin] = await ask(folder, `SELECT label, aliases, pagerank, x FROM 'nodes.parquet' WHERE key = '${LIN}'`);
    const { label, aliases, pagerank, x } = graph.getNodeAttributes(LIN);
    expect(lin).toEqual({ label, aliases, pagerank, x });
  });

  it('ties evidence to its edge and its article', async () => {
    const folder = tempFolder();
    await writeParquet(graph, folder);
    const posts = `SELECT e.title, v.sentence, a.published FROM 'edges.parquet' e JOIN 'evidence.parquet' v ON v.edge = e.key
      JOIN 'articles.parquet' a ON a.id = v.article WHERE e.relation = 'holds_post' AND e.source = '${LIN}'`;
    expect(await ask(folder, posts)).toEqual([{ title: '县长', sentence: '县长林晓禾启动清渠行动。', published: '2021-10-29' }]);
  });

  it('is the same bytes for the same graph', async () => {
    const [one, two] = [tempFolder(), tempFolder()];
    for (const folder of [one, two]) await writeParquet(graph, folder);
    for (const name of readdirSync(one)) expect(readFileSync(path.join(one, name))).toEqual(readFileSync(path.join(two, name)));
  });

  it('holds control characters, and refuses half a surrogate pair', async () => {
    const folder = tempFolder();
    const names = ['甲\u0000乙', '=cmd()', '"\n,|\\', '', 'x'.repeat(100_000)];
    await writeParquet(
      assembleGraph([names.reduce((to, name) => to.entity('program', name), page('a.txt', '2020')).build()], ontology),
      folder,
    );
    const rows = (await ask(folder, `SELECT label, aliases FROM 'nodes.parquet'`)) as { label: string; aliases: string[] }[];
    expect(rows.map(({ label }) => label).sort()).toEqual([...names].sort());
    for (const { label, aliases } of rows) expect(aliases).toEqual([label]);
    const half = assembleGraph([page('a.txt', '2020').entity('program', '甲\ud800').build()], ontology);
    await expect(writeParquet(half, folder)).rejects.toThrow(/holds the character U\+D800, which parquet can't: /);
  });

  it('says so where the folder is a file, and leaves the file', async () => {
    const file = path.join(tempFolder(), 'taken');
    writeFileSync(file, 'mine');
    await expect(writeParquet(graph, file)).rejects.toThrow(/taken cannot be written \(a file of that name is in the way\): /);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('leaves the tables that were there where one cannot be put in place', async () => {
    const folder = tempFolder();
    await writeParquet(graph, folder);
    rmSync(path.join(folder, 'articles.parquet'));
    mkdirSync(path.join(folder, 'articles.parquet'));
    const before = ['nodes', 'edges', 'evidence'].map((name) => readFileSync(path.join(folder, `${name}.parquet`)));
    const other = assembleGraph([page('z.txt', '2020').entity('program', '另一行动').build()], ontology);
    await expect(writeParquet(other, folder)).rejects.toThrow(/cannot be written \(it is a folder\)/);
    expect(['nodes', 'edges', 'evidence'].map((name) => readFileSync(path.join(folder, `${name}.parquet`)))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['articles.parquet', 'edges.parquet', 'evidence.parquet', 'nodes.parquet']);
  });
});
