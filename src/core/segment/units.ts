import type { BlockKind, Page, Span } from '../model.js';
import { normalise } from '../text/normalise.js';

/** A logical line of a page: one printed line, a paragraph that was wrapped over several, or a part of either. */
export interface Unit {
  /** Where it stands in `Page.text`, one span a printed line, blanks at the ends left out. */
  spans: Span[];
  /** Its text, normalised, the line breaks of a wrapped paragraph left out. */
  text: string;
  /** Line breaks before it: 0 within a line, 1 on the next line, 2 and more after blank lines. */
  gap: number;
  kind: BlockKind;
  /** Reasons for the kind, the strongest first. */
  why: string[];
  /** Whole by its form, though no mark closes it: an entry of a list, a signature. */
  whole?: boolean;
}

/** The number of a picture, alone on its line. */
export const PICTURE_NUMBER = /^图?\s*[①-⑳]$/u;

const CLOSED = /[。!?;:…”’)》】]$|[。!?…]["']$/;
const MIN_WRAP = 8;
const MAX_WRAP = 60;
/** So many lines tell a width. */
const MIN_WRAPPED = 6;

interface Line extends Span {
  gap: number;
  indented: boolean;
}

/** The lines of a page that are not blank, without the blanks around them. */
function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let gap = 1;
  let at = from;
  for (const printed of text.slice(from, to).split('\n')) {
    const lead = printed.length - printed.trimStart().length;
    const content = printed.trim();
    if (content === '') {
      gap++;
    } else {
      const start = at + lead;
      lines.push({ start, end: start + content.length, gap, indented: lead > 0 });
      gap = 1;
    }
    at += printed.length + 1;
  }
  return lines;
}

/** Lines that another follows directly; where paragraphs are indented, only those of paragraphs: lists and headlines have widths of their own. */
function inParagraphs(lines: readonly Line[]): Line[] {
  const followed = lines.filter((_, i) => lines[i + 1]?.gap === 1);
  let inside = false;
  const within = lines.filter((line, i) => {
    inside = line.indented || (inside && line.gap === 1);
    return inside && lines[i + 1]?.gap === 1 && !lines[i + 1]?.indented;
  });
  return within.length >= MIN_WRAPPED ? within : followed;
}

/**
 * The width at which a page's lines were wrapped, or undefined where they were not: then many lines that another follows
 * directly are as long as the longest, within the room that a narrow character or a hanging mark takes.
 */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const followed = inParagraphs(lines).map((line) => line.end - line.start);
  const longest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  if (followed.length < MIN_WRAPPED || longest < MIN_WRAP || longest > MAX_WRAP) return undefined;
  const full = followed.filter((length) => length >= longest - 2).length;
  return full >= followed.length * 0.5 ? longest : undefined;
}

function unitOf(text: string, lines: readonly Line[]): Unit {
  return {
    spans: lines.map(({ start, end }) => ({ start, end })),
    text: normalise(lines.map((line) => text.slice(line.start, line.end)).join('')),
    gap: lines[0]?.gap ?? 1,
    kind: 'residue',
    why: [],
  };
}

/**
 * Reads a page into units, wrapped paragraphs put together again.
 *
 * @param page front matter, which stands before `bodyStart`, is left out
 * @returns units in the order of the page, all of kind `residue` as yet
 */
export function unitsOf(page: Page): Unit[] {
  const lines = linesOf(page.text, page.bodyStart ?? 0, page.text.length);
  const width = wrapWidth(lines);
  const endsSentence = (line: Span): boolean => CLOSED.test(normalise(page.text.slice(line.end - 1, line.end)));
  const units: Unit[] = [];
  let open: Line[] = [];
  for (const line of lines) {
    const last = open.at(-1);
    const full = width !== undefined && last !== undefined && last.end - last.start >= width - 2;
    // A short line that closes nothing ends no paragraph: after a whole sentence it is a headline.
    const short = width !== undefined && line.end - line.start < width - 2;
    const headline = last !== undefined && short && endsSentence(last) && !endsSentence(line);
    const continues = full && line.gap === 1 && !line.indented && !headline;
    if (!continues && open.length > 0) {
      units.push(unitOf(page.text, open));
      open = [];
    }
    open.push(line);
  }
  if (open.length > 0) units.push(unitOf(page.text, open));
  return units;
}

/** The lines before the body: front matter. */
export function frontMatter(page: Page): Span[] {
  return linesOf(page.text, 0, page.bodyStart ?? 0).map(({ start, end }) => ({ start, end }));
}

/**
 * A part of a unit, from and to counted in its text, without the blanks at its ends.
 *
 * @returns undefined where nothing but blanks is left
 */
export function partOf(unit: Unit, from: number, to: number): Unit | undefined {
  const printed = unit.text.slice(from, to);
  const start = from + (printed.length - printed.trimStart().length);
  const end = to - (printed.length - printed.trimEnd().length);
  if (start >= end) return undefined;
  const spans: Span[] = [];
  let at = 0;
  for (const span of unit.spans) {
    const length = span.end - span.start;
    const a = Math.max(start, at);
    const b = Math.min(end, at + length);
    if (a < b) spans.push({ start: span.start + a - at, end: span.start + b - at });
    at += length;
  }
  return { spans, text: unit.text.slice(start, end), gap: from === 0 ? unit.gap : 0, kind: unit.kind, why: [] };
}

/** Whether a unit ends as a sentence does; a paragraph that does not was cut by a column. */
export function isClosed(unit: Unit): boolean {
  return unit.whole === true || CLOSED.test(unit.text);
}

/** The line breaks that follow a line where nothing parts it from the next: 1, or 2 where a page has a blank line after each. */
export function tightest(units: readonly Unit[]): number {
  return units.slice(1).reduce((least, { gap }) => (gap > 0 ? Math.min(least, gap) : least), Number.POSITIVE_INFINITY);
}

/** Number of characters without blanks. */
export function lengthOf(unit: Unit): number {
  const { text } = unit;
  return /\s/.test(text) ? text.replace(/\s/g, '').length : text.length;
}
