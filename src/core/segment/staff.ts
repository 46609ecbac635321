import { collect } from '../collect.js';
import type { Draft } from './draft.js';
import { namesStaff } from './mastheads.js';
import type { Unit } from './units.js';

const startOf = (unit: Unit): number => unit.spans[0]?.start ?? 0;

/**
 * Lines of a masthead or page foot that name editors, by the article they are filed under: the one that stands before them, else
 * the first. They are pieces of it, and no part of its text.
 *
 * @param units in the order of the page
 * @param drafts in the order of the page
 */
export function staffLines(units: readonly Unit[], drafts: readonly Draft[]): Map<Draft, Unit[]> {
  const out = new Map<Draft, Unit[]>();
  const own = new Set(collect(drafts, (draft) => [...draft.head, ...draft.body]));
  for (const unit of units) {
    if (unit.kind !== 'masthead' || own.has(unit) || !namesStaff(unit.text)) continue;
    const draft = drafts.findLast(({ head, body }) => [...head, ...body].some((other) => startOf(other) < startOf(unit))) ?? drafts[0];
    if (draft) out.set(draft, [...(out.get(draft) ?? []), unit]);
  }
  return out;
}
