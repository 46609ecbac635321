import { collect } from '../collect.js';
import { readable } from './matcher.js';
import type { Claim, RelationExtractor } from './rule.js';
import { partyOf, type Story } from './story.js';

/** A sentence that names more than these is a list: its pairs say nothing. */
const MOST = 25;

export const coMentioned: RelationExtractor = {
  id: 'co_mentioned',
  requires: [],
  rules: [
    {
      id: 'co-mentioned.sentence',
      reason: 'named in the same sentence',
      example: '[周远|official]与[东河县|place.county]。',
      gives: ['周远 → 东河县'],
      confidence: 0.9,
      find: pairs,
    },
  ],
};

function pairs(story: Story): Claim[] {
  return collect(readable(story), (view) => {
    const named = story.mentionsIn[view.sentence.index] ?? [];
    const first = new Map(
      collect(named, (mention) => {
        const entity = story.entities.get(mention.entity ?? '');
        return entity ? [[entity.key, partyOf({ mention, entity, at: 0 })] as const] : [];
      }).reverse(),
    );
    const parties = [...first.values()].reverse();
    if (parties.length > MOST) return [];
    return collect(parties, (head, i) =>
      parties.slice(i + 1).map((tail) => ({ head, tail, sentence: view.sentence.index, modality: 'asserted' as const, certainty: 1 })),
    );
  });
}
