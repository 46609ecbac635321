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
/** Ten times the log odds of a character that no given name has. */
const UNKNOWN = -20;

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
  const [first, second, alone] = [1, 2, 3].map((column) => oddsOf(givenNames, column)) as [Int16Array, Int16Array, Int16Array];
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
      if (name.length === 1) return (alone[name.charCodeAt(0)] as number) / 10;
      return (first[name.charCodeAt(0)] as number) / 10 + (second[name.charCodeAt(1)] as number) / 10;
    },
  };
}

/** Ten times the log odds in a column, by UTF-16 unit; a table is asked faster than a map, and this is asked wherever a surname stands. */
function oddsOf(givenNames: string[][], column: number): Int16Array {
  const odds = new Int16Array(0x10000).fill(UNKNOWN);
  for (const row of givenNames) odds[(row[0] ?? '').charCodeAt(0)] = Number(row[column]);
  return odds;
}
