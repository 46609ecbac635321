import { isByline, isCredit } from './bylines.js';
import * as cue from './cues.js';
import type { KnownNames } from './known.js';
import { BARE_DATE, LABELLED, markLists } from './lists.js';
import { isImprint, isPageHead } from './mastheads.js';
import { isClosed, lengthOf, PICTURE_NUMBER, tightest, type Unit } from './units.js';

interface Reason {
  weight: number;
  why: string;
}

const MAX_HEADLINE = 45;
const MAX_DECK = 120;
const MAX_IMPRINT = 30;
const DASH = /^——/;
const BARE_NAMES = /^[\p{Script=Han}\s·、]+$/u;

/** Reasons for and against a line being a headline of any rank (kicker, headline, subtitle, crosshead), over itself and its neighbours. */
export function headlineReasons(units: readonly Unit[], at: number): Reason[] {
  const unit = units[at] as Unit;
  const { text } = unit;
  const length = lengthOf(unit);
  let last = at - 1;
  while (last > 0 && units[last]?.kind === 'masthead') last--;
  const before = units[last];
  const after = units[at + 1];
  const reasons: Reason[] = [];
  const add = (weight: number, why: string, holds: boolean): void => {
    if (holds) reasons.push({ weight, why });
  };
  const deck = after?.kind === 'byline' && before?.kind === 'headline' && length <= MAX_DECK && !/[。;]/.test(text);
  const cut = before?.kind === 'body' && !isClosed(before) && lengthOf(before) > MAX_HEADLINE / 2;
  add(1.5, 'short', length <= 30);
  add(0.5, 'not long', length > 30 && length <= MAX_HEADLINE);
  add(-5, 'too long', length > MAX_HEADLINE && !deck);
  add(0.5, 'a long subtitle between headline and byline', length > MAX_HEADLINE && deck);
  add(-5, 'ends as a sentence does', /[。;,、]$/.test(text));
  add(-4, 'has a full stop inside', /[。;].|[!?]”\p{Script=Han}/u.test(text));
  add(-3, 'opens as running text does', cue.RUNNING_START.test(text));
  add(-3, 'opens in the middle of a sentence', cue.MID_START.test(text));
  add(1, 'no comma', !text.includes(','));
  add(-2, 'opens with a preposition and goes on after a comma', /^(?:在|从|对|对于|通过|按照|根据|围绕|随着|为了).*,/.test(text));
  add(-2, 'breaks off after a verb or preposition', /(?:来到|前往|走进|以及|和|与|的|对|在|把|被|向|从|将)$/.test(text));
  add(-2, 'breaks off after a comma', /,[^,]{1,3}$/.test(text));
  add(-1, 'exclaims or asks over several clauses', /,.*[!?]$/.test(text));
  add(-2, 'announces what follows', /:$/.test(text) && length > 10 && after?.kind !== 'byline');
  add(-0.5, 'several commas', (text.match(/,/g) ?? []).length > 1);
  add(1, 'halves set apart by a blank', length <= MAX_HEADLINE && hasHalves(text));
  add(2, 'opens with a dash', DASH.test(text));
  add(1, 'a line that opens with a dash stands under it', after !== undefined && DASH.test(after.text));
  add(-2.5, 'the paragraph before it is cut', cut);
  add(2, 'stands before a byline or dateline', after?.kind === 'byline' || after?.kind === 'dateline');
  add(0.5, 'blank line before', unit.gap > 1);
  return reasons;
}

/** Whether a blank parts a line in two of four characters and more. */
function hasHalves(text: string): boolean {
  const words = text.split(/\s+/);
  return words.some((word, i) => word.length >= 4 && (words[i + 1]?.length ?? 0) >= 4);
}

function set(unit: Unit, kind: Unit['kind'], ...why: string[]): void {
  unit.kind = kind;
  unit.why = why;
}

/** Newspaper names, date lines and the like, told by words; only short lines that end as no sentence does. */
function isMasthead(unit: Unit, known: KnownNames): string | undefined {
  const length = lengthOf(unit);
  if (isImprint(unit.text)) return 'address, telephones, price and printer';
  if (length > 60 || /[。!?]$/.test(unit.text)) return undefined;
  if (isPageHead(unit.text, known)) return 'the parts of a masthead or page head';
  if (cue.DATE_LINE.test(unit.text)) return 'a date line';
  if (cue.PAGE_HEADER.test(unit.text)) return 'a page header';
  if (length <= 40 && cue.MASTHEAD_WORDS.test(unit.text) && !cue.NOTICE.test(unit.text) && !/,|“/.test(unit.text))
    return 'words of a masthead or imprint';
  return undefined;
}

/** A line in brackets right under a headline, that names no author: the day of a decision, the meeting that took it. */
function explainsHeadline(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  const before = units[at - 1];
  const short = before !== undefined && lengthOf(before) <= MAX_HEADLINE && !isClosed(before) && before.kind === 'residue';
  return short && unit.gap === 1 && /^\(.{6,}\)$/.test(unit.text) && !/记者|通讯员|摄|作者/.test(unit.text);
}

