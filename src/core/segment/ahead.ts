import { affinity, pairsOf } from './affinity.js';
import { continues, isHead, LEAD, LEAD_UNITS, standsAlone, textOf } from './draft.js';
import type { Unit } from './units.js';

/** The units from a position up to the next headline lines. */
export function sectionFrom(units: readonly Unit[], from: number): readonly Unit[] {
  let end = from + 1;
  while (end < units.length && !isHead(units[end] as Unit)) end++;
  return units.slice(from, end);
}

/** The text that follows a position, up to the next headline lines. */
export function leadFrom(units: readonly Unit[], from: number): string {
  return textOf(sectionFrom(units, from).slice(0, LEAD_UNITS)).slice(0, LEAD);
}

/** Whether a unit begins an article by itself: a dateline, a line that says where the text comes from, a picture story. */
export function opensAt(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit === undefined) return false;
  return unit.kind === 'dateline' || continues(unit) || standsAlone(units, at);
}

/** A head has no more lines than this. */
const MAX_HEAD = 6;
/** And at most so many of a longer run of short lines head the text below them. */
const MAX_LAST = 3;

/** How many leading lines of a run that is too long for a head are entries of a list under the article above: all but the last that share words with the text below. */
export function leadingEntries(group: readonly Unit[], lead: () => string): number {
  const lines = group.filter((unit) => unit.kind === 'headline').length;
  if (lines <= MAX_HEAD || group.slice(0, -1).some((unit) => unit.kind === 'byline')) return 0;
  const below = lead();
  if (below === '') return group.length;
  const pairs = pairsOf(below);
  let first = Math.max(0, group.length - MAX_LAST);
  while (first < group.length - 1 && affinity((group[first] as Unit).text, pairs) < 0.3) first++;
  return first;
}

/** Whether nothing comes after a position but pictures that are no items of their own. */
export function endsBodyless(units: readonly Unit[], from: number): boolean {
  for (let i = from; i < units.length; i++) {
    const unit = units[i] as Unit;
    if (isHead(unit) || unit.kind === 'body' || unit.kind === 'dateline' || standsAlone(units, i)) return false;
  }
  return true;
}
