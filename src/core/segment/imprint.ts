import { PAPER_NAME } from './cues.js';
import type { Draft } from './draft.js';
import type { Unit } from './units.js';

const PUBLISHER = /主管|主办|出版/;

/** The name of the paper on a page's masthead, as printed without blanks. */
export function paperName(units: readonly Unit[]): string | undefined {
  const line = units.find((unit) => unit.kind === 'masthead' && PAPER_NAME.test(unit.text.replace(/\s|社$/g, '')));
  return line?.text.replace(/\s|社$/g, '');
}

/**
 * A masthead that says who publishes the paper, as an item of its own: it is the evidence for whose paper it is.
 *
 * @returns undefined where the page prints no such lines
 */
export function imprintOf(units: readonly Unit[]): Draft | undefined {
  const first = units.findIndex((unit) => unit.kind !== 'masthead');
  const lines = units.slice(0, first < 0 ? units.length : first);
  const told = paperName(lines) !== undefined && lines.some((unit) => PUBLISHER.test(unit.text));
  return told ? { head: [], body: lines, section: [], form: 'imprint' } : undefined;
}
