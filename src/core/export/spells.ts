import type { EdgeAttributes, KnowledgeGraph } from '../graph-model.js';
import type { RelationType } from '../model.js';
import { type Spell, spellOf, spellOfPost } from '../spell.js';
import { type Days, dayAfter, dayBefore, days, mergeDays } from './days.js';

/** All edges of one relation from one node to another: parallel ones differ by title, honour or tenure. */
export interface Strand {
  id: string;
  source: string;
  target: string;
  relation: RelationType;
  /** The strongest first. */
  edges: EdgeAttributes[];
  /** When the papers speak of it; empty where nothing is dated. */
  spells: Days[];
}

/**
 * Folds parallel edges of one relation into one, with a spell for each stretch of time over which one of them is seen.
 *
 * @returns sorted by id
 * @example
 * strands(graph).find(({ relation }) => relation === 'holds_post')?.spells; // [{ start: '2019-03-02', end: '2021-12-31' }]
 */
export function strands(graph: KnowledgeGraph): Strand[] {
  const byId = new Map<string, Strand>();
  for (const edge of graph.edges().sort()) {
    const attributes = graph.getEdgeAttributes(edge);
    const [source, target] = graph.extremities(edge);
    const { relation } = attributes;
    const id = [source, relation, target].map((part) => part.replace(/[\\|]/g, '\\$&')).join('|');
    const strand = byId.get(id) ?? { id, source, target, relation, edges: [], spells: [] };
    byId.set(id, strand);
    strand.edges.push(attributes);
  }
  for (const strand of byId.values()) {
    strand.edges.sort((a, b) => b.confidence - a.confidence || b.weight - a.weight);
    strand.spells = mergeDays([...strand.edges.flatMap(known), ...posts(strand.edges)]);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The stretch over which an edge is stated to hold, else the one over which it is seen. */
function known(edge: EdgeAttributes): Days[] {
  return edge.start === undefined && edge.end === undefined ? seen(edge) : asDays(spellOf(edge));
}

/** Over which time each post among some edges was held. */
function posts(edges: readonly EdgeAttributes[]): Days[] {
  return postsHeld(edges).map(({ start, end }) => ({ start, end }));
}

/**
 * The posts that the edges from one person to one organ tell of, each over the time in which it was held; without what is not asserted.
 *
 * @example
 * postsHeld(strand.edges); // [{ title: '县长', start: '2019-03-01', end: '2021-12-31' }]
 */
export function postsHeld(edges: readonly EdgeAttributes[]): (Days & { title: string })[] {
  const held = edges.filter(({ relation, modality }) => relation === 'holds_post' && modality === undefined);
  return [...new Set(held.map(({ title = '' }) => title))].flatMap((title) =>
    asDays(spellOfPost(held.filter((edge) => (edge.title ?? '') === title))).map((stretch) => ({ title, ...stretch })),
  );
}

function asDays({ from, to = from }: Spell = {}): Days[] {
  const first = from ?? to;
  return first === undefined ? [] : [days(first, to ?? first)];
}

/** The stretch over which something is seen: none where it is not dated. */
export function seen({ firstSeen, lastSeen }: { firstSeen?: string; lastSeen?: string }): Days[] {
  if (firstSeen === undefined) return [];
  return [days(firstSeen, lastSeen ?? firstSeen)];
}

/**
 * The one stretch that holds all that is seen of a node and of its edges, for Gephi draws an edge only while both its ends are there.
 *
 * @param spells of the node's strands
 */
export function nodeSpell(own: readonly Days[], spells: readonly Days[]): Days | undefined {
  const all = mergeDays([...own, ...spells]);
  const [first] = all;
  const last = all.at(-1);
  return first && last && { start: first.start, end: last.end };
}

/** A stretch of days over which a value does not change. */
export interface Tenure extends Days {
  titles: string[];
}

/**
 * Who was what when: the posts of one person cut into stretches that do not overlap, each with every title held then.
 *
 * @param posts a title and when it is seen
 * @example
 * tenures([{ title: '县长', ...days('2019', '2021') }, { title: '县委书记', ...days('2021', '2022') }]).length; // 3
 */
export function tenures(posts: readonly (Days & { title: string })[]): Tenure[] {
  const cuts = [...new Set(posts.flatMap(({ start, end }) => [start, dayAfter(end)]))].sort();
  return cuts.flatMap((start, i) => {
    const next = cuts[i + 1];
    const titles = posts.filter((post) => post.start <= start && start <= post.end).map(({ title }) => title);
    return next === undefined || titles.length === 0 ? [] : [{ start, end: dayBefore(next), titles: [...new Set(titles)].sort() }];
  });
}
