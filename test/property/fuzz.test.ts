import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

// A page that takes 5 s hangs; that none takes one is what the script checks, on a machine that does nothing else.
/** On a busy machine the files of 2,000 cases take some minutes. */
const LONGEST = 15 * 60_000;

it('changed files are read or refused, in memory and time that have bounds: 2,000 cases', { timeout: LONGEST }, () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'test/fuzz/run.ts', '--cases', '2000', '--seed', '1', '--seconds', '5'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^2000 cases, [1-9]\d{2,} pages, .* 0 problems\n$/);
  expect(status).toBe(0);
});
