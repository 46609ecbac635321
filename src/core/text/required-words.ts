/**
 * Reads off a regular expression the words without which it cannot match, so that a text that lacks them need not be tried.
 *
 * It is a necessary condition only, and a cautious one: whatever is optional, negated, looked around at, or a class of more than a few characters asks
 * for nothing. (RE2 and Rust's regex crate filter by literals in the same way.)
 *
 * @param source of a regular expression, without its flags
 * @returns sets of words; every text that matches holds at least one word of each set
 * @example
 * requiredWords('(?:赴|前往).{0,8}考察(?:团)?'); // [['赴', '前往'], ['考察']]
 */
export function requiredWords(source: string): string[][] {
  return alternatives({ source, at: 0 });
}

interface Reader {
  source: string;
  at: number;
}

/** A class of more characters than these tells too little. */
const MOST_CHARACTERS = 8;
/** What stands for a kind of character or a place, not for itself. */
const CLASS_ESCAPE = /[dDwWsSbBpPk0-9]/;
const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' };

/** Branches up to a closing bracket or the end: one of several only has to hold a word of its own. */
function alternatives(reader: Reader): string[][] {
  const branches: string[][][] = [sequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at++;
    branches.push(sequence(reader));
  }
  if (branches.length === 1) return branches[0] as string[][];
  const told = branches.map(mostTelling);
  return told.every((words) => words !== undefined) ? [[...new Set(told.flat())]] : [];
}

/** The set whose words are longest; of equals the smallest. */
function mostTelling(sets: readonly string[][]): string[] | undefined {
  const least = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));
  return [...sets].sort((a, b) => least(b) - least(a) || a.length - b.length)[0];
}

/** One branch: what each of its parts asks for. */
function sequence(reader: Reader): string[][] {
  const sets: string[][] = [];
  let word = '';
  const endWord = (): void => {
    if (word) sets.push([word]);
    word = '';
  };
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] as string)) {
    const atom = readAtom(reader);
    const { optional, repeated } = readQuantifier(reader);
    if (atom.character === undefined || optional) endWord();
    if (optional) continue;
    if (atom.character === undefined) sets.push(...atom.sets);
    else word += atom.character;
    if (repeated) endWord();
  }
  endWord();
  return sets;
}

/** A character that stands for itself, or what a group or class asks for. */
function readAtom(reader: Reader): { character?: string; sets: string[][] } {
  const { source } = reader;
  const first = source[reader.at] as string;
  if (first === '(') return { sets: readGroup(reader) };
  if (first === '[') return { sets: readClass(reader) };
  reader.at++;
  if (first === '\\') return readEscape(reader);
  return /[.^$]/.test(first) ? { sets: [] } : { character: first, sets: [] };
}

function readGroup(reader: Reader): string[][] {
  const opening = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y;
  opening.lastIndex = reader.at;
  const opened = opening.exec(reader.source)?.[0] ?? '(';
  reader.at += opened.length;
  const sets = alternatives(reader);
  reader.at++;
  return /^\(\?<?[=!]/.test(opened) ? [] : sets;
}

function readClass(reader: Reader): string[][] {
  reader.at++;
  const negated = reader.source[reader.at] === '^';
  const characters: string[] = [];
  let plain = !negated;
  while (reader.at < reader.source.length && reader.source[reader.at] !== ']') {
    const first = reader.source[reader.at++] as string;
    const character = first === '\\' ? readEscape(reader).character : first;
    if (character === undefined || (first === '-' && characters.length > 0)) plain = false;
    else characters.push(character);
  }
  reader.at++;
  return plain && characters.length > 0 && characters.length <= MOST_CHARACTERS ? [characters] : [];
}

/** What follows a backslash. */
function readEscape(reader: Reader): { character?: string; sets: string[][] } {
  const letter = reader.source[reader.at++] ?? '';
  const hex = /^(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/.exec(reader.source.slice(reader.at - 1, reader.at + 9));
  if (hex) {
    reader.at += hex[0].length - 1;
    return { character: String.fromCodePoint(Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16)), sets: [] };
  }
  if (!CLASS_ESCAPE.test(letter)) return { character: CONTROL[letter] ?? letter, sets: [] };
  const braces = /^(?:\{[^}]*\}|<\w+>)/.exec(reader.source.slice(reader.at));
  if (/[pPk]/.test(letter) && braces) reader.at += braces[0].length;
  return { sets: [] };
}

function readQuantifier(reader: Reader): { optional: boolean; repeated: boolean } {
  const quantifier = /[?*+]\??|\{(\d+)(?:,\d*)?\}\??/y;
  quantifier.lastIndex = reader.at;
  const found = quantifier.exec(reader.source);
  if (!found) return { optional: false, repeated: false };
  reader.at += found[0].length;
  return { optional: /^[?*]/.test(found[0]) || Number(found[1] ?? 1) === 0, repeated: true };
}
