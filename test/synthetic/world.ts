import { shortName } from '../../src/core/lexicon/gazetteer.js';
import { readTable } from '../../src/core/lexicon/table.js';
import { readLexiconFiles } from '../../src/node/data.js';
import { type Day, dayOf, LAST_DAY } from './days.js';
import { NameMaker } from './names.js';
import { random } from './random.js';

/** Someone of the world. Namesakes have a name in common, and ids of their own. */
export interface Person {
  id: string;
  name: string;
}

/** From when to when nobody in a seat changes. */
interface Term {
  from: Day;
  /** Of a place: the party secretary, and the head of government, who is the next secretary. Of a bureau: its head twice. */
  first: Person;
  second: Person;
}

/** A place with a party committee and a government. */
export interface Seat {
  name: string;
  terms: Term[];
}

export interface Village {
  town: string;
  name: string;
  secretary: Person;
  villager: Person;
}

export interface Company {
  name: string;
  chair: Person;
}

export interface County extends Seat {
  village: Village;
  company: Company;
}

export interface Bureau {
  /** Stem of its name: `教育`. */
  stem: string;
  terms: Term[];
}

export interface City extends Seat {
  province: string;
  paper: string;
  counties: County[];
  bureaus: Bureau[];
  reporters: Person[];
}

/** Everybody and everything that the pages speak of. */
export interface World {
  seed: number;
  cities: City[];
}

const BUREAUS = ['教育', '财政', '水利', '交通运输', '民政', '审计'];
const COUNTIES = 4;
const NAMESAKES = 0.04;

/**
 * Cities of the gazetteer with invented people, who change their posts: a head of government becomes the party secretary of the place, and a county's
 * former secretary vice mayor of its city. A few have namesakes in other provinces who hold the like posts in the like years.
 *
 * @param size number of cities; fewer where the gazetteer has fewer
 */
export function makeWorld(seed: number, size: number): World {
  const files = readLexiconFiles();
  const names = new NameMaker(seed, files);
  const people = new People(names, seed);
  const cities = citiesOf(readTable('divisions.tsv', files['divisions.tsv']), seed)
    .slice(0, size)
    .map((place) => makeCity(place, people, names, seed));
  return { seed, cities };
}

interface CityPlace {
  province: string;
  name: string;
  counties: { name: string; towns: string[] }[];
}

/** Cities with enough counties whose names can't be mistaken, in an order that the seed decides. */
function citiesOf(rows: string[][], seed: number): CityPlace[] {
  const cities = new Map<string, CityPlace>();
  for (const [province = '', name = '', county = '', towns = ''] of rows) {
    if (!/^.{2,3}市$/.test(name) || !/^.{2,3}[县区]$/.test(county)) continue;
    const city = cities.get(name) ?? { province, name, counties: [] };
    cities.set(name, city);
    const fit = towns.split(' ').filter((town) => /^.{2}[镇乡]$/.test(town));
    if (fit.length > 0) city.counties.push({ name: county, towns: fit });
  }
  const order = (name: string): number => random(seed, 'city', name).next();
  return [...cities.values()].filter(({ counties }) => counties.length >= 3).sort((a, b) => order(a.name) - order(b.name));
}

function makeCity({ province, name, counties }: CityPlace, people: People, names: NameMaker, seed: number): City {
  const draw = random(seed, 'make', name);
  return {
    name,
    province,
    paper: `${shortName(name, 'city') ?? name}日报`,
    terms: people.succession(name, province),
    counties: counties.slice(0, COUNTIES).map((county) => {
      const town = draw.pick(county.towns);
      return {
        name: county.name,
        terms: people.succession(`${name}${county.name}`, province),
        village: { town, name: names.village(draw), secretary: people.make(`${town}书记`), villager: people.make(`${town}村民`) },
        company: { name: names.company(draw, shortName(name, 'city') ?? name), chair: people.make(`${county.name}董事长`) },
      };
    }),
    bureaus: BUREAUS.slice(0, 3 + draw.below(4)).map((stem) => ({ stem, terms: people.succession(`${name}${stem}`, undefined) })),
    reporters: Array.from({ length: 5 }, (_, i) => people.make(`${name}记者${i}`)),
  };
}

/** Who is there at a date. */
export function inOffice({ terms }: { terms: readonly Term[] }, day: Day): Term {
  const found = terms.findLast(({ from }) => from <= day);
  if (!found) throw new RangeError('nobody was in office');
  return found;
}

/** Who held it before, where that is known; and since when it is otherwise. */
export function before({ terms }: { terms: readonly Term[] }, day: Day): { term: Term; since: Day } | undefined {
  const at = terms.findLastIndex(({ from }) => from <= day);
  const term = terms[at - 1];
  return term && { term, since: (terms[at] as Term).from };
}

/** Makes people, and gives a few of them the name of someone in another province. */
class People {
  readonly #names: NameMaker;
  readonly #seed: number;
  readonly #inPost: { name: string; province: string; turn: number }[] = [];
  readonly #shared = new Set<string>();

  constructor(names: NameMaker, seed: number) {
    this.#names = names;
    this.#seed = seed;
  }

  make(id: string): Person {
    return { id, name: this.#names.person() };
  }

  /**
   * Terms of two to four years from before the first page to after the last one.
   *
   * @param province where there may be namesakes of those elsewhere
   */
  succession(id: string, province: string | undefined): Term[] {
    const draw = random(this.#seed, 'terms', id);
    const terms: Term[] = [];
    let first = this.#leader(`${id}0`, province, 0);
    for (let from = dayOf(2007, 6 + draw.below(6), 1), turn = 1; from <= LAST_DAY; from += 730 + draw.below(731), turn++) {
      const second = this.#leader(`${id}${turn}`, province, turn);
      terms.push({ from, first, second });
      first = second;
    }
    return terms;
  }

  #leader(id: string, province: string | undefined, turn: number): Person {
    if (province === undefined) return this.make(id);
    const draw = random(this.#seed, 'namesake', id);
    // The same turn is about the same years.
    const others = draw.chance(NAMESAKES)
      ? this.#inPost.filter((other) => other.province !== province && other.turn === turn && !this.#shared.has(other.name))
      : [];
    if (others.length > 0) {
      const { name } = draw.pick(others);
      this.#shared.add(name);
      return { id, name };
    }
    const person = this.make(id);
    this.#inPost.push({ name: person.name, province, turn });
    return person;
  }
}
