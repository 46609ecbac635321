import { betweenness } from './betweenness.js';
import { community } from './community.js';
import { degree } from './degree.js';
import type { Metric } from './metric.js';
import { pagerank } from './pagerank.js';

/** Every metric, in the order in which they are shown. */
export const metrics: readonly Metric[] = [degree, pagerank, betweenness, community];
