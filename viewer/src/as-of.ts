import type { EdgeAttributes, KnowledgeGraph } from '../../src/core/graph-model.js';
import { certainlyBefore } from '../../src/core/order.js';
import { successions } from './tenures.js';

/** Whether an edge holds on a day, as far as the papers tell. */
export type Holding = 'yes' | 'perhaps' | 'no';

export type HoldsOn = (edge: string, attributes: EdgeAttributes) => Holding;

/** How long a post may still be held after the papers last saw its holder: a term of office. */
const TERM_YEARS = 5;

/**
 * The graph as of a day: what the papers had said by then, without the posts that their holders had left. A post ends when a sentence says so,
 * when a successor is seen in it, or a term after its holder was last seen in it; from that last time on it is held perhaps.
 * What has no date is kept, for nothing says otherwise; a date that may or may not be later is kept too.
 *
 * @param graph the whole graph
 * @param day an ISO date
 */
export function asOf(graph: KnowledgeGraph, day: string): HoldsOn {
  const begun = (date: string | undefined) => date === undefined || !certainlyBefore(day, date);
  const left = new Set<string>();
  for (const { before, after } of successions(graph).values()) {
    const { start, firstSeen } = graph.getEdgeAttributes(after);
    const taken = start ?? firstSeen;
    if (taken !== undefined && begun(taken)) left.add(before);
  }
  return (edge, attributes) => {
    const { relation, firstSeen } = attributes;
    if (relation === 'holds_post') return left.has(edge) ? 'no' : postHeld(attributes, day);
    return begun(firstSeen) ? 'yes' : 'no';
  };
}

function postHeld({ tenure, start, end, firstSeen, lastSeen }: EdgeAttributes, day: string): Holding {
  const begin = start ?? firstSeen;
  if (begin !== undefined && certainlyBefore(day, begin)) return 'no';
  if (end !== undefined) {
    if (certainlyBefore(end, day)) return 'no';
    // On a day within the month or year of its end it may be over.
    return certainlyBefore(day, end) ? 'yes' : 'perhaps';
  }
  if (tenure === 'former') return 'no';
  const seen = lastSeen ?? begin;
  if (seen === undefined || !certainlyBefore(seen, day)) return 'yes';
  return certainlyBefore(later(seen, TERM_YEARS), day) ? 'no' : 'perhaps';
}

function later(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
}
