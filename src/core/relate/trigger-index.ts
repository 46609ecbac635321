import { WordList } from '../lexicon/word-list.js';
import { requiredWords } from '../text/required-words.js';

/**
 * Which of the words that patterns wait for a text holds, found in one pass: a rule's pattern is then tried only where it can match. Most
 * patterns have nothing to find in most sentences, and each would read them all.
 */
export class Triggers {
  /** Bits of the sets of which the text holds a word. */
  readonly bits: Uint32Array;
  private readonly found: { at: number; set: number }[] = [];

  constructor(
    text: string,
    private readonly sets: number,
    words: WordList<readonly number[]>,
  ) {
    this.bits = bitsFor(sets);
    for (let at = 0; at < text.length; at++) {
      const single = words.singleAt(text, at);
      if (single) this.add(at, single.value);
      for (const { value } of words.allAt(text, at)) this.add(at, value);
    }
  }

  private add(at: number, sets: readonly number[]): void {
    for (const set of sets) {
      this.found.push({ at, set });
      mark(this.bits, set);
    }
  }

  /** The bits of a part of the text. */
  within(start: number, end: number): Uint32Array {
    const bits = bitsFor(this.sets);
    for (const { at, set } of this.found) if (at >= start && at < end) mark(bits, set);
    return bits;
  }
}

/** Bits for so many sets, those beyond them set. */
function bitsFor(sets: number): Uint32Array {
  const bits = new Uint32Array((sets + 31) >> 5);
  for (let beyond = sets; beyond < bits.length * 32; beyond++) mark(bits, beyond);
  return bits;
}

function mark(bits: Uint32Array, set: number): void {
  bits[set >> 5] = (bits[set >> 5] as number) | (1 << (set & 31));
}

const numbers = new Map<string, number>();
const setsOf = new Map<string, number[]>();
let words: WordList<readonly number[]> | undefined;

/**
 * Makes a pattern's words known to the index.
 *
 * @returns the numbers of its sets of words, for {@link holds}
 */
export function watch(source: string): readonly number[] {
  return requiredWords(source).map((set) => {
    const key = set.join('|');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    for (const word of set) setsOf.set(word, [...(setsOf.get(word) ?? []), number]);
    words = undefined;
    return number;
  });
}

/** Looks through a text for the words of all patterns that are watched. */
export function triggersIn(text: string): Triggers {
  words ??= new WordList(setsOf);
  return new Triggers(text, numbers.size, words);
}

/** Whether a text with these bits holds a word of each set. A set that is younger than the bits is taken to be there. */
export function holds(bits: Uint32Array, sets: readonly number[]): boolean {
  for (const set of sets) if (set >> 5 < bits.length && !((bits[set >> 5] as number) & (1 << (set & 31)))) return false;
  return true;
}
