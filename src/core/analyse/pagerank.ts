import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import { defaultExport } from './interop.js';
import type { Metric } from './metric.js';

const pagerankOf = defaultExport(pagerankModule);

/** PageRank over the strength of ties (Page, Brin, Motwani and Winograd, 1999). */
export const pagerank: Metric = {
  id: 'pagerank',
  zh: '影响力',
  en: 'PageRank',
  means: 'strongly tied to nodes that are strongly tied themselves',
  decimals: 6,
  compute: (ties) => pagerankOf(ties, { getEdgeWeight: 'weight' }),
};
