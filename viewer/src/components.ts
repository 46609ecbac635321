import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import type { Shown } from './filters.js';

/** What is shown as numbers: entity `i` is `keys[i]`, and its neighbours are `near` from `starts[i]` to `starts[i + 1]`, each once. */
interface Adjacency {
  keys: string[];
  starts: Int32Array;
  near: Int32Array;
}

/**
 * The largest connected component of what is shown.
 *
 * The packages for components and cores want a graph of their own; at fifty thousand entities, making it takes a second.
 *
 * @returns keys of its entities; of two equally large the one that has the earliest entity
 */
export function largestComponent(graph: KnowledgeGraph, shown: Shown): Set<string> {
  const { keys, starts, near } = adjacency(graph, shown);
  const seen = new Uint8Array(keys.length);
  let largest: number[] = [];
  for (let from = 0; from < keys.length; from++) {
    if (seen[from]) continue;
    seen[from] = 1;
    const members = [from];
    for (let at = 0; at < members.length; at++) {
      const one = members[at] as number;
      for (let i = starts[one] as number; i < (starts[one + 1] as number); i++) {
        const other = near[i] as number;
        if (seen[other]) continue;
        seen[other] = 1;
        members.push(other);
      }
    }
    if (members.length > largest.length) largest = members;
  }
  return new Set(largest.map((i) => keys[i] as string));
}

/**
 * The k-core of what is shown: what is left when, again and again, those with fewer than `k` neighbours are taken away.
 *
 * @param k number of neighbours among themselves, parallel edges counted once
 * @returns keys of its entities
 */
export function coreOf(graph: KnowledgeGraph, shown: Shown, k: number): Set<string> {
  const { keys, starts, near } = adjacency(graph, shown);
  const degree = Int32Array.from(keys, (_key, i) => (starts[i + 1] as number) - (starts[i] as number));
  const gone = [...keys.keys()].filter((i) => (degree[i] as number) < k);
  for (let at = 0; at < gone.length; at++) {
    const one = gone[at] as number;
    for (let i = starts[one] as number; i < (starts[one + 1] as number); i++) {
      const other = near[i] as number;
      // Those that fall below just now; those below before are in the list.
      if (degree[other] === k) gone.push(other);
      (degree[other] as number)--;
    }
  }
  const dropped = new Set(gone);
  return new Set(keys.filter((_key, i) => !dropped.has(i)));
}

function adjacency(graph: KnowledgeGraph, { nodes, edges }: Shown): Adjacency {
  const keys = [...nodes];
  const index = new Map(keys.map((key, i) => [key, i]));
  const ends = new Int32Array(edges.size * 2);
  let count = 0;
  for (const edge of edges) for (const end of graph.extremities(edge)) ends[count++] = index.get(end) as number;
  const listed = listNeighbours(keys.length, ends);
  // A neighbour that stands in a list again is passed over; so is an entity in its own.
  const starts = new Int32Array(keys.length + 1);
  const last = new Int32Array(keys.length).fill(-1);
  const near: number[] = [];
  for (let i = 0; i < keys.length; i++) {
    for (let at = listed.starts[i] as number; at < (listed.starts[i + 1] as number); at++) {
      const other = listed.near[at] as number;
      if (other === i || last[other] === i) continue;
      last[other] = i;
      near.push(other);
    }
    starts[i + 1] = near.length;
  }
  return { keys, starts, near: Int32Array.from(near) };
}

/** Both directions of every edge, by entity; parallel edges as often as they are. */
function listNeighbours(order: number, ends: Int32Array): Omit<Adjacency, 'keys'> {
  const starts = new Int32Array(order + 1);
  for (const end of ends) (starts[end + 1] as number)++;
  for (let i = 0; i < order; i++) (starts[i + 1] as number) += starts[i] as number;
  const near = new Int32Array(ends.length);
  const next = starts.slice();
  for (let at = 0; at < ends.length; at += 2) {
    const [a, b] = [ends[at] as number, ends[at + 1] as number];
    near[(next[a] as number)++] = b;
    near[(next[b] as number)++] = a;
  }
  return { starts, near };
}
