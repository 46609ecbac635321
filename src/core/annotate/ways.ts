import { addMention, type Draft, isHanAt, mentionAt, mentionEndingAt, removeMention, tokenCovering } from './draft.js';
import { lastWithin, placeChainStart } from './edges.js';

/** Ways between two places, which are called by both. */
const BETWEEN = /^(?:高速公路|高速|铁路)$/;
/** What a bridge is, between the river that it crosses and the head word. */
const KIND = /(?:公路|铁路|公铁两用|特)$/;
/** Longest name of a river, with what kind of bridge it is. */
const MOST = 9;

/**
 * Adds a way that is called by two places (`青禾至云川高速公路`) or a bridge that is called by its place and a great river
 * (`青禾长江大桥`), where one ends with the head word between two offsets.
 *
 * @returns whether one does
 */
export function wayAt(draft: Draft, head: number, end: number): boolean {
  const word = draft.text.slice(head, end);
  if (word === '大桥') return bridgeAt(draft, head, end);
  if (!BETWEEN.test(word)) return false;
  const near = placeBefore(draft, head);
  const last = near === undefined ? undefined : placeChainStart(draft, near);
  if (last === undefined) return word.startsWith('高速') && shortAt(draft, head, end);
  if (!/[至到]/.test(draft.text[last - 1] ?? '')) return false;
  const first = placeBefore(draft, last - 1);
  if (first === undefined) return false;
  const name = draft.text.slice(first, end);
  addSite(draft, first, end, { places: [{ name, level: 'site', path: name }] });
  return true;
}

/** A motorway that is called by one character of each of its ends: `青云高速`. The tokenizer knows no such word. */
function shortAt(draft: Draft, head: number, end: number): boolean {
  const start = head - 2;
  const { text } = draft;
  if (start < 0 || !isHanAt(text, start) || !isHanAt(text, head - 1) || /[的了在上下走过进出时全达]/.test(text.slice(start, head)))
    return false;
  const split = tokenCovering(draft, start)?.start === start && tokenCovering(draft, head - 1)?.start === head - 1;
  if (!split || mentionAt(draft, start) || mentionAt(draft, head - 1)) return false;
  const name = text.slice(start, end);
  addSite(draft, start, end, { places: [{ name, level: 'site', path: name }] });
  return true;
}

/** A bridge over a great river is one of many, and has the place in its name. */
function bridgeAt(draft: Draft, head: number, end: number): boolean {
  const { text, lexicon } = draft;
  const before = text.slice(Math.max(0, head - MOST), head);
  const river = before.replace(KIND, '');
  const stream = lexicon.landforms.longestEndingAt(river, river.length)?.word;
  const owner = stream ? mentionEndingAt(draft, head - before.length + river.length - stream.length) : undefined;
  if (owner?.type !== 'place' || owner.deictic) return false;
  const { start, places = [] } = owner;
  addSite(draft, start, end, { jurisdiction: { start, end: owner.end, places } });
  return true;
}

/** Where the place begins that ends at an offset: a mention, or a word that the dictionary knows as one. */
function placeBefore(draft: Draft, end: number): number | undefined {
  const place = mentionEndingAt(draft, end);
  if (place) return place.type === 'place' && !place.deictic ? place.start : undefined;
  const token = tokenCovering(draft, end - 1);
  return token && token.end === end && draft.lexicon.gazetteer.lookup(token.text).length > 0 && lastWithin(draft.text, '“', end, 4) < 0
    ? token.start
    : undefined;
}

function addSite(draft: Draft, start: number, end: number, more: Partial<Parameters<typeof addMention>[1]>): void {
  for (let i = start; i < end; i++) {
    const inner = mentionAt(draft, i);
    if (inner) removeMention(draft, inner);
  }
  addMention(draft, { start, end, type: 'place', subtype: 'site', level: 'site', rule: 'place.site', confidence: 0.8, ...more });
}
