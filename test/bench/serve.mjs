// node test/bench/serve.mjs (part of npm run bench:ask): requests a second for neighbours over HTTP, beside the same framework answering
// a constant of the same size, in the same run. Measured with wrk; nothing is asserted.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROUNDS = 3;
const SECONDS = 2;
const root = join(import.meta.dirname, '../..');

const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-'));
const running = [];

/** Starts a server that prints its address on its first line. */
async function start(...args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  running.push(child);
  for await (const line of createInterface(child.stdout)) return line;
  throw new Error(`${args.join(' ')} did not start`);
}

function requestsPerSecond(url) {
  const { stdout, error } = spawnSync('wrk', ['-t1', '-c8', `-d${SECONDS}s`, url], { encoding: 'utf8' });
  if (error) throw error;
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}

/** The node whose answer is the middle one in size, and the one with the largest. */
async function samples(url) {
  const { top } = await (await fetch(`${url}api/top?limit=1000`)).json();
  const sized = [];
  for (const { key } of top) {
    const path = `api/neighbours?name=${encodeURIComponent(key)}`;
    sized.push({ path, size: Buffer.byteLength(await (await fetch(url + path)).text()) });
  }
  sized.sort((a, b) => a.size - b.size);
  return { middle: sized[sized.length >> 1], largest: sized.at(-1) };
}

try {
  if (spawnSync('wrk', ['--version']).error) throw new Error('wrk is not installed: HTTP is not measured');
  spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), 'build', join(root, 'seeds'), '-o', folder]);
  const url = await start(join(root, 'dist/cli/main.js'), 'serve', '--graph', join(folder, 'graph.json'), '--port', '0');
  for (const [name, { path, size }] of Object.entries(await samples(url))) {
    const constant = await start(join(import.meta.dirname, 'serve-constant.mjs'), String(size));
    const best = { constant: 0, neighbours: 0 };
    // The two take turns, so that what else the machine does falls on both.
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [what, address] of Object.entries({ constant, neighbours: url + path })) {
        const rate = requestsPerSecond(address);
        if (round > 0) best[what] = Math.max(best[what], rate);
      }
    }
    const rates = Object.entries(best).map(([what, rate]) => `${what} ${Math.round(rate)}`);
    console.log(
      `${name} answer, ${size} bytes: ${rates.join(', ')} requests a second, ratio ${(best.neighbours / best.constant).toFixed(2)}`,
    );
  }
} catch (error) {
  console.log(error.message);
} finally {
  for (const child of running) child.kill();
  rmSync(folder, { recursive: true });
}
