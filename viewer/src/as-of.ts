import type { EdgeAttributes, KnowledgeGraph } from '../../src/core/graph-model.js';
import { certainlyBefore } from '../../src/core/order.js';
import { successions } from './tenures.js';

/** Whether an edge holds on a day. */
export type HoldsOn = (edge: string, attributes: EdgeAttributes) => boolean;

/**
 * The graph as of a day: what the papers had said by then, without the posts that their holders had left.
 * What has no date is kept, for nothing says otherwise; a date that may or may not be later is kept too.
 *
 * @param graph the whole graph
 * @param day an ISO date
 */
export function asOf(graph: KnowledgeGraph, day: string): HoldsOn {
  const begun = (date: string | undefined) => date === undefined || !certainlyBefore(day, date);
  const left = new Set<string>();
  for (const { before, after } of successions(graph).values()) {
    const taken = graph.getEdgeAttribute(after, 'firstSeen');
    if (taken !== undefined && begun(taken)) left.add(before);
  }
  return (edge, { relation, tenure, firstSeen }) =>
    begun(firstSeen) && !(relation === 'holds_post' && (tenure === 'former' || left.has(edge)));
}
