import { collect } from '../collect.js';
import type { AnnotatedArticle } from '../document.js';
import type { Entity } from '../model.js';
import type { Party } from './rule.js';
import type { Story } from './story.js';

const PUBLIC = /^(?:party|government|legislature|judicial|cppcc|military)$/;

/** Who a speaker speaks for: the place that his committee or government governs, or his organ itself. */
export function spokenFor(speakers: Party[], story: Story): Party[] {
  return collect(speakers, ({ entity, certainty }) => {
    const organs = (story.organs.get(entity.key) ?? []).filter(
      ({ subtype, name }) => (entity.type === 'official' ? subtype !== 'company' : PUBLIC.test(subtype ?? '')) && !name.endsWith('党组'),
    );
    const head = organs.find((organ) => isHeadOrgan(organ) && story.entities.has(organ.parent ?? ''));
    const spoken = head ? story.entities.get(head.parent ?? '') : organs[0];
    return spoken ? [{ entity: spoken, certainty: certainty * 0.85 }] : [];
  });
}

/** Whether an organ is a party committee or a people's government itself, and no department of one. */
export function isHeadOrgan(organ: Entity): boolean {
  return /人民政府$/.test(organ.name) || (/^中共.*[省市县区州旗镇乡盟]委(?:员会)?$/.test(organ.name) && organ.subtype === 'party');
}

/** Organs that the article says a person has a post in, by entity key. */
export function organsOf(doc: AnnotatedArticle, entities: ReadonlyMap<string, Entity>): Map<string, Entity[]> {
  const keyOf = new Map(doc.mentions.map((mention) => [mention.id, mention.entity]));
  const organs = new Map<string, Entity[]>();
  for (const { persons, organ, kind } of doc.affiliations) {
    const entity = organ === undefined || kind !== 'post' ? undefined : entities.get(keyOf.get(organ) ?? '');
    if (entity?.type !== 'organisation') continue;
    for (const person of persons) {
      const key = keyOf.get(person);
      if (key !== undefined) organs.set(key, [...(organs.get(key) ?? []), entity]);
    }
  }
  return organs;
}
