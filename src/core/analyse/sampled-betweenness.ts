import type { TieGraph } from './ties.js';

/**
 * Betweenness centrality estimated from some of the nodes as sources (Brandes and Pich, Centrality estimation in large networks, 2007), scaled up to all
 * and normalised by (n−1)(n−2). Sources are spread evenly over the nodes in their order, so that the estimate is deterministic.
 *
 * @param ties a graph without parallel edges
 * @param pivots number of sources; with all nodes the result is exact
 * @example
 * sampledBetweenness(ties, 500)['person:某人'];
 */
export function sampledBetweenness(ties: TieGraph, pivots: number): Record<string, number> {
  const nodes = ties.nodes();
  const n = nodes.length;
  const index = new Map(nodes.map((node, i) => [node, i]));
  const neighbours = nodes.map((node) => Int32Array.from(ties.mapNeighbors(node, (neighbour) => index.get(neighbour) ?? 0)));
  const centrality = new Float64Array(n);
  const sources = Math.min(pivots, n);
  for (let s = 0; s < sources; s++) accumulate(Math.floor((s * n) / sources), neighbours, centrality);
  const scale = n > 2 ? n / sources / ((n - 1) * (n - 2)) : 0;
  return Object.fromEntries(nodes.map((node, i) => [node, (centrality[i] ?? 0) * scale]));
}

/** Adds one source's dependencies on every node: breadth first outwards, counting shortest paths, then back (Brandes, 2001). */
function accumulate(source: number, neighbours: Int32Array[], centrality: Float64Array): void {
  const n = neighbours.length;
  const distance = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  const dependency = new Float64Array(n);
  const queue = new Int32Array(n);
  let length = 1;
  queue[0] = source;
  distance[source] = 0;
  paths[source] = 1;
  for (let at = 0; at < length; at++) {
    const v = queue[at] as number;
    for (const w of neighbours[v] as Int32Array) {
      if (distance[w] === -1) {
        distance[w] = (distance[v] as number) + 1;
        queue[length++] = w;
      }
      if (distance[w] === (distance[v] as number) + 1) paths[w] = (paths[w] as number) + (paths[v] as number);
    }
  }
  for (let at = length - 1; at > 0; at--) {
    const w = queue[at] as number;
    const share = (1 + (dependency[w] as number)) / (paths[w] as number);
    for (const v of neighbours[w] as Int32Array) {
      if (distance[v] === (distance[w] as number) - 1) dependency[v] = (dependency[v] as number) + (paths[v] as number) * share;
    }
    centrality[w] = (centrality[w] as number) + (dependency[w] as number);
  }
}
