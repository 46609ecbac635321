import { affinity, pairsOf } from './affinity.js';
import { DAY_LED, ITEM_MARK, JUMP_FROM } from './cues.js';
import { isClosed, lengthOf, PICTURE_NUMBER, type Unit } from './units.js';

/** How much of a body its headline is held against. */
export const LEAD = 600;
/** And how many of its lines at most. */
export const LEAD_UNITS = 20;

/** How long the text of a picture is that is an item of its own. */
const MIN_STORY = 30;
const NUMBERED = /^图?\s*[①-⑳]/u;

/** An article in the making. */
export interface Draft {
  /** Kicker, headline, subtitle and byline lines. */
  head: Unit[];
  /** Everything that reads on: dateline, body, crossheads, captions, credits, jump lines. */
  body: Unit[];
  section: Unit[];
  /** An item of a column whose items have headlines of their own. */
  inColumn?: boolean;
  /** A picture with its text, a public notice, or the page's imprint. */
  form?: 'caption' | 'notice' | 'imprint';
}

/** A line of the head of an article. */
export const isHead = (unit: Unit): boolean => unit.kind === 'headline' || unit.kind === 'subtitle' || unit.kind === 'byline';
const isText = (unit: Unit): boolean => unit.kind === 'body' || unit.kind === 'caption' || unit.kind === 'dateline';

/** The running text of units. */
export const textOf = (units: readonly Unit[]): string =>
  units
    .filter(isText)
    .map((unit) => unit.text)
    .join('\n');

export const headlines = (units: readonly Unit[]): Unit[] => units.filter((unit) => unit.kind === 'headline');

/** A picture that is an item of its own: its text is a sentence and opens with its day or number, or its makers call it a report. */
export function standsAlone(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  const before = units[at - 1];
  if (unit.kind !== 'caption' || (before?.kind === 'caption' && PICTURE_NUMBER.test(before.text))) return false;
  const next = units.slice(at, at + 4);
  const credit = next.find((other) => other.kind === 'credit');
  if (NUMBERED.test(unit.text) && credit !== undefined) {
    return next.slice(0, next.indexOf(credit)).reduce((sum, other) => sum + lengthOf(other), 0) >= MIN_STORY;
  }
  if (lengthOf(unit) < 15) return false;
  return (DAY_LED.test(unit.text.replace(ITEM_MARK, '')) && lengthOf(unit) >= MIN_STORY) || /摄影报道$/.test(credit?.text ?? '');
}

/** How many leading lines of a group belong to the body above them, which has no headline yet, and not to the one below. */
export function trailing(group: readonly Unit[], above: Draft, below: string): number {
  const abovePairs = pairsOf(textOf(above.body));
  const belowPairs = pairsOf(below);
  let count = 0;
  for (const unit of group) {
    if (unit.kind !== 'headline') break;
    if (affinity(unit.text, abovePairs) <= affinity(unit.text, belowPairs) * 1.2) break;
    count++;
  }
  return count;
}

/** A jump line that says from which page the text goes on. */
export const continues = (unit: Unit | undefined): boolean => unit?.kind === 'jump' && JUMP_FROM.test(unit.text);

/** Whether an article has no headline as yet. */
export const lacksHeadline = (draft: Draft): boolean => headlines(draft.head).length === 0;

/** An article whose last paragraph a column cut, and that goes on elsewhere on the page. */
export function isCut(draft: Draft): boolean {
  const last = draft.body.at(-1);
  const body = draft.body.findLast((unit) => unit.kind === 'body');
  return body !== undefined && last?.kind !== 'jump' && last?.kind !== 'credit' && !isClosed(body) && draft.form === undefined;
}

/** A signature ends a short item; what follows without a headline is the next one. */
export function isSigned(draft: Draft | undefined): boolean {
  const last = draft?.body.at(-1);
  return last?.kind === 'credit' && draft?.form === undefined && !/摄|图|作者/.test(last.text) && /^\(/.test(last.text);
}

/** The beginning of a paragraph that a column cut after a few words looks like a headline; it shares more with the article above. */
export function isCutLine(group: readonly Unit[], above: Draft, lead: () => string): boolean {
  const [first] = group;
  if (first === undefined || group.length < 2 || lacksHeadline(above) || above.form !== undefined) return false;
  if (first.kind !== 'headline' || !first.text.includes(',') || isCut(above)) return false;
  const share = affinity(first.text, pairsOf(textOf(above.body)));
  return share >= 0.25 && share >= affinity(first.text, pairsOf(lead().slice(0, LEAD / 3))) * 2;
}

/** A page of short lines and nothing else: the first heads the rest. */
export function bareLines(units: readonly Unit[]): Draft[] {
  const [first, ...rest] = units.filter((unit) => unit.kind !== 'masthead');
  if (first === undefined) return [];
  if (rest.length > 0) first.kind = 'headline';
  for (const unit of rest.length > 0 ? rest : [first]) unit.kind = 'body';
  return [rest.length > 0 ? { head: [first], body: rest, section: [] } : { head: [], body: [first], section: [] }];
}
