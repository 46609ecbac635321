/**
 * Finds the longest entry of a word list at a position. Entries are bucketed by their first two characters, which beats a
 * character trie in V8 for lists of this size.
 */
export class WordList<T> {
  private readonly buckets = new Map<string, [string, T][]>();
  private readonly singles = new Map<string, T>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of entries) {
      if (word.length === 1) {
        this.singles.set(word, value);
        continue;
      }
      const head = word.slice(0, 2);
      const bucket = this.buckets.get(head);
      if (bucket) bucket.push([word, value]);
      else this.buckets.set(head, [[word, value]]);
    }
    for (const bucket of this.buckets.values()) bucket.sort((a, b) => b[0].length - a[0].length);
  }

  /** The longest entry that begins at `at`, or undefined. */
  longestAt(text: string, at: number): { word: string; value: T } | undefined {
    const bucket = this.buckets.get(text.slice(at, at + 2));
    if (bucket) for (const [word, value] of bucket) if (text.startsWith(word, at)) return { word, value };
    const c = text[at] as string;
    const single = this.singles.get(c);
    return single === undefined ? undefined : { word: c, value: single };
  }

  /** Every entry that begins at `at`, longest first. */
  allAt(text: string, at: number): { word: string; value: T }[] {
    const out: { word: string; value: T }[] = [];
    for (const [word, value] of this.buckets.get(text.slice(at, at + 2)) ?? []) if (text.startsWith(word, at)) out.push({ word, value });
    return out;
  }

  /** The longest entry that ends at `end` (exclusive), looking back at most `most` characters. */
  longestEndingAt(text: string, end: number, most = 12): { word: string; value: T } | undefined {
    for (let start = Math.max(0, end - most); start < end; start++) {
      const value = this.get(text.slice(start, end));
      if (value !== undefined) return { word: text.slice(start, end), value };
    }
    return undefined;
  }

  get(word: string): T | undefined {
    if (word.length === 1) return this.singles.get(word);
    return this.buckets.get(word.slice(0, 2))?.find(([w]) => w === word)?.[1];
  }
}
