/** Radius of the least and of the most central node. */
const SMALLEST = 3;
const LARGEST = 20;

/**
 * Radius of a node, so that its area grows with its PageRank.
 *
 * @param pagerank of the node
 * @param highest PageRank in the graph; 0 where there is none
 * @example
 * nodeSize(0.04, 0.04); // 20
 */
export function nodeSize(pagerank: number, highest: number): number {
  return highest > 0 ? SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(pagerank / highest) : SMALLEST;
}

/**
 * Thickness of an edge: it grows with the number of sentences, ever more slowly; a weak tie is half as thick.
 *
 * @example
 * edgeSize(4, false); // 3
 */
export function edgeSize(weight: number, weak: boolean): number {
  return (1 + Math.log2(Math.max(1, weight))) * (weak ? 0.5 : 1);
}
