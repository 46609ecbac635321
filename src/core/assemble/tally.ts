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
    let top: string | undefined;
    let most = 0;
    for (const [value, votes] of this.#votes) {
      if (top !== undefined && (votes < most || (votes === most && value > top))) continue;
      top = value;
      most = votes;
    }
    return preferred !== undefined && top !== undefined && this.#votes.get(preferred) === most ? preferred : top;
  }
}
