import type { Token } from '../model.js';
import { type Draft, mentionAt, tokenCovering } from './draft.js';
import { leftEdge } from './edges.js';
import { LEAD_IN, TRAVELS } from './site-words.js';

/**
 * Where the name of a site begins, walking left from its head word.
 *
 * @param most characters to go back at most
 */
export function siteStart(draft: Draft, head: number, end: number, most: number): number {
  const token = tokenCovering(draft, head) as Token;
  const { text } = draft;
  let start = end - head === 1 && token.start < head ? token.start : leftEdge(draft, head, most);
  if (end - head === 1 && start < head) start = leftEdge(draft, start, most);
  if (end - head === 1 && start === head) start = verbBefore(draft, head, end);
  start += (NUMBER.exec(text.slice(start, head))?.[0] ?? '').length;
  start += (BRACKETED.exec(text.slice(start, head))?.[0] ?? '').length;
  while (/^(?:[一二三四五六七八九十两几]|这|那|该)[个家座条]/.test(text.slice(start, head))) start += 2;
  start += (TRAVELS.exec(text.slice(start, head - 1))?.[0] ?? '').length;
  start += leadIn(draft, start, head, end - head === 1 ? 1 : 2);
  return start;
}

/** Length of what stands before the name of a site and belongs to the sentence, a mention apart. */
export function leadIn(draft: Draft, start: number, head: number, least = 2): number {
  let at = start;
  while (at < head && !mentionAt(draft, at)) {
    const word = LEAD_IN.exec(draft.text.slice(at, head))?.[0];
    if (!word || head - at - word.length < least) break;
    at += word.length;
  }
  return at - start;
}

/** Whether nothing but what is done with it stands before the head word: `优化水库调度`. */
export const isLeadIn = (stem: string): boolean => stem !== '' && LEAD_IN.exec(stem)?.[0] === stem;

/** The number of a road before its name. */
const NUMBER = /^[GSXY]\d+/;
/** A bracket that ends a name before this one: `青禾片区(一期)云溪产业园`. */
const BRACKETED = /^.*[区期段园线]\)/;

/** Where a verb begins that is the name of a road in a list of roads: `、互助路、`. */
function verbBefore(draft: Draft, head: number, end: number): number {
  const token = tokenCovering(draft, head - 1);
  return token?.text.length === 2 && /^[va]/.test(token.tag) && isListedRoad(draft.text, token.start, end) ? token.start : head;
}

/** Whether a road stands in a list of roads: `、环城路、青禾南路`. */
export function isListedRoad(text: string, start: number, end: number): boolean {
  if (!/[路街桥]/.test(text[end - 1] as string)) return false;
  return (
    /[路街道桥巷]、$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[、和][\u4e00-\u9fa5]{2,5}(?:路|街|大道)/.test(text.slice(end, end + 8))
  );
}
