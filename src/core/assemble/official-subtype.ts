import type { MergedEntity } from './merge-entities.js';
import type { MergedRelation } from './merge-relations.js';
import { Tally } from './tally.js';

/**
 * The subtype that an official's posts suggest: that of the organs where most of them are held, posts once held aside.
 * An organ's subtype is put to a vote only where the ontology has it for officials, too (`party`, `government`, …).
 *
 * @param posts holds_post relations of the official
 * @param entities by key
 * @param allowed subtypes of officials
 */
export function subtypeOfPosts(
  posts: { tail: string; attributes: Pick<MergedRelation['attributes'], 'tenure' | 'modality'> }[],
  entities: Map<string, Pick<MergedEntity, 'subtypes'>>,
  allowed: string[],
): string | undefined {
  const votes = new Tally();
  for (const post of posts) {
    if (post.attributes.tenure === 'former' || post.attributes.modality !== undefined) continue;
    const subtype = entities.get(post.tail)?.subtypes.winner();
    if (subtype !== undefined && allowed.includes(subtype)) votes.add(subtype);
  }
  return votes.winner();
}
