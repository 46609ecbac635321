import { GuanxiError } from '../errors.js';
import type { EdgeAttributes, KnowledgeGraph } from '../graph-model.js';
import { certainlyBefore, compareText } from '../order.js';
import { isOneSeat } from '../seats.js';
import { type Spell, spellOfPost } from '../spell.js';

export interface HolderOptions {
  /** Only this title. */
  title?: string;
  /** ISO date, possibly partial: who held it then. */
  at?: string;
}

/** A person in a post of an organ. */
export interface HolderRow
  extends Pick<EdgeAttributes, 'title' | 'tenure' | 'start' | 'end' | 'firstSeen' | 'lastSeen' | 'confidence' | 'evidence'> {
  key: string;
  label: string;
  edge: string;
  /** With `at`: between the stated start and end of the post, seen in it around that date, or the last one seen in it before. */
  known?: 'stated' | 'seen' | 'last known';
}

/**
 * Who holds or held posts in an organ, in the order of time: a post's timeline. With a date, who held them then: those who by a sentence held
 * the post then, or are seen in it before and after, and where there is none, for posts that one person holds at a time, the last one seen before.
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
    .sort((a, b) => compareText(begin(a), begin(b)) || compareText(a.title ?? '', b.title ?? '') || compareText(a.edge, b.edge));
  return at === undefined ? rows : heldAt(rows, at);
}

function row(graph: KnowledgeGraph, edge: string, attributes: EdgeAttributes, person: string): HolderRow {
  const { title, tenure, start, end, firstSeen, lastSeen, confidence, evidence } = attributes;
  return {
    key: person,
    label: graph.getNodeAttribute(person, 'label'),
    edge,
    ...(title === undefined ? {} : { title }),
    ...(tenure === undefined ? {} : { tenure }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(lastSeen === undefined ? {} : { lastSeen }),
    confidence,
    evidence,
  };
}

const begin = ({ start, end, firstSeen }: HolderRow): string => start ?? end ?? firstSeen ?? '~';

function heldAt(rows: readonly HolderRow[], at: string): HolderRow[] {
  const titles = [...new Set(rows.map(({ title }) => title))];
  return titles.flatMap((title) => {
    const held = rows.filter((row) => row.title === title && row.tenure !== 'proposed');
    const all = [...new Set(held.map(({ key }) => key))].map((person) => incumbency(held.filter(({ key }) => key === person)));
    const then = all.flatMap(({ row, spell: { from, to, begun, ended } }): HolderRow[] => {
      if (from === undefined || to === undefined || certainlyBefore(at, from) || certainlyBefore(to, at)) return [];
      return [{ ...row, known: begun && ended ? 'stated' : 'seen' }];
    });
    if (then.length > 0 || !isOneSeat(title ?? '')) return then;
    const before = all.filter(({ spell: { from, to } }) => from !== undefined && certainlyBefore(to ?? from, at));
    const last = before.sort((a, b) => compareText(a.spell.to ?? '', b.spell.to ?? '')).at(-1);
    const left = last && (last.spell.ended || (last.leftBy !== undefined && !certainlyBefore(at, last.leftBy)));
    return last === undefined || left ? [] : [{ ...last.row, known: 'last known' as const }];
  });
}

/** One person in one post: the row that tells of it best, over which time, and by when it was left. */
function incumbency(rows: readonly HolderRow[]): { row: HolderRow; spell: Spell; leftBy: string | undefined } {
  const former = rows.filter(({ tenure }) => tenure === 'former');
  return {
    row: rows.find(({ tenure }) => tenure === undefined) ?? (rows[0] as HolderRow),
    spell: spellOfPost(rows) ?? {},
    leftBy: former.map(({ firstSeen }) => firstSeen).sort()[0],
  };
}
