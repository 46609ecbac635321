import type { Draft } from './draft.js';
import { paperOnLine } from './mastheads.js';
import type { PlaceNames } from './places.js';
import type { Unit } from './units.js';

const PUBLISHER = /主管|主办|出版|机关报|刊号|总第\s*\d|第\s*\d{4,}\s*[期号]/;

/** The name of the paper on a page's masthead, as printed without blanks. */
export function paperName(units: readonly Unit[], places: PlaceNames): string | undefined {
  for (const unit of units) {
    const paper = unit.kind === 'masthead' ? paperOnLine(unit.text, places) : undefined;
    if (paper !== undefined) return paper;
  }
  return undefined;
}

/**
 * A masthead that says who publishes the paper, as an item of its own: it is the evidence for whose paper it is.
 *
 * @returns undefined where the page prints no such lines
 */
export function imprintOf(units: readonly Unit[], places: PlaceNames): Draft | undefined {
  const first = units.findIndex((unit) => unit.kind !== 'masthead');
  const lines = units.slice(0, first < 0 ? units.length : first);
  const told = paperName(lines, places) !== undefined && lines.some((unit) => PUBLISHER.test(unit.text));
  return told ? { head: [], body: lines, section: [], form: 'imprint' } : undefined;
}
