import { collect } from '../collect.js';
import type { Affiliation, LocalMention } from '../document.js';
import type { Entity } from '../model.js';
import type { Claim, Party, Rule } from './rule.js';
import { type Story, sentenceOf } from './story.js';
import { termOf } from './term.js';

/** Where a mention stands, as an end of a claim. */
function partyAt(mention: LocalMention | undefined, story: Story): Party | undefined {
  const entity: Entity | undefined = story.entities.get(mention?.entity ?? '');
  return mention && entity ? { entity, span: { start: mention.start, end: mention.end }, certainty: 1 } : undefined;
}

/**
 * Reads relations off the titles that annotation has found.
 *
 * @param kind of the affiliation
 * @param type of the entity that the title belongs to
 */
export function affiliated(kind: Affiliation['kind'], type: 'organisation' | 'place'): Rule['find'] {
  return (story) => {
    return collect(story.doc.affiliations, (affiliation) => {
      if (affiliation.kind !== kind) return [];
      const tail = affiliation.organ === undefined ? undefined : partyAt(story.mentionById.get(affiliation.organ), story);
      if (tail?.entity.type !== type) return [];
      return personsOf(affiliation, story).map((claim) => Object.assign(claim, { tail }));
    });
  };
}

/**
 * The persons of an affiliation, each as a claim that lacks its tail.
 *
 * @returns nothing where no sentence holds the person
 */
export function personsOf(affiliation: Affiliation, story: Story): Omit<Claim, 'tail'>[] {
  return collect(affiliation.persons, (id) => {
    const head = partyAt(story.mentionById.get(id), story);
    const titled = sentenceOf(story.doc, { start: affiliation.start, end: affiliation.start + 1 });
    const named = head?.span && sentenceOf(story.doc, head.span);
    // A career goes on in sentences that no longer name whose it is: they are the evidence, not the one that named him.
    const sentence = titled && named && named.index < titled.index ? titled : named;
    if (!head || !sentence) return [];
    const term = affiliation.kind === 'post' ? termOf(affiliation, sentence, story) : undefined;
    const tenure = affiliation.tenure ?? (term?.left ? 'former' : undefined);
    return [
      {
        head,
        sentence: sentence.index,
        modality: 'asserted' as const,
        certainty: affiliation.confidence,
        ...(affiliation.kind === 'resident' ? {} : { title: affiliation.title }),
        ...(tenure ? { tenure } : {}),
        ...(term?.start || term?.end ? { term } : {}),
      },
    ];
  });
}
