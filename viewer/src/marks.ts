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
 * Finds every occurrence of the given names in a text, the longest name first.
 *
 * @param text the text of an article
 * @param names what to look for, and what each name stands for; names of one character are left out, they match too much
 */
export function occurrences<T>(text: string, names: ReadonlyMap<string, T>): Mark<T>[] {
  const words = [...names.keys()].filter((name) => name.length > 1).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: names.get(match[0]) as T,
  }));
}
