import type { BlockKind, Span } from '../model.js';
import type { Reading } from './reading.js';

/** A sentence of a reading. */
export interface Sentence extends Span {
  index: number;
  kind: BlockKind;
}

/**
 * Cuts a reading into sentences: at 。 ! ? and at line breaks, closing quotation marks staying with the sentence they close.
 * A comma or colon ends no sentence, nor does a semicolon: `甲说,…;乙说,…` is one.
 *
 * @example
 * splitSentences(reading).map((s) => reading.printed.slice(s.start, s.end));
 */
export function splitSentences(reading: Reading): Sentence[] {
  const { text } = reading;
  const out: Sentence[] = [];
  let zone = 0;
  const push = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text[start] as string)) start++;
    while (end > start && /\s/.test(text[end - 1] as string)) end--;
    if (start >= end) return;
    while (zone + 1 < reading.zones.length && (reading.zones[zone + 1]?.start ?? 0) <= start) zone++;
    out.push({ index: out.length, start, end, kind: reading.zones[zone]?.kind ?? 'body' });
  };
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (c === '\n') {
      push(start, i);
      start = i + 1;
    } else if (c === '。' || c === '!' || c === '?') {
      while (/[。!?”’)]/.test(text[i + 1] ?? '')) i++;
      push(start, i + 1);
      start = i + 1;
    }
  }
  push(start, text.length);
  return out;
}
