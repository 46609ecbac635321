// npm run bench [-- PATH…]: how fast pages are read, beside nodejieba's bare tagging of the same text in the same run.
// The ratio says what guanxi adds, whatever the machine; nothing is asserted.
import { createRequire } from 'node:module';
import { compileLexicon, createTokenizer, extract, listSources, readLexiconFiles, readSource } from '../../dist/index.js';

const ROUNDS = 5;

const paths = process.argv.slice(2);
const { sources } = await listSources(paths.length > 0 ? paths : ['seeds', 'test/gold/*.txt']);
const pages = (await Promise.all(sources.map((source) => readSource(source, {})))).flat();
const characters = pages.reduce((sum, page) => sum + page.text.length, 0);

const nodejieba = createRequire(import.meta.url)('nodejieba');
const tools = { lexicon: compileLexicon(readLexiconFiles()), tokenize: createTokenizer() };

const jobs = {
  'nodejieba.tag': (page) => nodejieba.tag(page.text),
  extract: (page) => extract(page, tools),
};

// The two take turns, so that what else the machine does falls on both; the fastest round is the least disturbed.
const best = { 'nodejieba.tag': Number.POSITIVE_INFINITY, extract: Number.POSITIVE_INFINITY };
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, run] of Object.entries(jobs)) {
    const start = performance.now();
    for (const page of pages) run(page);
    // Round 0 loads the dictionary and warms up.
    if (round > 0) best[name] = Math.min(best[name], performance.now() - start);
  }
}

console.log(`${pages.length} pages, ${characters} characters, the best of ${ROUNDS} rounds`);
for (const [name, ms] of Object.entries(best)) {
  console.log(
    `${name.padEnd(14)} ${ms.toFixed(1).padStart(8)} ms ${Math.round(characters / (ms / 1000))
      .toLocaleString('en')
      .padStart(12)} characters a second`,
  );
}
console.log(`extract takes ${(best.extract / best['nodejieba.tag']).toFixed(2)} times as long as tagging alone`);
