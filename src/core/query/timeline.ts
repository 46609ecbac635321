import type { KnowledgeGraph } from '../graph-model.js';
import type { RelationType } from '../model.js';
import { compareText } from '../order.js';
import { type NeighbourRow, neighbours, WEAK } from './neighbours.js';

/**
 * What the papers say of a node, in the order of time, by what they state or when they first say it: the career of a person, the life of a campaign. Undated ties come last, the
 * weak tie is left out.
 *
 * @param relation only these; all but co_mentioned by default
 * @throws GuanxiError NOT_FOUND where the graph has no such node
 * @example
 * timeline(graph, 'person:林晓禾', { relation: ['holds_post'] }).map((row) => `${row.firstSeen} ${row.label} ${row.title}`);
 */
export function timeline(graph: KnowledgeGraph, key: string, { relation }: { relation?: RelationType[] } = {}): NeighbourRow[] {
  return neighbours(graph, key, relation === undefined ? {} : { relation })
    .filter((row) => relation !== undefined || !WEAK.has(row.relation))
    .sort(
      (a, b) =>
        compareText(begin(a), begin(b)) ||
        compareText(a.end ?? a.lastSeen ?? '~', b.end ?? b.lastSeen ?? '~') ||
        compareText(a.edge, b.edge),
    );
}

const begin = ({ start, end, firstSeen }: NeighbourRow): string => start ?? end ?? firstSeen ?? '~';
