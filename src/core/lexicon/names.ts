import { WordList } from './word-list.js';

/** A surname that begins at a position. */
export interface Surname {
  surname: string;
  /** Commonness, 0 to 3. */
  weight: number;
  /** Also an everyday word. */
  word: boolean;
}

const NONE: readonly Surname[] = [];

/** How likely a string of characters is a Chinese personal name, by its characters alone. */
export interface NameModel {
  /** The surnames that begin at a position, compound before single. */
  surnamesAt(text: string, at: number): readonly Surname[];
  /** Log odds of the given name: positive where its characters stand in names rather than elsewhere. */
  given(name: string): number;
}

/**
 * Compiles the character model of names: surnames by commonness, and for each character the log odds of standing first,
 * second or alone in a given name against standing anywhere else, as nodejieba's dictionary has them.
 *
 * @param surnames rows of surname, commonness 0–3, `word`?
 * @param givenNames rows of character, and ten times the log odds first, second, alone
 */
export function compileNames(surnames: string[][], givenNames: string[][]): NameModel {
  const list = new WordList(
    surnames.map(([surname = '', weight, word]): [string, Surname] => [
      surname,
      { surname, weight: Number(weight), word: word === 'word' },
    ]),
  );
  /** By UTF-16 unit: log odds first, second, alone. */
  const odds = new Map(givenNames.map(([c = '', ...o]) => [c.charCodeAt(0), o.map((n) => Number(n) / 10)]));
  const unknown = [-2, -2, -2];
  return {
    surnamesAt(text, at) {
      const single = list.singleAt(text, at)?.value;
      const compound = list.allAt(text, at);
      if (!compound.length) return single ? [single] : NONE;
      const out = compound.map(({ value }) => value);
      if (single) out.push(single);
      return out;
    },
    given(name) {
      if (name.length === 1) return (odds.get(name.charCodeAt(0)) ?? unknown)[2] as number;
      return ((odds.get(name.charCodeAt(0)) ?? unknown)[0] as number) + ((odds.get(name.charCodeAt(1)) ?? unknown)[1] as number);
    },
  };
}
