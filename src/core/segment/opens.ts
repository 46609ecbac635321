import { affinity, pairsOf } from './affinity.js';
import { DAY_LED, EVENT, ITEM_MARK, NOTICE } from './cues.js';
import { continues, type Draft, headlines, isCut, LEAD, textOf } from './draft.js';
import { isColumnTitle } from './names.js';
import { lengthOf, type Unit } from './units.js';

/** What reasons must add up to. */
const OPENS = 1.5;
/** Texts that share less than this of their character pairs are hardly one article. */
const STRANGE = 0.1;
/** Shorter ones share too little to tell. */
const MIN_TEXT = 40;

/** A signature in brackets, not a photographer's. */
const signs = (unit: Unit | undefined): boolean => unit?.kind === 'credit' && /^\(/.test(unit.text) && !/摄|图/.test(unit.text);

/**
 * Whether lines between two texts head the second of them as an article of its own, or are a crosshead of the first: the sum of weights decides.
 *
 * @param group the lines
 * @param section the text under them, up to the next such lines
 * @param opensNext whether that text begins an article by itself
 * @param current the article above
 */
export function opensArticle(group: readonly Unit[], section: readonly Unit[], opensNext: boolean, current: Draft | undefined): boolean {
  if (current === undefined || opensNext || group.some((unit) => unit.kind === 'byline')) return true;
  if (headlines(group).length > 1) return true;
  if (current.body.length === 1 && continues(current.body[0])) return false;
  const only = group[0] as Unit;
  const last = current.body.at(-1);
  const next = section[0];
  const report = current.body[0]?.kind === 'dateline';
  let score = NOTICE.test(only.text) || isColumnTitle(only.text) ? 5 : 0;
  if (last?.kind === 'credit' || last?.kind === 'jump') score += 2;
  if (signs(last)) score += 1;
  if (current.inColumn && current.body.length > 0) score += 2.5;
  if (signs(section.at(-1)) && (report || current.head.some((unit) => unit.kind === 'byline'))) score += 1.5;
  if (report && !only.text.includes(',') && !isCut(current) && !current.body.some((unit) => unit.kind === 'crosshead')) {
    score += 0.5;
    if (EVENT.test(only.text)) score += 0.5;
  }
  if (/^[■□●◆▲△★]/.test(only.text)) score += 1;
  if (/^——/.test(only.text)) score += 1;
  if (lengthOf(only) > 20) score += 1;
  if (next !== undefined && (DAY_LED.test(next.text) || ITEM_MARK.test(next.text))) score += 0.5;
  if (only.gap > 2) score += 0.5;
  if (current.head.some((unit) => unit.kind === 'byline')) score -= 1;
  if (lengthOf(only) <= 14) score -= 1;
  const strange = report ? 1.5 : 1;
  if (score < OPENS && score + strange >= OPENS && !isCut(current) && isStrange(section, current)) score += strange;
  return score >= OPENS;
}

/** Whether a text shares next to nothing with an article. */
function isStrange(section: readonly Unit[], current: Draft): boolean {
  const text = textOf(section).slice(0, LEAD);
  const above = textOf(current.body.filter((unit) => unit.kind !== 'caption')).slice(0, LEAD * 4);
  return Math.min(text.length, above.length) >= MIN_TEXT && affinity(text, pairsOf(above)) < STRANGE;
}
