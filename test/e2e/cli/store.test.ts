import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/node/build.js';
import { runCommand } from '../../unit/cli/run-command.js';
import { tempFolder } from '../../unit/node/temp.js';

const SEEDS = path.resolve(import.meta.dirname, '../../../seeds');

/** What a command prints and how it ends, or why it fails. */
const run = (name: string, ...argv: string[]): Promise<string> =>
  runCommand(name, ...argv).then(({ code, stdout }) => `${code}\n${stdout}`, String);

const QUESTIONS: readonly (readonly [command: string, ...argv: string[]])[] = [
  ['neighbours', '吴巨培'],
  ['neighbours', '郴州市人民政府', '--relation', 'holds_post', '--json'],
  ['neighbours', '郴州市', '--depth', '2', '--type', 'program', '--json'],
  ['neighbours', '郴州市', '--depth', '2', '--since', '2021-10', '--direction', 'in', '--min-confidence', '0.8', '--csv'],
  ['neighbours', '吴聚培'],
  ['path', '秦国文', '吴庆文', '--count', '4', '--json'],
  ['path', '吴巨培', '衡阳市', '--relation', 'co_mentioned', '--json'],
  ['search', '衡阳', '--json'],
  ['search', 'wjp'],
  ['search', '市政府', '--limit', '30', '--json'],
  ['timeline', '吴巨培', '--json'],
  ['holders', '郴州市人民政府', '--json'],
  ['evidence', '吴巨培', '郴州市', '--json'],
  ['explain', '吴巨培', '--json'],
  ['explain', '吴巨培', '郴州市人民政府', '--json'],
  ['export', '--format', 'gexf', '--ego', '吴巨培', '--depth', '2', '-o', '-'],
  ['export', '--format', 'nquads', '-o', '-'],
  ['export', '--format', 'graphml', '--region', '郴州市', '--top', '20', '-o', '-'],
];

describe('the store of a build', () => {
  it('answers what is asked of the sample pages as graph.json does, byte by byte', async () => {
    const output = path.join(tempFolder(), 'output');
    await buildGraph({ paths: [SEEDS], output });
    for (const [command, ...argv] of QUESTIONS) {
      const expected = await run(command, ...argv, '--graph', path.join(output, 'graph.json'));
      expect(expected, argv.join(' ')).toMatch(/^(0|GuanxiError: no entity)/);
      for (const store of [path.join(output, 'guanxi.duckdb'), output])
        expect(await run(command, ...argv, '--graph', store), argv.join(' ')).toBe(expected);
    }
    expect(await run('top', '--graph', output)).toMatch(/cannot be read \(it is a folder\): name the graph\.json of a build/);
  }, 120_000);

  it('is missing where there is none', async () => {
    expect(await run('search', '衡阳', '--graph', 'none.duckdb')).toMatch(/there is no store at none\.duckdb/);
  });
});
