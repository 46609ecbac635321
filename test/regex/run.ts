// npm run check:regex: whether any regular expression of src/core can take exponential time, by recheck. It takes some minutes: a job for the night.
// Those that may take quadratic or cubic time on hostile text are listed, and no failure: lines and articles bound what they are given.
import { join } from 'node:path';
import { check } from 'recheck';
import { collectPatterns } from './collect.js';

const TIMEOUT = 10_000;

const patterns = await collectPatterns(join(import.meta.dirname, '../..'));
const tally = new Map<string, number>();
for (const { where, source, flags } of patterns) {
  const result = await check(source, flags, { timeout: TIMEOUT });
  const verdict = result.status === 'vulnerable' ? result.complexity.type : result.status;
  tally.set(verdict, (tally.get(verdict) ?? 0) + 1);
  if (result.status !== 'vulnerable') continue;
  console.log(`${verdict} ${where} /${source}/${flags}\n  ${result.attack.pattern}`);
  if (verdict === 'exponential') process.exitCode = 1;
}
console.log(`${patterns.length} patterns: ${[...tally].map(([verdict, count]) => `${count} ${verdict}`).join(', ')}`);
