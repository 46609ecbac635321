/** Answers that were given, as they were sent: a graph that does not change gives the same ones again. The longest unasked go first. */
export class AnswerCache {
  readonly #answers = new Map<string, Uint8Array>();
  #bytes = 0;

  /** @param most bytes of all answers and their addresses together */
  constructor(readonly most: number) {}

  /** The answer at an address, where it was kept. */
  get(address: string): Uint8Array | undefined {
    const answer = this.#answers.get(address);
    if (answer === undefined) return undefined;
    this.#answers.delete(address);
    this.#answers.set(address, answer);
    return answer;
  }

  /** Keeps an answer, unless it is too large beside all others. */
  set(address: string, answer: Uint8Array): void {
    if (this.#answers.has(address) || cost(address, answer) > this.most / 16) return;
    this.#answers.set(address, answer);
    this.#bytes += cost(address, answer);
    for (const [oldest, dropped] of this.#answers) {
      if (this.#bytes <= this.most) break;
      this.#answers.delete(oldest);
      this.#bytes -= cost(oldest, dropped);
    }
  }
}

function cost(address: string, answer: Uint8Array): number {
  return 2 * address.length + answer.byteLength;
}
