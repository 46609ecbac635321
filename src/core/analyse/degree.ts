import type { Metric } from './metric.js';

/** Degree: the number of different neighbours, by whatever relation. */
export const degree: Metric = {
  id: 'degree',
  zh: '度',
  en: 'degree',
  means: 'tied to many other nodes',
  decimals: 0,
  compute: (ties) => Object.fromEntries(ties.mapNodes((node) => [node, ties.degree(node)])),
};
