// npm run bench:scale [-- --pages 1000,10000,100000 --seed 7 -o DIR]: builds of ever more made pages: how time and memory grow, what a rebuild after one
// changed page and after none takes of the whole, and two threads beside one. Ratios of processor time, so that what else the machine does hardly counts;
// threads alone are measured by the clock. Nothing is asserted. DIR (default: a temporary folder) keeps pages and stores, and pages that are there are taken.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000,10000' },
    seed: { type: 'string', default: '7' },
    output: { type: 'string', short: 'o' },
  },
});
const sizes = values.pages.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error('usage: npm run bench:scale [-- --pages N,N,… --seed N -o DIR]');
  process.exit(2);
}
const folder = values.output ?? mkdtempSync(join(tmpdir(), 'guanxi-scale-'));
if (values.output === undefined) process.on('exit', () => rmSync(folder, { recursive: true }));

function run(script, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...script, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status === 0) return stdout;
  console.error(stderr);
  process.exit(1);
}

/** Builds into a folder, new or as an earlier build left it. */
function build(pages, output, jobs = 1) {
  return JSON.parse(run([join(import.meta.dirname, 'scale-build.mjs')], pages, output, String(jobs)));
}

function pagesOf(size) {
  const made = join(folder, `${size}`);
  if (!existsSync(join(made, 'pages')))
    run(['--import', 'tsx', join(import.meta.dirname, '../synthetic/run.ts')], '--pages', String(size), '--seed', values.seed, '-o', made);
  return join(made, 'pages');
}

/** A rebuild after a sentence was added to one page; the page is put back. */
function afterOnePage(pages, output, size) {
  const n = size >> 1;
  const page = join(pages, String(Math.floor(n / 1000)).padStart(4, '0'), `${String(n).padStart(6, '0')}.txt`);
  const before = readFileSync(page);
  try {
    appendFileSync(page, '\n昨日，又有一批新树在路边栽下。\n');
    return build(pages, output);
  } finally {
    writeFileSync(page, before);
  }
}

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const mebibytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MiB`;

const results = [];
for (const size of sizes) {
  const pages = pagesOf(size);
  const output = join(folder, `${size}`, 'output');
  rmSync(output, { recursive: true, force: true });
  const full = build(pages, output);
  console.log(
    `${size} pages: ${seconds(full.spent)} of processor time (${seconds(full.whole)} by the clock), ${((size / full.spent) * 1000).toFixed(1)} pages a second; ` +
      `at most ${mebibytes(full.memory)}; ${full.nodes} nodes, ${full.edges} edges`,
  );
  const none = build(pages, output);
  const one = afterOnePage(pages, output, size);
  for (const [what, { spent, memory, pagesRead }] of [
    ['nothing', none],
    ['one page', one],
  ])
    console.log(
      `  after ${what} changed: ${seconds(spent)}, ${(spent / full.spent).toFixed(3)} of the full build; ${pagesRead} read, ${mebibytes(memory)}`,
    );
  results.push({ size, full });
}

for (const [i, { size, full }] of results.entries()) {
  const before = results[i - 1];
  if (!before) continue;
  const slope = Math.log(full.spent / before.full.spent) / Math.log(size / before.size);
  console.log(
    `${before.size} → ${size} pages: log-log slope ${slope.toFixed(3)}, ${(full.memory / before.full.memory).toFixed(2)} x the memory`,
  );
}
const [least, most] = [results[0], results.at(-1)];
if (results.length > 2)
  console.log(
    `${least.size} → ${most.size} pages: log-log slope ${(Math.log(most.full.spent / least.full.spent) / Math.log(most.size / least.size)).toFixed(3)}`,
  );

// The size in the middle is large enough for threads, and does not take all night.
const { size } = results[Math.min(1, results.length - 1)];
const [single, double] = [1, 2].map((jobs) => {
  const output = join(folder, `${size}`, `threads-${jobs}`);
  rmSync(output, { recursive: true, force: true });
  const built = build(pagesOf(size), output, jobs);
  rmSync(output, { recursive: true });
  return built;
});
console.log(
  `two threads beside one, ${size} pages, ${single.cores} cores, by the clock: reading ${(single.read / double.read).toFixed(2)} x as fast ` +
    `(${seconds(single.read)}, ${seconds(double.read)}), the whole build ${(single.whole / double.whole).toFixed(2)} x`,
);
