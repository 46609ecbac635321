/** Right, wrong and missed, by type. */
export class Tally {
  readonly rows = new Map<string, { tp: number; fp: number; fn: number }>();

  add(type: string, what: 'tp' | 'fp' | 'fn'): void {
    const row = this.rows.get(type) ?? { tp: 0, fp: 0, fn: 0 };
    row[what]++;
    this.rows.set(type, row);
  }

  /** Precision, recall and F1 of one type, or of all together. */
  score(type?: string): { tp: number; fp: number; fn: number; p: number; r: number; f1: number } {
    const sum = { tp: 0, fp: 0, fn: 0 };
    for (const [name, row] of this.rows) {
      if (type !== undefined && name !== type) continue;
      sum.tp += row.tp;
      sum.fp += row.fp;
      sum.fn += row.fn;
    }
    const p = sum.tp / (sum.tp + sum.fp || 1);
    const r = sum.tp / (sum.tp + sum.fn || 1);
    return { ...sum, p, r, f1: (2 * p * r) / (p + r || 1) };
  }
}

/** One thing that was missed or made up. */
export interface Miss {
  /** What it was to be: a type or relation; of a relation made up, the rule that made it. */
  kind: string;
  what: string;
}

/** What was missed or made up, by cause. */
export type Misses = Map<string, Miss[]>;

export function miss(misses: Misses, cause: string, kind: string, what: string): void {
  misses.set(cause, [...(misses.get(cause) ?? []), { kind, what }]);
}
