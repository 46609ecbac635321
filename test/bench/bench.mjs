// npm run bench [-- PATH…]: how long each stage takes, beside nodejieba's bare tagging of the same text in the same run. Without a path it reads
// the sample pages, the annotated ones, and as many again and more that are made for it. Each stage takes some pages at a time, as a build does.
// The ratios say what guanxi adds, whatever the machine; nothing is asserted.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annotate } from '../../dist/core/annotate/annotate.js';
import { assembleGraph } from '../../dist/core/assemble/assemble.js';
import { segmentPage } from '../../dist/core/pipeline.js';
import { relate } from '../../dist/core/relate/relate.js';
import { regionPath } from '../../dist/core/resolve/context.js';
import { resolve } from '../../dist/core/resolve/resolve.js';
import { compileLexicon, createTokenizer, extractAll, listSources, readLexiconFiles, readOntology, readSource } from '../../dist/index.js';
import { citiesFor, makePage } from '../synthetic/page.ts';
import { makeWorld } from '../synthetic/world.ts';

const WARM_UP = 3;
const ROUNDS = 9;
const MADE = 150;
/** Pages that a build extracts together. */
const AT_ONCE = 8;

const paths = process.argv.slice(2);
const made = paths.length > 0 ? undefined : mkdtempSync(join(tmpdir(), 'guanxi-bench-'));
if (made !== undefined) {
  const world = makeWorld(7, citiesFor(MADE));
  for (let n = 0; n < MADE; n++) writeFileSync(join(made, `${n}.txt`), makePage(world, n, MADE, `${n}.txt`).text);
  process.on('exit', () => rmSync(made, { recursive: true }));
}
const { sources } = await listSources(made === undefined ? paths : ['seeds', 'test/gold/*.txt', made]);
async function readPages() {
  const read = [];
  const stop = (problem) => {
    throw problem;
  };
  for (const source of sources) for await (const page of readSource(source, {}, stop)) read.push(page);
  return read;
}
const pages = await readPages();
const characters = pages.reduce((sum, page) => sum + page.text.length, 0);

const nodejieba = createRequire(import.meta.url)('nodejieba');
const tools = { lexicon: compileLexicon(readLexiconFiles()), tokenize: createTokenizer() };
const ontology = readOntology();

/** Milliseconds of processor time, all threads together: what else the machine does hardly counts. */
function spentSoFar() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Runs everything once; gives the milliseconds of each stage. */
async function round() {
  const spent = {};
  let since = spentSoFar();
  const lap = (stage) => {
    const now = spentSoFar();
    spent[stage] = (spent[stage] ?? 0) + now - since;
    since = now;
  };
  for (const page of pages) nodejieba.tag(page.text);
  lap('nodejieba.tag');
  await readPages();
  lap('read');
  const extractions = [];
  for (let n = 0; n < pages.length; n += AT_ONCE) extractions.push(...extractAll(pages.slice(n, n + AT_ONCE), tools));
  lap('extract');
  assembleGraph(extractions, ontology);
  lap('assemble');
  for (let n = 0; n < pages.length; n += AT_ONCE) {
    const some = pages.slice(n, n + AT_ONCE);
    const segmented = some.map((page) => segmentPage(page, tools.lexicon).articles);
    lap('segment');
    const annotated = some.map((page, i) =>
      annotate(page, segmented[i], tools.lexicon, tools.tokenize, ({ region }) => regionPath(region, tools.lexicon)),
    );
    lap('annotate');
    const resolved = annotated.map((docs) => resolve(docs, tools.lexicon));
    lap('resolve');
    for (const [i, docs] of annotated.entries()) for (const doc of docs) relate(doc, resolved[i]);
    lap('relate');
  }
  return spent;
}

// Round 0 loads the dictionary; those after it let the compiler see what is hot.
const rounds = [];
for (let n = 0; n < WARM_UP + ROUNDS; n++) {
  const spent = await round();
  if (n >= WARM_UP) rounds.push(spent);
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const sums = {
  segment: ['segment'],
  'tokenize, annotate': ['annotate'],
  resolve: ['resolve'],
  relate: ['relate'],
  assemble: ['assemble'],
  'annotate + resolve': ['annotate', 'resolve'],
  'page to extraction': ['extract'],
  'file to graph': ['read', 'extract', 'assemble'],
};
const perSecond = (ms) => Math.round(characters / (ms / 1000)).toLocaleString('en');
const base = median(rounds.map((spent) => spent['nodejieba.tag']));

console.log(`${pages.length} pages, ${characters} characters, medians of ${ROUNDS} rounds`);
console.log(`${'nodejieba.tag'.padEnd(20)} ${base.toFixed(1).padStart(8)} ms        ${perSecond(base).padStart(12)} characters a second`);
for (const [name, stages] of Object.entries(sums)) {
  const times = rounds.map((spent) => stages.reduce((sum, stage) => sum + spent[stage], 0));
  const ratio = median(times.map((ms, n) => ms / rounds[n]['nodejieba.tag']));
  const ms = median(times);
  console.log(
    `${name.padEnd(20)} ${ms.toFixed(1).padStart(8)} ms ${ratio.toFixed(2).padStart(5)} x ${perSecond(ms).padStart(12)} characters a second`,
  );
}
