import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import { defaultExport } from './interop.js';
import type { Metric } from './metric.js';
import { sampledBetweenness } from './sampled-betweenness.js';

const betweennessOf = defaultExport(betweennessModule);

/** Up to this many nodes every one is a source of shortest paths; the cost grows with nodes × ties. */
export const EXACT_UP_TO = 2000;

/**
 * Betweenness centrality, normalised, all ties of length one (Brandes, 2001). Above 2,000 nodes it is estimated from 500 sources spread evenly over
 * the sorted keys (Brandes and Pich, 2007), so that it stays deterministic.
 */
export const betweenness: Metric = {
  id: 'betweenness',
  zh: '中介度',
  en: 'betweenness',
  means: 'on many shortest paths between others',
  decimals: 6,
  compute: (ties) => (ties.order <= EXACT_UP_TO ? betweennessOf(ties, { getEdgeWeight: null }) : sampledBetweenness(ties, 500)),
};
