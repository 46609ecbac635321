import type { DatePrecision, Evidence, Span } from '../model.js';
import { findDates } from '../text/dates.js';
import { toSource } from '../text/reading.js';
import type { Finding } from './rule.js';
import type { Story } from './story.js';

/** A day and how exactly it is known. */
type Day = { asOf?: string; asOfPrecision?: DatePrecision };

/** A sentence as evidence quotes it. */
export interface Quote {
  /** In the reading. */
  from: Span;
  sentence: string;
  /** On the page. */
  start: number;
  end: number;
  /** The day it speaks of, once something asked for it. */
  day?: Day;
}

/**
 * The words on the page that a finding rests on.
 *
 * @param timeless whether the day is the article's, whatever day the sentence tells of
 * @param quotes of the article's sentences by index, filled as they are asked for
 */
export function evidenceOf(story: Story, finding: Finding, timeless: boolean, quotes: Map<number, Quote>): Evidence {
  const { article } = story.doc;
  const quote = quotes.get(finding.sentence) ?? quoteOf(story, finding.sentence);
  quotes.set(finding.sentence, quote);
  const head = within(quote.from, finding.head.span);
  const tail = within(quote.from, finding.tail.span);
  if (!timeless) quote.day ??= dayOf(story, quote.from);
  const { asOf, asOfPrecision } = (timeless ? undefined : quote.day) ?? published(story);
  // Assigned one by one: of all that is made of a page, evidence is most.
  const evidence = { doc: article.doc, article: article.id, sentence: quote.sentence, start: quote.start, end: quote.end } as Evidence;
  if (head) evidence.head = head;
  if (tail) evidence.tail = tail;
  if (finding.term) evidence.term = statedTerm(finding.term);
  if (asOf !== undefined) evidence.asOf = asOf;
  if (asOfPrecision !== undefined) evidence.asOfPrecision = asOfPrecision;
  evidence.rule = finding.rule;
  evidence.confidence = Math.round(finding.confidence * finding.certainty * 1000) / 1000;
  return evidence;
}

function within(sentence: Span, span: Span | undefined): Span | undefined {
  return span && span.start >= sentence.start && span.end <= sentence.end
    ? { start: span.start - sentence.start, end: span.end - sentence.start }
    : undefined;
}

function quoteOf({ doc }: Story, index: number): Quote {
  const from = doc.sentences[index] ?? { start: 0, end: 0 };
  const first = toSource(doc.reading, from.start);
  const last = toSource(doc.reading, from.end, true);
  // Where the pieces of an article stand on the page in another order than they read, the earlier offset comes first.
  return { from, sentence: doc.reading.printed.slice(from.start, from.end), start: Math.min(first, last), end: Math.max(first, last) };
}

/** The day a sentence speaks of, else the article's. */
function dayOf(story: Story, sentence: Span): Day {
  const text = story.doc.reading.text.slice(sentence.start, sentence.end);
  const on = story.doc.article.published;
  const stated = findDates(text, on === undefined ? {} : { published: on }).find(({ date }) => date !== undefined);
  return stated?.date === undefined ? published(story) : { asOf: stated.date, asOfPrecision: stated.precision };
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
