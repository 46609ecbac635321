// npm run synthetic -- --pages 1000 --seed 7 -o DIR: writes pages with known truth, DIR/pages/<shard>/<n>.txt and DIR/gold/<shard>.jsonl.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { citiesFor, makePage } from './page.js';
import { makeWorld } from './world.js';

const SHARD = 1000;

const { values } = parseArgs({
  options: { pages: { type: 'string' }, seed: { type: 'string', default: '7' }, output: { type: 'string', short: 'o' } },
});
const pages = Number(values.pages);
const seed = Number(values.seed);
if (!Number.isInteger(pages) || pages < 1 || !Number.isInteger(seed) || values.output === undefined) {
  console.error('usage: npm run synthetic -- --pages N [--seed N] -o DIR');
  process.exit(2);
}

const world = makeWorld(seed, citiesFor(pages));
let bytes = 0;
for (let from = 0; from < pages; from += SHARD) {
  const shard = String(from / SHARD).padStart(4, '0');
  const folder = join(values.output, 'pages', shard);
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(values.output, 'gold'), { recursive: true });
  const gold: string[] = [];
  for (let n = from; n < Math.min(pages, from + SHARD); n++) {
    const page = makePage(world, n, pages, `${shard}/${String(n).padStart(6, '0')}.txt`);
    writeFileSync(join(values.output, 'pages', page.doc), page.text);
    bytes += Buffer.byteLength(page.text);
    gold.push(`${JSON.stringify(page.gold)}\n`);
  }
  writeFileSync(join(values.output, 'gold', `${shard}.jsonl`), gold.join(''));
}
const heap = Math.round(process.memoryUsage().rss / 2 ** 20);
console.log(`${pages} pages, ${Math.round(bytes / pages)} bytes each, ${world.cities.length} cities; ${heap} MiB of memory`);
