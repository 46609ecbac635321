import { collect } from '../collect.js';
import { participants } from './event.js';
import type { Claim, Finding } from './rule.js';
import { isPerson, partyOf, type Story } from './story.js';
import { triggers } from './triggers.js';
import { UNIT_CLASS, unitAt } from './view.js';

const TOUR = /^(?:了)?[^,;。]{0,8}(?:考察|调研|检查|视察|慰问|走访|督导|督查|巡查|参观)/;

/** Who attends `考察`, or attends without a word of what where the article begins with a tour. */
export function accompany(story: Story, found: readonly Finding[]): Claim[] {
  const tour = found
    .filter(({ relation, modality, tail }) => relation === 'visits' && modality === 'asserted' && tail.entity.type === 'place')
    .sort((a, b) => a.sentence - b.sentence || (a.tail.span?.start ?? 0) - (b.tail.span?.start ?? 0))[0];
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

/** Sets the scene at a place, with nothing after its name but what of it is seen. */
const SET_AT = new RegExp(
  `^(?:随后|首先|其后|最后)?在[${UNIT_CLASS.place}]*([${UNIT_CLASS.place}${UNIT_CLASS.organisation}${UNIT_CLASS.program}])(?:项目|工程|建设|施工|生产|厂区|车间|现场|工地|一线|院|[内里]){0,4}$`,
);
/** Not a place where somebody looks about, but one where something is held or done. */
const HELD_AT = /[会式][上中]$|期间$|方面$|[下时后前]$/;
const LOOKS = new RegExp(`(?:${triggers.inspect}|听取|了解|询问|走进|走到|沿着|仔细|观看|交谈)`);

/** Who looks about, or hears a report, where the clause before has set the scene. */
export function lookAbout({ clauses }: Story): Claim[] {
  return collect(clauses, ({ view, start, end }, i): Claim[] => {
    const after = clauses[i + 1];
    const text = view.text.slice(start, end);
    const match = text.includes('在') && after?.view === view && !HELD_AT.test(text) ? SET_AT.exec(text) : null;
    if (!match || !after || !LOOKS.test(view.text.slice(after.predicate, after.end))) return [];
    const unit = unitAt(view, start + match[0].lastIndexOf(match[1] as string));
    if (!unit || unit.entity.subtype === 'country' || (unit.entity.type === 'program' && unit.entity.subtype !== 'project')) return [];
    return after.subject
      .filter(({ entity }) => entity.type === 'official' || entity.subtype === 'executive')
      .map((head) => ({
        head,
        tail: partyOf(unit),
        sentence: view.sentence.index,
        modality: 'asserted' as const,
        certainty: head.certainty,
      }));
  });
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
