import { collect } from '../collect.js';
import type { Entity } from '../model.js';
import type { Claim } from './rule.js';
import { type Story, sentenceOf } from './story.js';

/**
 * Claims that follow from what an entity is: each stands in the first sentence that names the entity.
 *
 * @param tailOf what the entity is tied to, or undefined for nothing
 */
export function fromFirstMentions(story: Story, tailOf: (entity: Entity) => Entity | undefined): Claim[] {
  const seen = new Set<string>();
  return collect(story.doc.mentions, (mention): Claim[] => {
    const entity = story.entities.get(mention.entity ?? '');
    const tail = entity && !seen.has(entity.key) ? tailOf(entity) : undefined;
    if (!entity || !tail) return [];
    const sentence = sentenceOf(story.doc, mention);
    if (!sentence) return [];
    seen.add(entity.key);
    return [
      {
        head: { entity, span: { start: mention.start, end: mention.end }, certainty: 1 },
        tail: { entity: tail, certainty: 1 },
        sentence: sentence.index,
        modality: 'asserted',
        certainty: 1,
      },
    ];
  });
}

/**
 * Ties entities to the place that holds them.
 *
 * @param wanted which entities
 */
export function toHolders(story: Story, wanted: (entity: Entity) => boolean): Claim[] {
  return fromFirstMentions(story, (entity) => {
    const parent = story.entities.get(entity.parent ?? '');
    return parent?.type === 'place' && parent.key !== entity.key && wanted(entity) ? parent : undefined;
  });
}
