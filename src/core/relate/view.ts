import type { AnnotatedArticle, LocalMention } from '../document.js';
import type { Entity, EntityType, Span } from '../model.js';
import type { Sentence } from '../text/sentences.js';
import { demonstrated, inside } from './demonstratives.js';

/** A mention that a sentence is about, standing in its view as one character. */
export interface Unit {
  mention: LocalMention;
  entity: Entity;
  /** Index of its character in the view. */
  at: number;
}

/**
 * A sentence as the patterns see it: each mention is one character that says its type, titles in front of the persons who
 * bear them and bracketed asides are gone.
 */
export interface View {
  sentence: Sentence;
  text: string;
  /** For each character of the view, where it stands in the reading. */
  offsets: number[];
  units: Unit[];
}

/** First characters of the four ranges that mentions are written in; private use, so that no page's text meets them. */
const BASE: Record<EntityType, number> = { person: 0xe000, official: 0xe000, place: 0xe400, organisation: 0xe800, program: 0xec00 };
const PRIVATE_USE = /[\uE000-\uF8FF]/;

/** Character classes of a pattern, by type of mention. */
export const UNIT_CLASS: Record<EntityType, string> = {
  person: '\uE000-\uE3FF',
  official: '\uE000-\uE3FF',
  place: '\uE400-\uE7FF',
  organisation: '\uE800-\uEBFF',
  program: '\uEC00-\uEFFF',
};
/** Any mention. */
export const ANY_UNIT = '\uE000-\uEFFF';

/** The unit that a character of a view stands for. */
export function unitAt(view: View, at: number): Unit | undefined {
  const code = view.text.charCodeAt(at);
  return code >= 0xe000 && code <= 0xefff ? view.units[(code - 0xe000) & 0x3ff] : undefined;
}

/** Units from one index of a view to another, end exclusive. */
export function unitsBetween(view: View, start: number, end: number): Unit[] {
  return view.units.filter((unit) => unit.at >= start && unit.at < end);
}

/** Where a stretch of a view stands in the reading. */
export function readingSpan(view: View, start: number, end: number): Span {
  const last = unitAt(view, end - 1);
  return {
    start: view.offsets[start] ?? view.sentence.start,
    end: last ? last.mention.end : (view.offsets[end - 1] ?? view.sentence.start) + 1,
  };
}

/** Spans of a reading that say who a person is (`云川市委副书记、代市长`), in front of the person. */
function appositions(doc: AnnotatedArticle): Span[] {
  const byId = new Map(doc.mentions.map((mention) => [mention.id, mention]));
  return doc.affiliations.flatMap((affiliation) => {
    const person = affiliation.persons
      .map((id) => byId.get(id))
      .find((mention) => mention !== undefined && mention.start >= affiliation.end - 1);
    if (!person) return [];
    const organ = affiliation.organ === undefined ? undefined : byId.get(affiliation.organ);
    const near =
      organ &&
      organ.start < person.start &&
      !/[,;。!?\n]/.test(doc.reading.text.slice(organ.end, affiliation.start)) &&
      affiliation.start - organ.end < 12;
    const start = near ? Math.min(organ.start, affiliation.start) : affiliation.start;
    return /[,;。!?\n]/.test(doc.reading.text.slice(start, person.start)) ? [] : [{ start, end: person.start }];
  });
}

/**
 * Makes the views of an article's sentences.
 *
 * @param doc annotated and resolved
 * @param entities by key; mentions without one of them are plain text
 * @returns one view per sentence, in order
 */
export function viewSentences(doc: AnnotatedArticle, entities: ReadonlyMap<string, Entity>): View[] {
  const hidden = new Set<number>();
  for (const { start, end } of appositions(doc)) for (let i = start; i < end; i++) hidden.add(i);
  const named = doc.mentions
    .filter((mention) => mention.end > mention.start && mention.entity !== undefined && entities.has(mention.entity))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return doc.sentences.map((sentence) => viewOf(sentence, doc.reading.text, hidden, named, entities));
}

function viewOf(
  sentence: Sentence,
  reading: string,
  hidden: ReadonlySet<number>,
  named: readonly LocalMention[],
  entities: ReadonlyMap<string, Entity>,
): View {
  const view: View = { sentence, text: '', offsets: [], units: [] };
  const inside = named.filter((mention) => mention.start >= sentence.start && mention.end <= sentence.end);
  let next = 0;
  const add = (mention: LocalMention, entity: Entity): void => {
    view.offsets.push(mention.start);
    view.units.push({ mention, entity, at: view.text.length });
    view.text += String.fromCharCode(BASE[entity.type] + view.units.length - 1);
  };
  for (let i = sentence.start; i < sentence.end; ) {
    while (next < inside.length && (inside[next] as LocalMention).start < i) next++;
    const mention = inside[next];
    if (hidden.has(i)) i++;
    else if (mention?.start === i) {
      add(mention, entities.get(mention.entity as string) as Entity);
      i = mention.end;
    } else if (standIn(reading, i, named, entities)) {
      const mention = standIn(reading, i, named, entities) as LocalMention;
      add(mention, entities.get(mention.entity as string) as Entity);
      i = mention.end;
    } else if (reading[i] === '(' && asideEnd(reading, i, sentence.end) > i) {
      i = asideEnd(reading, i, sentence.end);
    } else {
      view.offsets.push(i);
      view.text += PRIVATE_USE.test(reading[i] as string) ? '□' : reading[i];
      i++;
    }
  }
  return view;
}

/** Words that stand for an entity named before, and that resolution has left alone. */
function standIn(
  reading: string,
  at: number,
  named: readonly LocalMention[],
  entities: ReadonlyMap<string, Entity>,
): LocalMention | undefined {
  return demonstrated(reading, at, named, entities) ?? inside(reading, at, named, entities);
}

/** End of a bracketed aside, or its start where the bracket does not close soon. */
function asideEnd(reading: string, open: number, end: number): number {
  const close = reading.indexOf(')', open);
  return close > open && close < end && close - open < 40 ? close + 1 : open;
}
