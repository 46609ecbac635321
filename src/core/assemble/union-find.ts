/** Disjoint sets of strings (Tarjan, 1975). Each is named by its first member in code-unit order, so that the order of joining never shows. */
export class UnionFind {
  readonly #parents = new Map<string, string>();

  /** The name of the set that an item is in; an unknown item is a set of its own. */
  find(item: string): string {
    let root = item;
    for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root)) root = parent;
    for (let at = item; at !== root; ) {
      const next = this.#parents.get(at) as string;
      this.#parents.set(at, root);
      at = next;
    }
    return root;
  }

  /** Puts two items, and all that are with them, into one set. */
  join(a: string, b: string): void {
    const [one, other] = [this.find(a), this.find(b)];
    if (one < other) this.#parents.set(other, one);
    else if (other < one) this.#parents.set(one, other);
  }
}
