import { continues, isHead, LEAD, LEAD_UNITS, standsAlone, textOf } from './draft.js';
import type { Unit } from './units.js';

/** The text that follows a position, up to the next headline lines. */
export function leadFrom(units: readonly Unit[], from: number): string {
  let end = from + 1;
  while (end < units.length && !isHead(units[end] as Unit)) end++;
  return textOf(units.slice(from, Math.min(end, from + LEAD_UNITS))).slice(0, LEAD);
}

/** Whether a unit begins an article by itself: a dateline, a line that says where the text comes from, a picture story. */
export function opensAt(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit === undefined) return false;
  return unit.kind === 'dateline' || continues(unit) || standsAlone(units, at);
}

/** Whether nothing comes after a position but pictures that are no items of their own. */
export function endsBodyless(units: readonly Unit[], from: number): boolean {
  for (let i = from; i < units.length; i++) {
    const unit = units[i] as Unit;
    if (isHead(unit) || unit.kind === 'body' || unit.kind === 'dateline' || standsAlone(units, i)) return false;
  }
  return true;
}
