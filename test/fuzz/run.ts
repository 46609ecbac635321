// npm run fuzz -- --cases 100000 --seed N [--from N]: changed files through the readers, the rules and the exporters. No crash, no hang, no memory without end.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Outcome } from './case.js';

/** MiB of JavaScript objects that a process may hold, and of memory altogether. The lexicon alone takes some 200: at 256 the collector doubles the time. */
const HEAP = 384;
const MEMORY = 1024;
/** Seconds of the clock after which a case counts as hanging, however busy the machine is. */
const HANGS = 60;

interface Report extends Outcome {
  seconds: number;
  memory: number;
}

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    // Of the processor's time, the exports of its graph included.
    seconds: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});
const [cases, seed, from, secondsAPage, workers] = [values.cases, values.seed, values.from, values.seconds, values.workers].map(Number) as [
  number,
  number,
  number,
  number,
  number,
];
if (![cases, seed, from, workers].every((number) => Number.isInteger(number) && number >= 0) || workers < 1) {
  console.error('usage: npm run fuzz -- [--cases N] [--seed N] [--from N] [--seconds N] [--workers N]');
  process.exit(2);
}

const problems: string[] = [];
const totals = { pages: 0, refused: 0, slowest: 0, memory: 0 };
let next = from;

function start(): void {
  const child = fork(join(import.meta.dirname, 'child.ts'), { execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP}`] });
  const ended = (code: number | null): void => {
    problems.push(`a process ended before its first case (${code ?? 'killed'})`);
  };
  child.once('exit', ended);
  child.once('message', () => {
    child.off('exit', ended);
    give(child);
  });
}

function give(child: ChildProcess): void {
  if (next < from + cases) runOn(child, next++, true);
  else child.disconnect();
}

/** @param first a case that was slow is run once more, for another program may have had the processor */
function runOn(child: ChildProcess, number: number, first: boolean): void {
  const fail = (what: string): void => {
    problems.push(`case ${number}: ${what}`);
    console.error(`case ${number}: ${what}`);
  };
  const ended = (code: number | null): void => {
    clearTimeout(clock);
    fail(`the process ended (${code ?? 'killed'}): it hung, or needed more than ${HEAP} MiB of objects`);
    start();
  };
  const clock = setTimeout(() => child.kill('SIGKILL'), HANGS * 1000);
  child.once('exit', ended);
  child.once('message', ({ pages, crash, seconds, memory }: Report) => {
    clearTimeout(clock);
    child.off('exit', ended);
    const perPage = seconds / Math.max(1, pages);
    if (perPage > secondsAPage && first) {
      runOn(child, number, false);
      return;
    }
    if (crash) fail(crash);
    if (perPage > secondsAPage) fail(`${perPage.toFixed(1)} s a page`);
    if (memory > MEMORY) fail(`${Math.round(memory)} MiB of memory`);
    totals.pages += pages;
    totals.refused += Number(pages === 0);
    totals.slowest = Math.max(totals.slowest, perPage);
    totals.memory = Math.max(totals.memory, memory);
    give(child);
  });
  child.send({ seed, number });
}

for (let i = 0; i < workers; i++) start();
process.on('exit', () => {
  const { pages, refused, slowest, memory } = totals;
  console.log(
    `${next - from} cases, ${pages} pages, ${refused} refused; slowest ${slowest.toFixed(2)} s a page; ${Math.round(memory)} MiB; ${problems.length} problems`,
  );
  if (problems.length > 0) {
    const folder = join(import.meta.dirname, '../../output');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'fuzz.txt'), `seed ${seed}\n${problems.join('\n')}\n`);
    process.exitCode = 1;
  }
});
