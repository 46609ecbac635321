import { collect } from '../collect.js';
import type { Evidence } from '../model.js';
import type { Ontology } from '../ontology/ontology.js';
import { certainlyBefore, compareText } from '../order.js';
import { isOneSeat } from '../seats.js';
import { endsBefore, type Spell, spellOfPost } from '../spell.js';
import { edgeKey } from './edge-key.js';
import { groupBy } from './group.js';
import type { MergedEntity } from './merge-entities.js';
import { type MergedRelation, summarise } from './merge-relations.js';
import { NEXT_HOLDER } from './rules.js';

/** A post handed on may have been held by someone not in the papers in between. */
const MAY_MISS_A_HOLDER = 0.8;

/** What the papers say of one person in one post. */
interface Holder {
  person: string;
  posts: MergedRelation[];
  /** In office, as far as that is stated or seen. */
  spell?: Spell;
  /** Known to have left by this date. */
  leftBy?: string;
}

/**
 * Derives who followed whom: of two officials who hold the same title in the same organ at different times, the later one succeeds the earlier.
 * A post is passed over where two people are seen in it at once; so is a successor whose predecessors can't be put in order.
 *
 * @param relations merged; only dated holds_post relations of officials with a title count
 * @param entities by key
 * @returns succeeds relations, successor to predecessor, with the evidence of both posts, sorted by key
 */
export function deriveSuccession(
  relations: MergedRelation[],
  entities: Map<string, Pick<MergedEntity, 'name' | 'type'>>,
  ontology: Ontology,
): MergedRelation[] {
  const derived: MergedRelation[] = [];
  for (const held of groupByPost(relations, entities).values()) {
    const holders = holdersOf(held);
    if (holders.length < 2 || holders.some((a) => holders.some((b) => a !== b && together(a, b)))) continue;
    const [post] = held as [MergedRelation];
    const title = `${entities.get(post.tail)?.name ?? ''} ${post.attributes.title ?? ''}`;
    for (const successor of holders) {
      const earlier = holders.filter((holder) => precedes(holder, successor));
      const latest = earlier.filter((a) => !earlier.some((b) => precedes(a, b)));
      const [predecessor] = latest;
      if (predecessor === undefined || latest.length > 1) continue;
      derived.push(succession(successor, predecessor, title, ontology));
    }
  }
  return derived.sort((a, b) => compareText(a.key, b.key));
}

/** Dated posts that one person holds at a time, by organ and title. */
function groupByPost(relations: MergedRelation[], entities: Map<string, Pick<MergedEntity, 'type'>>): Map<string, MergedRelation[]> {
  const posts = relations.filter(({ head, attributes }) => {
    const { relation, title, tenure, modality } = attributes;
    if (relation !== 'holds_post' || modality !== undefined || title === undefined || tenure === 'proposed' || undated(attributes))
      return false;
    return isOneSeat(title) && entities.get(head)?.type === 'official';
  });
  return groupBy(posts, ({ tail, attributes }) => JSON.stringify([tail, attributes.title]));
}

function undated({ firstSeen, start, end }: Pick<MergedRelation['attributes'], 'firstSeen' | 'start' | 'end'>): boolean {
  return firstSeen === undefined && start === undefined && end === undefined;
}

function holdersOf(held: MergedRelation[]): Holder[] {
  return [...groupBy(held, ({ head }) => head)].map(([person, posts]) => {
    const spell = spellOfPost(posts.map(({ attributes }) => attributes));
    const left = posts
      .filter(({ attributes }) => attributes.tenure === 'former')
      .map(({ attributes: { end, firstSeen } }) => end ?? firstSeen);
    const [leftBy] = left.filter((date) => date !== undefined).sort(compareText);
    return { person, posts, ...(spell === undefined ? {} : { spell }), ...(leftBy === undefined ? {} : { leftBy }) };
  });
}

/** Whether two people are in office at overlapping, or not certainly different, times. */
function together({ spell: a }: Holder, { spell: b }: Holder): boolean {
  if (a?.from === undefined || a.to === undefined || b?.from === undefined || b.to === undefined) return false;
  return !endsBefore(a, b) && !endsBefore(b, a);
}

/** In office before the other was, or known to have left while the other is seen in office. */
function precedes(a: Holder, b: Holder): boolean {
  if (b.spell?.from === undefined || a === b) return false;
  if (a.spell?.to !== undefined) return endsBefore(a.spell, b.spell);
  return a.leftBy !== undefined && b.spell.to !== undefined && !certainlyBefore(b.spell.to, a.leftBy);
}

function succession(successor: Holder, predecessor: Holder, title: string, ontology: Ontology): MergedRelation {
  const later = collect(successor.posts, (post) => post.attributes.evidence.map((item) => ofEnd(item, 'head')));
  const before = collect(predecessor.posts, (post) => post.attributes.evidence.map((item) => ofEnd(item, 'tail')));
  const strength = (holder: Holder): number => Math.max(...holder.posts.map((post) => post.attributes.confidence));
  const identity = { head: successor.person, relation: 'succeeds', tail: predecessor.person, title, modality: 'asserted' } as const;
  return {
    key: edgeKey(identity),
    head: successor.person,
    tail: predecessor.person,
    attributes: {
      relation: 'succeeds',
      label: `${ontology.relations.succeeds.zh} ${title}`,
      title,
      ...summarise([...later, ...before]),
      confidence: Math.round(Math.min(strength(successor), strength(predecessor)) * MAY_MISS_A_HOLDER * 1000) / 1000,
      rule: NEXT_HOLDER.id,
    },
  };
}

/** Evidence of a post names the holder as head; here it stands for one end only. */
function ofEnd({ head, tail: _organ, ...rest }: Evidence, end: 'head' | 'tail'): Evidence {
  return head === undefined ? rest : { ...rest, [end]: head };
}
