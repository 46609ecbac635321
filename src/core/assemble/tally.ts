import { compareText } from '../order.js';

/** Counts votes for strings, and names a winner that does not depend on the order in which they were cast. */
export class Tally {
  readonly #votes = new Map<string, number>();

  /** Casts one vote; an absent value is no vote. */
  add(value: string | undefined): void {
    if (value !== undefined) this.#votes.set(value, (this.#votes.get(value) ?? 0) + 1);
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
