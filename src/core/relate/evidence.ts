import type { DatePrecision, Evidence, Span } from '../model.js';
import { findDates } from '../text/dates.js';
import { toSource } from '../text/reading.js';
import type { Finding } from './rule.js';
import type { Story } from './story.js';

/** A day and how exactly it is known. */
export type Day = { asOf?: string; asOfPrecision?: DatePrecision };

/**
 * The words on the page that a finding rests on.
 *
 * @param timeless whether the day is the article's, whatever day the sentence tells of
 * @param days what each sentence's day was found to be, filled as it is asked for
 */
export function evidenceOf(story: Story, finding: Finding, timeless: boolean, days: Map<number, Day>): Evidence {
  const { doc } = story;
  const sentence = doc.sentences[finding.sentence] ?? { start: 0, end: 0 };
  const within = (span: Span | undefined): Span | undefined =>
    span && span.start >= sentence.start && span.end <= sentence.end
      ? { start: span.start - sentence.start, end: span.end - sentence.start }
      : undefined;
  const head = within(finding.head.span);
  const tail = within(finding.tail.span);
  const first = toSource(doc.reading, sentence.start);
  const last = toSource(doc.reading, sentence.end, true);
  return {
    doc: doc.article.doc,
    article: doc.article.id,
    sentence: doc.reading.printed.slice(sentence.start, sentence.end),
    // Where the pieces of an article stand on the page in another order than they read, the earlier offset comes first.
    start: Math.min(first, last),
    end: Math.max(first, last),
    ...(head ? { head } : {}),
    ...(tail ? { tail } : {}),
    ...(finding.term ? { term: statedTerm(finding.term) } : {}),
    ...(timeless ? published(story) : dayOf(story, finding.sentence, sentence, days)),
    rule: finding.rule,
    confidence: Math.round(finding.confidence * finding.certainty * 1000) / 1000,
  };
}

/** The day a sentence speaks of, else the article's. */
function dayOf(story: Story, index: number, sentence: Span, days: Map<number, Day>): Day {
  const known = days.get(index);
  if (known) return known;
  const text = story.doc.reading.text.slice(sentence.start, sentence.end);
  const on = story.doc.article.published;
  const stated = findDates(text, on === undefined ? {} : { published: on }).find(({ date }) => date !== undefined);
  const day = stated?.date === undefined ? published(story) : { asOf: stated.date, asOfPrecision: stated.precision };
  days.set(index, day);
  return day;
}

function statedTerm({ start, end }: NonNullable<Finding['term']>): NonNullable<Evidence['term']> {
  return {
    ...(start ? { start: start.date, startPrecision: start.precision } : {}),
    ...(end ? { end: end.date, endPrecision: end.precision } : {}),
  };
}

function published(story: Story): Day {
  const { published } = story.doc.article;
  if (published === undefined) return {};
  return { asOf: published, asOfPrecision: published.length === 4 ? 'year' : published.length === 7 ? 'month' : 'day' };
}
