import { compareText } from '../order.js';

/** Counts votes for strings, and names a winner that does not depend on the order in which they were cast. */
export class Tally {
  readonly #votes = new Map<string, number>();

  /** @param counted votes by value that were counted elsewhere */
  constructor(counted: Readonly<Record<string, number>> = {}) {
    for (const [value, votes] of Object.entries(counted)) this.add(value, votes);
  }

  /** Casts one vote, or several; an absent value is no vote. */
  add(value: string | undefined, votes = 1): void {
    if (value !== undefined) this.#votes.set(value, (this.#votes.get(value) ?? 0) + votes);
  }

  /** Whether anyone voted for a value. */
  has(value: string): boolean {
    return this.#votes.has(value);
  }

  /** All votes, by value. */
  counts(): Record<string, number> {
    return Object.fromEntries(this.#votes);
  }

  /**
   * @param preferred wins among those with the most votes, where it is one of them
   * @returns the value with the most votes; of several the preferred one, else the first by code units; undefined without votes
   */
  winner(preferred?: string): string | undefined {
    const ranked = [...this.#votes].sort(([a, m], [b, n]) => n - m || compareText(a, b));
    const [top] = ranked;
    if (top === undefined) return undefined;
    return preferred !== undefined && this.#votes.get(preferred) === top[1] ? preferred : top[0];
  }
}
