import { GuanxiError } from '../errors.js';
import type { EdgeAttributes, KnowledgeGraph } from '../graph-model.js';
import { certainlyBefore, compareText } from '../order.js';
import { isOneSeat } from '../seats.js';

export interface HolderOptions {
  /** Only this title. */
  title?: string;
  /** ISO date, possibly partial: who held it then. */
  at?: string;
}

/** A person in a post of an organ. */
export interface HolderRow extends Pick<EdgeAttributes, 'title' | 'tenure' | 'firstSeen' | 'lastSeen' | 'confidence' | 'evidence'> {
  key: string;
  label: string;
  edge: string;
  /** With `at`: seen in the post around that date, or the last one seen in it before. */
  known?: 'seen' | 'last known';
}

/**
 * Who holds or held posts in an organ, in the order of time: a post's timeline. With a date, who held them then: those seen in the post before and
 * after it, and where there is none, for posts that one person holds at a time, the last one seen before.
 *
 * @param organ key of the organ
 * @throws GuanxiError NOT_FOUND where the graph has no such node
 * @example
 * holders(graph, 'organisation:河阳县人民政府', { title: '县长', at: '2021-11' })[0]?.label;
 */
export function holders(graph: KnowledgeGraph, organ: string, { title, at }: HolderOptions = {}): HolderRow[] {
  if (!graph.hasNode(organ)) throw new GuanxiError('NOT_FOUND', `the graph has no node ${organ}`, 'look its key up by name first');
  const rows = graph
    .mapInEdges(organ, (edge, attributes, source) => ({ edge, attributes, source }))
    .filter(({ attributes }) => attributes.relation === 'holds_post' && (title === undefined || attributes.title === title))
    .map(({ edge, attributes, source }) => row(graph, edge, attributes, source))
    .sort(
      (a, b) =>
        compareText(a.firstSeen ?? '~', b.firstSeen ?? '~') || compareText(a.title ?? '', b.title ?? '') || compareText(a.edge, b.edge),
    );
  return at === undefined ? rows : heldAt(rows, at);
}

function row(graph: KnowledgeGraph, edge: string, attributes: EdgeAttributes, person: string): HolderRow {
  const { title, tenure, firstSeen, lastSeen, confidence, evidence } = attributes;
  return {
    key: person,
    label: graph.getNodeAttribute(person, 'label'),
    edge,
    ...(title === undefined ? {} : { title }),
    ...(tenure === undefined ? {} : { tenure }),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(lastSeen === undefined ? {} : { lastSeen }),
    confidence,
    evidence,
  };
}

function heldAt(rows: readonly HolderRow[], at: string): HolderRow[] {
  const inOffice = rows.filter(({ tenure, firstSeen }) => tenure !== 'former' && tenure !== 'proposed' && firstSeen !== undefined);
  const titles = [...new Set(inOffice.map(({ title }) => title))];
  return titles.flatMap((title): HolderRow[] => {
    const all = inOffice.filter((holder) => holder.title === title);
    const seen = all.filter(
      ({ firstSeen = '', lastSeen = firstSeen }) => !certainlyBefore(at, firstSeen) && !certainlyBefore(lastSeen, at),
    );
    if (seen.length > 0 || !isOneSeat(title ?? '')) return seen.map((holder) => ({ ...holder, known: 'seen' as const }));
    const before = all.filter(({ lastSeen = '' }) => certainlyBefore(lastSeen, at));
    const last = before.sort((a, b) => compareText(a.lastSeen ?? '', b.lastSeen ?? '')).at(-1);
    const left = rows.some(
      (holder) =>
        holder.key === last?.key && holder.title === title && holder.tenure === 'former' && !certainlyBefore(at, holder.firstSeen ?? at),
    );
    return last === undefined || left ? [] : [{ ...last, known: 'last known' as const }];
  });
}
