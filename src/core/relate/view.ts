import { collect } from '../collect.js';
import type { AnnotatedArticle, LocalMention } from '../document.js';
import type { Entity, EntityType, Span } from '../model.js';
import type { Sentence } from '../text/sentences.js';
import { standIn } from './demonstratives.js';
import { type Triggers, triggersIn } from './trigger-index.js';

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
  /** The words in it that patterns wait for. */
  triggers: Triggers;
  /** The types of the mentions in it, as bits. */
  types: number;
}

/** First characters of the ranges that mentions are written in; private use, so that no page's text meets them. No page names an article. */
const BASE: Record<EntityType, number> = {
  person: 0xe000,
  official: 0xe000,
  place: 0xe400,
  organisation: 0xe800,
  program: 0xec00,
  article: 0xf000,
};
const PRIVATE_USE = /[\uE000-\uF8FF]/g;
const OPEN_BRACKET = '('.charCodeAt(0);

/** Character classes of a pattern, by type of mention. */
export const UNIT_CLASS: Record<EntityType, string> = {
  person: '\uE000-\uE3FF',
  official: '\uE000-\uE3FF',
  place: '\uE400-\uE7FF',
  organisation: '\uE800-\uEBFF',
  program: '\uEC00-\uEFFF',
  article: '\uF000-\uF3FF',
};
/** Any mention. */
export const ANY_UNIT = '\uE000-\uEFFF';
/** A bit for each of the ranges. */
const BIT: Record<EntityType, number> = { person: 1, official: 1, place: 2, organisation: 4, program: 8, article: 16 };

/** The ranges that types of mentions are written in, as bits. */
export function bitsOfTypes(types: Iterable<EntityType>): number {
  let bits = 0;
  for (const type of types) bits |= BIT[type];
  return bits;
}

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
  const persons = doc.mentions.filter(({ type, start, end }) => (type === 'person' || type === 'official') && end > start);
  return collect(doc.affiliations, (affiliation) => {
    const person = affiliation.persons
      .map((id) => byId.get(id))
      .find((mention) => mention !== undefined && mention.start >= affiliation.end - 1);
    if (!person) return [];
    const organ = affiliation.organ === undefined ? undefined : byId.get(affiliation.organ);
    const near =
      organ &&
      organ.start < person.start &&
      !/[,;。!?\n]/.test(doc.reading.text.slice(organ.end, affiliation.start)) &&
      affiliation.start - organ.end < 12 &&
      !persons.some((other) => other.start >= organ.end && other.end <= affiliation.start);
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
  const hidden = new Uint8Array(doc.reading.text.length + 1);
  for (const { start, end } of appositions(doc)) hidden.fill(1, start, end);
  const named = doc.mentions
    .filter((mention) => mention.end > mention.start && mention.entity !== undefined && entities.has(mention.entity))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  return doc.sentences.map((sentence) => {
    while (next < named.length && (named[next] as LocalMention).start < sentence.start) next++;
    const inside: LocalMention[] = [];
    for (; next < named.length && (named[next] as LocalMention).start < sentence.end; next++)
      if ((named[next] as LocalMention).end <= sentence.end) inside.push(named[next] as LocalMention);
    return viewOf(sentence, doc.reading.text, hidden, inside, named, entities);
  });
}

function viewOf(
  sentence: Sentence,
  reading: string,
  hidden: Uint8Array,
  inside: readonly LocalMention[],
  named: readonly LocalMention[],
  entities: ReadonlyMap<string, Entity>,
): View {
  const offsets: number[] = [];
  const units: Unit[] = [];
  let text = '';
  // Plain text is copied by the stretch, not by the character.
  let copied = sentence.start;
  const copyTo = (end: number, goOn: number): number => {
    if (end > copied) text += reading.slice(copied, end).replace(PRIVATE_USE, '□');
    for (let at = copied; at < end; at++) offsets.push(at);
    copied = goOn;
    return goOn;
  };
  let next = 0;
  for (let i = sentence.start; i < sentence.end; ) {
    while (next < inside.length && (inside[next] as LocalMention).start < i) next++;
    const there = inside[next];
    const mention = hidden[i] ? undefined : there?.start === i ? there : standIn(reading, i, named, entities);
    if (hidden[i]) i = copyTo(i, i + 1);
    else if (mention) {
      const end = copyTo(i, mention.end);
      const entity = entities.get(mention.entity as string) as Entity;
      offsets.push(mention.start);
      units.push({ mention, entity, at: text.length });
      text += String.fromCharCode(BASE[entity.type] + units.length - 1);
      i = end;
    } else if (reading.charCodeAt(i) === OPEN_BRACKET && asideEnd(reading, i, sentence.end) > i) {
      i = copyTo(i, asideEnd(reading, i, sentence.end));
    } else i++;
  }
  copyTo(sentence.end, sentence.end);
  return { sentence, text, offsets, units, triggers: triggersIn(text), types: bitsOfTypes(units.map(({ entity }) => entity.type)) };
}

/** End of a bracketed aside, or its start where the bracket does not close soon. */
function asideEnd(reading: string, open: number, end: number): number {
  const close = reading.indexOf(')', open);
  return close > open && close < end && close - open < 40 ? close + 1 : open;
}
