import type { NodeAttributes } from '../graph-model.js';
import type { TieGraph } from './ties.js';

/** A number per node. Metrics are listed in metrics.ts; to add one is a file and a line there. */
export interface Metric {
  /** Name of the node attribute that it fills. */
  id: Extract<keyof NodeAttributes, 'degree' | 'pagerank' | 'betweenness' | 'community'>;
  zh: string;
  en: string;
  /** What a high value means, in a sentence. */
  means: string;
  /** Decimals kept; 0 for whole numbers. */
  decimals: number;
  /** Deterministic: the same ties (of at least one node), the same numbers. */
  compute(ties: TieGraph): Record<string, number>;
}
