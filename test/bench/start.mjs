// node test/bench/start.mjs (part of npm run bench:ask): how long one answer on the command line takes from the start, beside a bare Node.js and
// the reading of the file, in the same run; nothing is asserted.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = 20;
const root = join(import.meta.dirname, '../..');
const main = join(root, 'dist/cli/main.js');

const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-'));
const graph = join(folder, 'graph.json');
spawnSync(process.execPath, [main, 'build', join(root, 'seeds'), '-o', folder]);
const jobs = {
  'node -e 0': ['-e', '0'],
  'and reading the file': ['-e', `JSON.parse(require('node:fs').readFileSync(${JSON.stringify(graph)}, 'utf8'))`],
  'guanxi neighbours': [main, 'neighbours', 'wjp', '--graph', graph],
};
const best = Object.fromEntries(Object.keys(jobs).map((name) => [name, Number.POSITIVE_INFINITY]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, args] of Object.entries(jobs)) {
    const start = performance.now();
    spawnSync(process.execPath, args);
    best[name] = Math.min(best[name], performance.now() - start);
  }
}
rmSync(folder, { recursive: true });
const [bare, reading, answer] = Object.values(best);
console.log(
  Object.entries(best)
    .map(([name, ms]) => `${name} ${ms.toFixed(1)} ms`)
    .join(', '),
);
console.log(`an answer takes ${((answer - (reading - bare)) / bare).toFixed(2)} times a bare start, beside reading the file`);
