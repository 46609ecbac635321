import louvainModule from 'graphology-communities-louvain';
import { defaultExport } from './interop.js';
import type { Metric } from './metric.js';
import { seededRandom } from './random.js';

const louvain = defaultExport(louvainModule);
const SEED = 2008;

/** Communities that are tied more strongly within than by chance (Louvain: Blondel et al., 2008), seeded; number 0 is the largest. */
export const community: Metric = {
  id: 'community',
  zh: '社群',
  en: 'community',
  means: 'number of its community, the largest being 0',
  decimals: 0,
  // Without any tie the modularity is undefined, and each node is a community of its own.
  compute: (ties) =>
    bySize(
      ties.size === 0
        ? Object.fromEntries(ties.nodes().map((node, i) => [node, i]))
        : louvain(ties, { getEdgeWeight: 'weight', rng: seededRandom(SEED) }),
    ),
};

/** Numbers communities anew, the largest first; of equal ones that which holds the node that comes first. */
function bySize(communities: Record<string, number>): Record<string, number> {
  const sizes = new Map<number, number>();
  for (const id of Object.values(communities)) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  // Sorting is stable: communities stand in the order of their first node before it.
  const order = [...sizes].sort(([, a], [, b]) => b - a).map(([id]) => id);
  const rank = new Map(order.map((id, i) => [id, i]));
  return Object.fromEntries(Object.entries(communities).map(([node, id]) => [node, rank.get(id) ?? 0]));
}