/** A telephone number or a day right under a text is the text's. */
function isPartOfText(units: readonly Unit[], at: number, near: number): boolean {
  const unit = units[at] as Unit;
  const before = units[at - 1];
  if (before === undefined || before.kind !== 'residue' || unit.gap > near) return false;
  if (LABELLED.test(unit.text)) return isClosed(before) || LABELLED.test(before.text) || BARE_DATE.test(before.text);
  return BARE_DATE.test(unit.text) && units.slice(0, at).some((other) => lengthOf(other) > MAX_HEADLINE / 2 && isClosed(other));
}

/** Names in brackets after a paragraph sign it; bare names are a byline only under a headline or another byline. */
function markByline(units: readonly Unit[], at: number): void {
  const unit = units[at] as Unit;
  const before = units[at - 1];
  const afterText = before !== undefined && isClosed(before) && lengthOf(before) > MAX_HEADLINE / 2;
  if (/^\(.*\)$/.test(unit.text)) set(unit, afterText ? 'credit' : 'byline', 'names in brackets');
  else if (!BARE_NAMES.test(unit.text) || /记者|通讯员|评论员|作者|实习生|撰[稿文]|供稿|采写/.test(unit.text))
    set(unit, 'byline', 'names with a role or a mark');
  else if (before !== undefined && !afterText && before.kind !== 'masthead') set(unit, 'byline', 'names under a headline');
}

/** Short lines between lines of a masthead are the masthead's: a weekday, the name of an editor. */
function fillMasthead(units: readonly Unit[]): void {
  let from: number | undefined;
  for (const [i, unit] of units.entries()) {
    if (unit.kind === 'masthead') {
      const between = from === undefined ? [] : units.slice(from + 1, i);
      const lone = between.length === 1 && lengthOf(between[0] as Unit) <= MAX_IMPRINT;
      const tiny = between.length <= 3 && between.every((other) => lengthOf(other) <= 8);
      const loose = between.every((other) => other.kind === 'residue' || other.kind === 'byline');
      if (between.length > 0 && loose && (lone || tiny))
        for (const other of between) set(other, 'masthead', 'stands among the lines of a masthead');
      from = i;
    } else if (from !== undefined && i - from > 3) {
      from = undefined;
    }
  }
}

/** Lines under a picture: a credit takes the paragraph, or the short lines, that stand right before it. */
function markCaptions(units: readonly Unit[]): void {
  for (const [i, unit] of units.entries()) {
    if (unit.kind !== 'credit' || !/摄|图/.test(unit.text)) continue;
    for (let j = i - 1; j >= 0; j--) {
      const before = units[j] as Unit;
      const next = units[j + 1] as Unit;
      if (before.kind !== 'residue' || lengthOf(before) > 400) break;
      if (j < i - 1 && (next.gap > 1 || isClosed(before) || lengthOf(next) > MAX_HEADLINE)) break;
      set(before, 'caption', 'stands before a photo credit');
      if (lengthOf(before) > MAX_HEADLINE || isClosed(before)) break;
    }
  }
  for (const [i, unit] of units.entries()) {
    if (unit.kind === 'residue' && PICTURE_NUMBER.test(unit.text) && units[i + 1]?.kind === 'caption')
      set(unit, 'caption', 'the number of a picture');
  }
}

/**
 * Gives every unit its kind as far as the line and its neighbours tell; which headline lines are kickers, subtitles or
 * crossheads is decided later, when articles are made. Changes the units.
 *
 * @param units in the order of the page, already split
 * @param known papers and surnames
 */
export function classify(units: readonly Unit[], known: KnownNames): void {
  const near = tightest(units);
  for (const [i, unit] of units.entries()) {
    if (unit.kind !== 'residue') continue;
    if (explainsHeadline(units, i)) {
      set(unit, 'subtitle', 'a line in brackets under a headline');
      continue;
    }
    const masthead = isPartOfText(units, i, near) ? undefined : isMasthead(unit, known);
    if (masthead !== undefined) set(unit, 'masthead', masthead);
    else if (isCredit(unit.text, known)) set(unit, 'credit', 'names and 摄');
    else if (/^\(作者(?:单位|系|为|:)/.test(unit.text)) set(unit, 'credit', 'says who the author is');
    else if (isByline(unit.text, known)) markByline(units, i);
  }
  fillMasthead(units);
  markCaptions(units);
  markLists(units);
  for (const [i, unit] of units.entries()) {
    if (unit.kind !== 'residue') continue;
    if (lengthOf(unit) > MAX_DECK) {
      set(unit, 'body', 'a long line');
      continue;
    }
    const reasons = headlineReasons(units, i).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    const score = reasons.reduce((sum, reason) => sum + reason.weight, 0);
    const why = reasons.map((reason) => `${reason.why} (${reason.weight > 0 ? '+' : ''}${reason.weight})`);
    if (unit.gap === 0) set(unit, 'body', 'goes on in the line of what stands before it');
    else set(unit, score >= 1.5 ? 'headline' : 'body', ...why);
  }
  for (const [i, unit] of units.entries()) {
    const before = units[i - 1]?.kind;
    if (unit.kind === 'subtitle' && before !== 'headline' && before !== 'subtitle')
      set(unit, 'body', 'in brackets, with no headline over it');
  }
}
