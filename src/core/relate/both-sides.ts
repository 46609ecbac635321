import type { Entity } from '../model.js';
import { homeOf } from './event.js';
import { readable } from './matcher.js';
import type { Claim, Finding } from './rule.js';
import type { Story } from './story.js';
import { watch } from './trigger-index.js';

const BOTH =
  /(?:两[市地县区省州]|双方)[^。!?]{0,40}?(?:签署|签订|签约|合作|协作|携手)|加强[^,。]{0,4}(?:两地)?[^,。]{0,2}(?:交流)?合作|(?:对口支援|对口帮扶|对口合作|对口协作|结对帮扶)/;
const BOTH_WORDS = watch(BOTH.source);

/** Host and guest of a visit between two places of one level, where the article says that both sign or work together. */
export function bothCities(story: Story, found: readonly Finding[]): Claim[] {
  const { region } = story;
  const view = readable(story, BOTH_WORDS).find(({ text, sentence }) => sentence.kind !== 'headline' && BOTH.test(text));
  if (!region || !view) return [];
  const other = hostOf(found, region) ?? guestOf(story, found, region);
  if (!other) return [];
  return [
    {
      head: { entity: region, certainty: 1 },
      tail: { entity: other, certainty: 1 },
      sentence: view.sentence.index,
      modality: 'asserted',
      certainty: 1,
    },
  ];
}

const isOther = (place: Entity | undefined, region: Entity): place is Entity =>
  place?.type === 'place' && place.subtype === region.subtype && place.key !== region.key;

/** The place that someone from here visits. */
function hostOf(found: readonly Finding[], region: Entity): Entity | undefined {
  return found.find(({ relation, tail, modality }) => relation === 'visits' && modality === 'asserted' && isOther(tail.entity, region))
    ?.tail.entity;
}

/** The place that a visitor of this one has an office in. */
function guestOf(story: Story, found: readonly Finding[], region: Entity): Entity | undefined {
  for (const { relation, head, tail, modality } of found) {
    if (relation !== 'visits' || modality !== 'asserted' || tail.entity.key !== region.key) continue;
    const home = story.entities.get(homeOf(story, head.entity.key) ?? '');
    if (isOther(home, region)) return home;
  }
  return undefined;
}
