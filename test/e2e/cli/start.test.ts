import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { json } from '../../../src/core/export/json.js';
import { readOntology } from '../../../src/node/data.js';
import { smallGraph } from '../../unit/cli/small-graph.js';
import { tempFolder } from '../../unit/node/temp.js';

const MAIN = path.resolve(import.meta.dirname, '../../../dist/cli/main.js');

/** Makes any attempt to import one of the packages that an answer has no use for fail. */
const module = (script: string): string => `data:text/javascript,${encodeURIComponent(script)}`;
const HOOKS = module(`export async function resolve(wanted, context, next) {
  if (/^(yaml|zod|hono|n3|@hono|@modelcontextprotocol|@duckdb|nodejieba|opencc-js|pinyin-pro|graphology-shortest-path)(\\/|$)/.test(wanted))
    throw new Error('forbidden package ' + wanted);
  return next(wanted, context);
}`);
const FORBID = module(`import { register } from 'node:module'; register(${JSON.stringify(HOOKS)});`);

describe.skipIf(!existsSync(MAIN))('an answer on the command line (needs npm run build)', () => {
  const run = (...args: string[]) => {
    const cwd = tempFolder({ 'output/graph.json': json.write(smallGraph(), readOntology()) });
    return spawnSync(process.execPath, ['--import', FORBID, MAIN, ...args], { cwd, encoding: 'utf8' });
  };

  it.each([['neighbours', 'lrg'], ['neighbours', 'lrg', '--type', 'place'], ['stats'], ['search', 'lrg'], ['completion', 'names', '梁']])(
    '%j waits for no package that it has no use for',
    (...args) => {
      const { status, stderr } = run(...args);
      expect([status, stderr]).toEqual([0, '']);
    },
  );

  it('would be caught if it did, as serve does', () => {
    expect(run('serve').stderr).toContain('forbidden package');
  });
});
