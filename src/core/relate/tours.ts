import { collect } from '../collect.js';
import { participants } from './event.js';
import type { Claim, Finding } from './rule.js';
import { isPerson, type Story } from './story.js';

const TOUR = /^(?:了)?[^,;。]{0,8}(?:考察|调研|检查|视察|慰问|走访|督导|督查|巡查|参观)/;

/** Who attends `考察`, or attends without a word of what where the article begins with a tour. */
export function accompany(story: Story, found: readonly Finding[]): Claim[] {
  const tour = found
    .filter(({ relation, modality, tail }) => relation === 'visits' && modality === 'asserted' && tail.entity.type === 'place')
    .sort((a, b) => a.sentence - b.sentence)[0];
  if (!tour) return [];
  return collect(
    participants(story).filter(
      ({ what, verb, sentence, view }) =>
        (sentence >= tour.sentence || view.sentence.kind !== 'body') &&
        (TOUR.test(what) || /随行|随同/.test(verb) || (what === '' && /^(?:参加|陪同)$/.test(verb) && leadsWithTour(story, tour))),
    ),
    ({ parties, sentence }) =>
      parties
        .filter(({ entity }) => isPerson(entity) && entity.key !== tour.head.entity.key)
        .map((party) => ({
          head: party,
          tail: { entity: tour.tail.entity, certainty: 1 },
          sentence,
          modality: 'asserted' as const,
          certainty: party.certainty,
        })),
  );
}

/** The zone that a visited site lies in. */
export function wholePark(story: Story, found: readonly Finding[]): Claim[] {
  return collect(
    found.filter(({ relation, rule }) => relation === 'visits' && rule !== 'visits.whole'),
    ({ head, tail, sentence, modality, certainty }) => {
      const park = story.entities.get(tail.entity.parent ?? '');
      return park?.subtype === 'zone' ? [{ head, tail: { entity: park, certainty: 1 }, sentence, modality, certainty }] : [];
    },
  );
}

/** Whether the article's first news is the tour, and not a meeting. */
function leadsWithTour(story: Story, tour: Finding): boolean {
  const meeting = story.views.find(
    (view) => view.units.some(({ entity }) => entity.subtype === 'event') && /headline|body|dateline|subtitle/.test(view.sentence.kind),
  );
  return meeting === undefined || meeting.sentence.index > tour.sentence;
}
