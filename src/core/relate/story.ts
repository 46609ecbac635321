import type { AnnotatedArticle, LocalMention } from '../document.js';
import type { Entity, Span } from '../model.js';
import type { Sentence } from '../text/sentences.js';
import type { Party } from './rule.js';
import { readingSpan, type Unit, type View } from './view.js';

/** A clause with the one who acts in it. */
export interface Clause {
  view: View;
  /** In the view. */
  start: number;
  end: number;
  /** Where the predicate begins: after a subject that is named, else after the opening words. */
  predicate: number;
  /** Named, carried on from before, or implied by who speaks; empty where someone without a name acts. */
  subject: Party[];
  /** The clauses of the sentence before it. */
  earlier: string;
  /** What its predicate holds: words that patterns wait for, and types of mentions, as bits. */
  triggers: Uint32Array;
  types: number;
}

/** An article, ready for the rules. */
export interface Story {
  doc: AnnotatedArticle;
  entities: ReadonlyMap<string, Entity>;
  views: View[];
  /** The views whose sentences tell something: no bylines and credits. */
  readable: readonly View[];
  mentionById: ReadonlyMap<number, LocalMention>;
  /** The mentions that lie in a sentence, by its index. */
  mentionsIn: readonly (readonly LocalMention[])[];
  clauses: Clause[];
  /** The place the article writes for, where it is one of the entities. */
  region?: Entity;
  /** The newspaper, where it is one of the entities. */
  newspaper?: Entity;
  /** Organs that a person is said to have a post in, by entity key. */
  organs: ReadonlyMap<string, Entity[]>;
}

/** The sentence that a span lies in. */
export function sentenceOf(doc: AnnotatedArticle, { start, end }: Span): Sentence | undefined {
  const sentence = lastFrom(doc.sentences, start);
  return sentence && end <= sentence.end ? sentence : undefined;
}

/** The last of spans in order that starts at an offset or before. */
export function lastFrom<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as T).start <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}

export const isPerson = (entity: Entity): boolean => entity.type === 'person' || entity.type === 'official';

/** The party that a unit names. */
export function partyOf(unit: Unit): Party {
  return { entity: unit.entity, span: { start: unit.mention.start, end: unit.mention.end }, certainty: 1 };
}

/** The clause that an index of a view lies in. */
export function clauseAt(story: Story, view: View, at: number): Clause | undefined {
  return story.clauses.find((clause) => clause.view === view && clause.start <= at && at < clause.end);
}

/** What is printed at a stretch of a view. */
export function printedAt(story: Story, view: View, start: number, end: number): string {
  const span = readingSpan(view, start, end);
  return story.doc.reading.text.slice(span.start, span.end);
}
