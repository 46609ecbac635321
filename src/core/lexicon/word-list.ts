import { CharacterSet } from './characters.js';

/** An entry found in a text. */
export interface Hit<T> {
  word: string;
  value: T;
}

const NONE: readonly never[] = [];

/**
 * Finds the entries of a word list at a position of a text. Entries are bucketed by their first two UTF-16 units as one number,
 * which beats a character trie in V8 for lists of this size and makes no strings while it looks. Most positions of a text begin
 * no entry: the set of first characters says so first.
 */
export class WordList<T> {
  private readonly first = new CharacterSet();
  /** One bit for each hash of a bucket's number, few of them set: a miss needs no look into the map. */
  private readonly heads: Uint32Array;
  private readonly buckets = new Map<number, Hit<T>[]>();
  private readonly singles = new Map<number, Hit<T>>();
  private readonly words = new Map<string, T>();
  /** Length of the longest entry. */
  private longest = 0;

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of entries) {
      if (!word || this.words.has(word)) continue;
      this.words.set(word, value);
      this.first.add(word.charCodeAt(0));
      this.longest = Math.max(this.longest, word.length);
      if (word.length === 1) {
        this.singles.set(word.charCodeAt(0), { word, value });
        continue;
      }
      const head = bucketAt(word, 0);
      const bucket = this.buckets.get(head);
      if (bucket) bucket.push({ word, value });
      else this.buckets.set(head, [{ word, value }]);
    }
    this.heads = new Uint32Array(2 ** Math.ceil(Math.log2(this.buckets.size + 1)));
    for (const [head, bucket] of this.buckets) {
      bucket.sort((a, b) => b.word.length - a.word.length);
      const word = wordOf(head) & (this.heads.length - 1);
      this.heads[word] = (this.heads[word] as number) | (1 << (head & 31));
    }
  }

  private bucket(text: string, at: number): readonly Hit<T>[] | undefined {
    const head = bucketAt(text, at);
    const bits = this.heads[wordOf(head) & (this.heads.length - 1)] as number;
    return bits & (1 << (head & 31)) ? this.buckets.get(head) : undefined;
  }

  /** The longest entry that begins at `at`, or undefined. */
  longestAt(text: string, at: number): Hit<T> | undefined {
    if (!this.first.hasAt(text, at)) return undefined;
    const bucket = this.bucket(text, at);
    if (bucket) for (const hit of bucket) if (goesOn(text, at, hit.word)) return hit;
    return this.singleAt(text, at);
  }

  /** Every entry of two characters or more that begins at `at`, longest first. */
  allAt(text: string, at: number): readonly Hit<T>[] {
    if (!this.first.hasAt(text, at)) return NONE;
    const bucket = this.bucket(text, at);
    if (!bucket) return NONE;
    let out: Hit<T>[] | undefined;
    for (const hit of bucket) {
      if (!goesOn(text, at, hit.word)) continue;
      if (out) out.push(hit);
      else out = [hit];
    }
    return out ?? NONE;
  }

  /** The entry of one character that stands at `at`, or undefined. */
  singleAt(text: string, at: number): Hit<T> | undefined {
    return this.singles.size > 0 ? this.singles.get(text.charCodeAt(at)) : undefined;
  }

  /** The longest entry that ends at `end` (exclusive), looking back at most `most` characters. */
  longestEndingAt(text: string, end: number, most = 12): Hit<T> | undefined {
    for (let start = Math.max(0, end - Math.min(most, this.longest)); start < end; start++) {
      if (!this.first.hasAt(text, start)) continue;
      const word = text.slice(start, end);
      const value = this.words.get(word);
      if (value !== undefined) return { word, value };
    }
    return undefined;
  }

  get(word: string): T | undefined {
    return this.words.get(word);
  }
}

/**
 * A list of bare words, written with a bar between them as in a regular expression.
 *
 * @example
 * wordList('来到|走进').longestAt('他走进', 1)?.word; // '走进'
 */
export function wordList(bars: string): WordList<true> {
  return new WordList(bars.split('|').map((word): [string, true] => [word, true]));
}

/**
 * Whether a text is made of the words of a list and nothing else, in whatever order and number.
 *
 * @example
 * isMadeOf(wordList('市级|重点'), '市级重点'); // true
 */
export function isMadeOf(list: WordList<unknown>, text: string): boolean {
  const reached = [true];
  for (let i = 0; i < text.length; i++) {
    if (!reached[i]) continue;
    if (list.singleAt(text, i)) reached[i + 1] = true;
    for (const { word } of list.allAt(text, i)) reached[i + word.length] = true;
  }
  return text !== '' && reached[text.length] === true;
}

/** The first two units at an offset as one small integer; past the end the second counts as 0, which no entry holds. */
function bucketAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** Which 32 bits a bucket's number falls into: its two units mixed. */
function wordOf(head: number): number {
  const mixed = Math.imul(head, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Whether a word whose first two units stand at an offset stands there whole. */
function goesOn(text: string, at: number, word: string): boolean {
  if (at + word.length > text.length) return false;
  for (let i = 2; i < word.length; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false;
  return true;
}
