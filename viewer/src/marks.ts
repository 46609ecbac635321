import type { Span } from '../../src/core/model.js';

/** A span to be marked, and what it stands for. */
export interface Mark<T> extends Span {
  value: T;
}

/** A run of text, marked or plain. */
export interface Run<T> {
  text: string;
  value?: T;
}

/**
 * Cuts a text into plain and marked runs. Marks outside the text or overlapping an earlier mark are dropped:
 * the text itself is always whole.
 *
 * @param text what is to be shown
 * @param marks spans within it, in any order
 * @example
 * runs('周南到任', [{ start: 0, end: 2, value: 'head' }]); // [{ text: '周南', value: 'head' }, { text: '到任' }]
 */
export function runs<T>(text: string, marks: readonly Mark<T>[]): Run<T>[] {
  const out: Run<T>[] = [];
  let at = 0;
  for (const { start, end, value } of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) out.push({ text: text.slice(at, start) });
    out.push({ text: text.slice(start, end), value });
    at = end;
  }
  if (at < text.length) out.push({ text: text.slice(at) });
  return out;
}

/**
 * Cuts runs at line breaks.
 *
 * @returns a list of runs for each paragraph; the line breaks themselves are gone
 */
export function paragraphs<T>(all: readonly Run<T>[]): Run<T>[][] {
  const out: Run<T>[][] = [[]];
  for (const { text, ...rest } of all) {
    for (const [i, line] of text.split('\n').entries()) {
      if (i > 0) out.push([]);
      if (line) out.at(-1)?.push({ text: line, ...rest });
    }
  }
  return out;
}
