import type { Claim, RelationExtractor } from './rule.js';
import type { Story } from './story.js';

/** Organs that have a jurisdiction. */
const PUBLIC = /^(?:party|government|legislature|judicial)$/;

export const governs: RelationExtractor = {
  id: 'governs',
  requires: [],
  timeless: true,
  rules: [
    {
      id: 'governs.jurisdiction',
      reason: 'an organ of party or state governs the place its name begins with',
      example: '[云川市人民政府|organisation.government^云川市]发出通知。//[云川市|place.city]在北方。',
      gives: ['云川市人民政府 → 云川市'],
      confidence: 0.9,
      find: (story) => firstMentions(story, ({ subtype }) => PUBLIC.test(subtype ?? '')),
    },
  ],
};

/**
 * Claims that tie an entity to the place that holds it, from the first sentence that names it.
 *
 * @param wanted which entities
 */
export function firstMentions(story: Story, wanted: (entity: Claim['head']['entity']) => boolean): Claim[] {
  const seen = new Set<string>();
  return story.doc.mentions.flatMap((mention): Claim[] => {
    const entity = story.entities.get(mention.entity ?? '');
    const parent = story.entities.get(entity?.parent ?? '');
    if (!entity || parent?.type !== 'place' || parent.key === entity.key || seen.has(entity.key) || !wanted(entity)) return [];
    const sentence = story.doc.sentences.find(({ start, end }) => start <= mention.start && mention.end <= end);
    if (!sentence) return [];
    seen.add(entity.key);
    return [
      {
        head: { entity, span: { start: mention.start, end: mention.end }, certainty: 1 },
        tail: { entity: parent, certainty: 1 },
        sentence: sentence.index,
        modality: 'asserted',
        certainty: 1,
      },
    ];
  });
}
