/** An entry found in a text. */
export interface Hit<T> {
  word: string;
  value: T;
}

const NONE: readonly never[] = [];

/**
 * Finds the entries of a word list at a position of a text. Entries are bucketed by their first two UTF-16 units as one number,
 * which beats a character trie in V8 for lists of this size and makes no strings while it looks.
 */
export class WordList<T> {
  private readonly buckets = new Map<number, Hit<T>[]>();
  private readonly singles = new Map<number, Hit<T>>();
  private readonly words = new Map<string, T>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of entries) {
      if (!word || this.words.has(word)) continue;
      this.words.set(word, value);
      if (word.length === 1) {
        this.singles.set(word.charCodeAt(0), { word, value });
        continue;
      }
      const head = bucketAt(word, 0);
      const bucket = this.buckets.get(head);
      if (bucket) bucket.push({ word, value });
      else this.buckets.set(head, [{ word, value }]);
    }
    for (const bucket of this.buckets.values()) bucket.sort((a, b) => b.word.length - a.word.length);
  }

  /** The longest entry that begins at `at`, or undefined. */
  longestAt(text: string, at: number): Hit<T> | undefined {
    const bucket = this.buckets.get(bucketAt(text, at));
    if (bucket) for (const hit of bucket) if (text.startsWith(hit.word, at)) return hit;
    return this.singles.get(text.charCodeAt(at));
  }

  /** Every entry of two characters or more that begins at `at`, longest first. */
  allAt(text: string, at: number): readonly Hit<T>[] {
    const bucket = this.buckets.get(bucketAt(text, at));
    if (!bucket) return NONE;
    return bucket.filter((hit) => text.startsWith(hit.word, at));
  }

  /** The longest entry that ends at `end` (exclusive), looking back at most `most` characters. */
  longestEndingAt(text: string, end: number, most = 12): Hit<T> | undefined {
    for (let start = Math.max(0, end - most); start < end; start++) {
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

/** The first two units at an offset as one number; past the end the second is NaN, which finds no bucket. */
function bucketAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);
}
