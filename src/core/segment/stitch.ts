import { collect } from '../collect.js';
import { affinity, countPairs, junction, opensLikeOthers, pairsOf, weightsOf } from './affinity.js';
import { MID_START, YEARS_LED } from './cues.js';
import { type Draft, isCut } from './draft.js';
import { isClosed, type Unit } from './units.js';

const MIN_OVERLAP = 8;
const MIN_TAIL = 12;
const MAX_TAIL = 5;
const MIN_GAIN = 0.02;
/** A page has few articles; a file with hundreds is looked through only near by. */
const NEAR = 12;
const MIN_SHARE = 0.15;

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

interface Move {
  tail: Unit[];
  from: Draft;
  to: Draft;
  gain: number;
}

/** Runs of paragraphs that end an article but may belong to another one: whole at their end, after a paragraph that is whole too. */
function looseTails(draft: Draft): Unit[][] {
  const bodies = draft.body.filter((unit) => unit.kind === 'body');
  const last = bodies.at(-1);
  if (draft.form !== undefined || last === undefined || !isClosed(last) || draft.body.at(-1) !== last) return [];
  const tails: Unit[][] = [];
  for (let i = bodies.length - 1; i > 0 && i >= bodies.length - MAX_TAIL; i--) {
    const whole = bodies[i - 1] !== undefined && isClosed(bodies[i - 1] as Unit);
    const run = bodies.slice(i);
    if (draft.body.indexOf(bodies[i] as Unit) !== draft.body.length - run.length) break;
    if (whole && text(run).length >= MIN_TAIL) tails.push(run);
  }
  return tails;
}

/** An article with its text, and the ends that may belong to another with what is left without them. */
interface Source {
  draft: Draft;
  text: string;
  pairs: Set<number>;
  tails: { run: Unit[]; text: string; rest: Set<number> }[];
}

function sourceOf(draft: Draft): Source {
  const own = text([...draft.head, ...draft.body]);
  const tails = looseTails(draft).map((run) => ({
    run,
    text: text(run),
    rest: pairsOf(text([...draft.head, ...draft.body.filter((unit) => !run.includes(unit))])),
  }));
  return { draft, text: own, pairs: pairsOf(own), tails };
}

/** Every way in which the end of an article near by could go on with a cut one, with what speaks for it. */
function possibleMoves(sources: readonly Source[], at: number): Move[] {
  const to = sources[at] as Source;
  const cut = lastBody(to.draft);
  if (cut === undefined) return [];
  const near = sources.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  const texts = near.map((source) => source.text);
  const counted = countPairs(near.map((source) => source.pairs));
  const moves: Move[] = [];
  for (const [i, from] of near.entries()) {
    if (from === to) continue;
    for (const tail of from.tails) {
      const weights = weightsOf(near.length, counted, { from: from.pairs, to: tail.rest });
      const first = (tail.run[0] as Unit).text;
      const share = affinity(tail.text, to.pairs, weights) - affinity(tail.text, tail.rest, weights);
      const seam = junction(cut.text, first, texts) * 0.15 - opensLikeOthers(first, texts) * 0.1 + (MID_START.test(first) ? 0.2 : 0);
      const gain = share + seam + (near[i + 1] === to ? 0.08 : 0);
      if (gain > MIN_GAIN) moves.push({ tail: tail.run, from: from.draft, to: to.draft, gain });
    }
  }
  return moves;
}

/** Paragraphs at the end of one article that share more with another, which was cut, go there: an end that stands before its headline, say. */
function moveTails(drafts: readonly Draft[]): void {
  if (!drafts.some(isCut)) return;
  const sources = drafts.map(sourceOf);
  const moves = collect(drafts, (draft, at) => (isCut(draft) ? possibleMoves(sources, at) : []));
  moves.sort((a, b) => b.gain - a.gain);
  const done = new Set<Unit | Draft>();
  for (const { tail, from, to } of moves) {
    if (done.has(to) || tail.some((unit) => done.has(unit))) continue;
    done.add(to);
    from.body = from.body.filter((unit) => !tail.includes(unit));
    to.body.splice(to.body.indexOf(lastBody(to) as Unit) + 1, 0, ...tail);
    for (const unit of tail) {
      done.add(unit);
      unit.why = ['goes on with a sentence that a column cut in another place', ...unit.why];
    }
  }
}

const isOrphan = (draft: Draft): boolean =>
  draft.form === undefined &&
  draft.head.length === 0 &&
  !draft.body.some((unit) => unit.kind === 'dateline' || unit.kind === 'jump' || unit.kind === 'credit');

/** Text without any head of its own goes to the article that was cut, or that has no more than its lead, and with which it shares most. */
function adopt(drafts: readonly Draft[]): void {
  for (const orphan of drafts.filter(isOrphan)) {
    const body = text(orphan.body);
    let best: { to: Draft; score: number } | undefined;
    for (const to of drafts) {
      const bodies = to.body.filter((unit) => unit.kind === 'body');
      if (to === orphan || to.form !== undefined || (!isCut(to) && bodies.length > 1)) continue;
      const score = affinity(body.slice(0, 400), pairsOf(text([...to.head, ...to.body]))) + (isCut(to) ? 0.1 : 0);
      if (score > (best?.score ?? MIN_SHARE)) best = { to, score };
    }
    if (best === undefined) continue;
    best.to.body.push(...orphan.body);
    for (const unit of orphan.body) unit.why = ['text without a head; shares most with this article', ...unit.why];
    orphan.body = [];
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
  draft.body = collect(kept, (unit) => [unit, ...(place.get(unit) ?? [])]);
}

/**
 * Puts each article's paragraphs in reading order: repeated lines out, cut tails home, pictures between paragraphs.
 *
 * @param drafts changed in place; a draft that gave all it had away is left out of the result
 */
export function stitch(drafts: readonly Draft[]): Draft[] {
  for (const draft of drafts) dropRepeats(draft);
  adopt(drafts);
  moveTails(drafts);
  for (const draft of drafts) settleCaptions(draft);
  return drafts.filter((draft) => draft.body.length > 0 || draft.head.some((unit) => unit.kind === 'headline'));
}

/** What stands between two pieces when read: nothing where the first is cut or both were one line. */
export function glueOf(before: Unit | undefined, unit: Unit): '\n' | '' {
  if (before === undefined) return '\n';
  const between = (unit.spans[0]?.start ?? 0) - (before.spans.at(-1)?.end ?? 0);
  if (unit.gap === 0 && between >= 0 && between < 8) return '';
  if (before.kind === 'body' && unit.kind === 'body' && !isClosed(before) && !YEARS_LED.test(unit.text)) return '';
  return '\n';
}
