// npm run bench:viewer [-- --rounds N] [NODES…]: the viewer beside a bare Sigma page that draws the same graph in the same browser.
// The ratios say what the viewer adds, whatever the machine; nothing is asserted.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../../.ci/chromium.mjs';
import { syntheticDataset } from './viewer-graph.mjs';
import { applyFilters, choose, panFrames, typeKeys } from './viewer-page.mjs';

const TURNS = 4;
const FRAMES = 4;
const WEBGL_IN_SOFTWARE = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const DATA = '<script type="application/json" id="guanxi-data">';

const here = (path) => new URL(path, import.meta.url);
const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '3' } } });
const ROUNDS = Number(values.rounds);
const sizes = positionals.length > 0 ? positionals.map(Number) : [1_000, 10_000, 50_000];
const folder = await mkdtemp(join(tmpdir(), 'guanxi-bench-'));
const templates = { viewer: await readFile(here('../../dist/viewer/index.html'), 'utf8'), bare: await barePage() };
const browser = await chromium.launch({ executablePath: findChromium(), headless: true, args: WEBGL_IN_SOFTWARE });

try {
  console.log(`The viewer beside bare Sigma in one browser, three edges a node, the fastest of ${ROUNDS} rounds.`);
  for (const order of sizes) print(await measure(order));
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

/** Sigma and graphology alone, bundled as the viewer is. */
async function barePage() {
  const lib = { entry: here('viewer-bare.mjs').pathname, formats: ['es'], fileName: 'bare' };
  const [bundle] = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { lib, write: false },
  });
  // As large as the viewer's drawing.
  const style = '#app { position: fixed; inset: 52px 0 0 236px }';
  const code = bundle.output[0].code.replaceAll('</script', '<\\/script');
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><div id="app"></div>${DATA}</script><script type="module">${code}</script>`;
}

async function measure(order) {
  const json = JSON.stringify(syntheticDataset(order)).replaceAll('<', '\\u003c');
  const addresses = {};
  for (const [name, template] of Object.entries(templates)) {
    const file = join(folder, `${name}-${order}.html`);
    await writeFile(
      file,
      template.replace(DATA, () => DATA + json),
    );
    addresses[name] = pathToFileURL(file).href;
  }
  const first = { viewer: [], bare: [] };
  const frame = { viewer: [], bare: [] };
  const alone = {};
  for (let round = 0; round < ROUNDS; round++) {
    const pages = {};
    for (const [name, address] of Object.entries(addresses)) {
      pages[name] = await open(address);
      first[name].push(await pages[name].evaluate(() => window.guanxi.ready.then(() => performance.now())));
    }
    // The two take turns, so that what else the machine does falls on both.
    for (let turn = 0; turn < TURNS; turn++) {
      for (const [name, page] of Object.entries(pages)) frame[name].push(await page.evaluate(panFrames, FRAMES));
    }
    for (const measurement of [typeKeys, choose, applyFilters]) {
      for (const [what, times] of Object.entries(await pages.viewer.evaluate(measurement)))
        alone[what] = [...(alone[what] ?? []), ...times];
    }
    for (const page of Object.values(pages)) await page.context().close();
  }
  return { order, first, frame, alone };
}

async function open(address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', reducedMotion: 'reduce' });
  await context.addInitScript("localStorage.setItem('guanxi.tour', 'seen')");
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(address);
  return page;
}

function print({ order, first, frame, alone }) {
  const ms = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`.padStart(12);
  const line = (what, ...cells) => console.log(`  ${what.padEnd(28)}${cells.join('')}`);
  const heads = (...names) => names.map((name) => name.padStart(12));
  const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
  console.log(`\n${order.toLocaleString('en')} nodes`);
  line('', ...heads('viewer', 'bare', 'ratio'));
  for (const [what, { viewer, bare }] of [
    ['first frame', first],
    ['a frame while panning', frame],
  ]) {
    // The fastest is the least disturbed.
    const [ours, theirs] = [Math.min(...viewer), Math.min(...bare)];
    line(what, ms(ours), ms(theirs), (ours / theirs).toFixed(2).padStart(12));
  }
  line('the viewer alone', ...heads('fastest', 'median', 'slowest'));
  for (const [what, list] of Object.entries(alone)) line(what, ms(Math.min(...list)), ms(median(list)), ms(Math.max(...list)));
}
