import { affinity, pairsOf } from './affinity.js';
import { MID_START } from './cues.js';
import type { Draft } from './drafts.js';
import { isClosed, lengthOf, type Unit } from './units.js';

const MIN_OVERLAP = 8;

/** How many characters of a paragraph's beginning repeat the end of the one before it. */
export function overlapOf(before: string, after: string): number {
  for (let size = Math.min(before.length, after.length, 120); size >= MIN_OVERLAP; size--) {
    if (before.endsWith(after.slice(0, size))) return size;
  }
  return 0;
}

/** Takes out paragraphs that only repeat the end of the one before them, as a column break may print them. */
function dropRepeats(draft: Draft): void {
  draft.body = draft.body.filter((unit, i) => {
    const before = draft.body[i - 1];
    if (unit.kind !== 'body' || before?.kind !== 'body' || overlapOf(before.text, unit.text) < unit.text.length) return true;
    unit.kind = 'residue';
    unit.why = ['repeats the end of the paragraph before it'];
    return false;
  });
}

const text = (units: readonly Unit[]): string => units.map((unit) => unit.text).join('\n');
const lastBody = (draft: Draft): Unit | undefined => draft.body.findLast((unit) => unit.kind === 'body');

/** An article whose last paragraph a column cut, and that goes on elsewhere on the page. */
function isCut(draft: Draft): boolean {
  const last = draft.body.at(-1);
  const body = lastBody(draft);
  return body !== undefined && last?.kind !== 'jump' && last?.kind !== 'credit' && !isClosed(body) && draft.form === undefined;
}

/** Paragraphs at the end of one article that share more with another, which was cut, go there. */
function moveTails(drafts: readonly Draft[]): void {
  for (const cut of drafts.filter(isCut)) {
    const own = pairsOf(text([...cut.head, ...cut.body]));
    let best: { from: Draft; units: Unit[]; gain: number } | undefined;
    for (const from of drafts) {
      if (from === cut || from.form !== undefined) continue;
      const bodies = from.body.filter((unit) => unit.kind === 'body');
      const tail = bodies.at(-1);
      const before = bodies.at(-2);
      const alone = bodies.length === 1 && from.head.length === 0;
      if (tail === undefined || lengthOf(tail) < 6 || (!alone && (before === undefined || !isClosed(before)))) continue;
      const rest = pairsOf(text([...from.head, ...from.body.filter((unit) => unit !== tail)]));
      const gain = affinity(tail.text, own) - affinity(tail.text, rest) + (MID_START.test(tail.text) ? 0.2 : 0);
      if (gain > (alone ? -0.02 : 0.02) && gain > (best?.gain ?? -1)) best = { from, units: [tail], gain };
    }
    if (best === undefined) continue;
    const { from, units } = best;
    from.body = from.body.filter((unit) => !units.includes(unit));
    const at = cut.body.indexOf(lastBody(cut) as Unit) + 1;
    cut.body.splice(at, 0, ...units);
    for (const unit of units) unit.why = ['goes on with a sentence that a column cut in another place', ...unit.why];
  }
}

/** Pictures within an article go after a whole paragraph, so that no sentence is cut by them, and neither first nor last. */
function settleCaptions(draft: Draft): void {
  const isPicture = (unit: Unit, i: number): boolean =>
    unit.kind === 'caption' || (unit.kind === 'credit' && draft.body[i - 1]?.kind === 'caption') || false;
  if (draft.form !== undefined || !draft.body.some((unit) => unit.kind === 'body')) return;
  const pictures: { unit: Unit; after: Unit | undefined }[] = [];
  const kept: Unit[] = [];
  for (const [i, unit] of draft.body.entries()) {
    if (isPicture(unit, i)) pictures.push({ unit, after: kept.findLast((other) => other.kind === 'body') });
    else kept.push(unit);
  }
  const bodies = kept.filter((unit) => unit.kind === 'body');
  const ends = bodies.filter(isClosed);
  const place = new Map<Unit | undefined, Unit[]>();
  for (const { unit, after } of pictures) {
    const from = after === undefined ? -1 : bodies.indexOf(after);
    let anchor = bodies.slice(Math.max(from, 0), -1).find(isClosed) ?? ends.filter((end) => end !== bodies.at(-1)).at(-1);
    if (anchor === undefined) anchor = bodies.at(-1);
    place.set(anchor, [...(place.get(anchor) ?? []), unit]);
  }
  draft.body = kept.flatMap((unit) => [unit, ...(place.get(unit) ?? [])]);
}

/**
 * Puts each article's paragraphs in reading order: repeated lines out, cut tails home, pictures between paragraphs.
 *
 * @param drafts changed in place; a draft that gave all it had away is left out of the result
 */
export function stitch(drafts: readonly Draft[]): Draft[] {
  for (const draft of drafts) dropRepeats(draft);
  moveTails(drafts);
  for (const draft of drafts) settleCaptions(draft);
  return drafts.filter((draft) => draft.body.length > 0 || draft.head.some((unit) => unit.kind === 'headline'));
}

/** What stands between two pieces when read: nothing where the first is cut or both were one line. */
export function glueOf(before: Unit | undefined, unit: Unit): '\n' | '' {
  if (before === undefined) return '\n';
  const between = (unit.spans[0]?.start ?? 0) - (before.spans.at(-1)?.end ?? 0);
  if (unit.gap === 0 && between >= 0 && between < 8) return '';
  if (before.kind === 'body' && unit.kind === 'body' && !isClosed(before)) return '';
  return '\n';
}
