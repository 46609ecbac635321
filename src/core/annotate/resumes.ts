import type { LocalMention } from '../document.js';
import { findPeriods } from '../text/periods.js';
import { addPerson } from './bearers.js';
import { type Draft, mentionAt, mentionEndingAt } from './draft.js';
import { lastWithin } from './edges.js';
import { isAnonymised, nameAt } from './persons.js';
import type { Title } from './titles.js';

/** How far back a paragraph is looked through. */
export const PARAGRAPH = 2000;
/** Most lines that a résumé has. */
const RESUME = 40;

/** `2003.05—2006.07 某县副县长`, a line of a résumé: whose it is says the line above all such lines, by its first name or its only one. */
export function resumeOf(draft: Draft, at: number): LocalMention | undefined {
  const { text } = draft;
  let line = lastWithin(text, '\n', at, PARAGRAPH) + 1;
  const after = resumeLine(text.slice(line, at));
  if (after === undefined || !/^[ ,:]*(?:任|担任)?$/.test(after)) return undefined;
  for (let n = 0; n < RESUME && line > 0; n++) {
    const above = lastWithin(text, '\n', line - 1, PARAGRAPH) + 1;
    if (resumeLine(text.slice(above, line - 1)) === undefined)
      return personStartingAt(draft, above) ?? only(personsIn(draft, above, line - 1));
    line = above;
  }
  return undefined;
}

/** What a stretch of time begins with. */
const PERIOD_FIRST = /^\s*[自从直截至0-9一二前去今]/;

/** What follows the stretch of time that a line begins with; nothing where it begins with none. */
function resumeLine(line: string): string | undefined {
  if (!PERIOD_FIRST.test(line)) return undefined;
  const [period] = findPeriods(line);
  return period !== undefined && period.kind !== 'on' && line.slice(0, period.start).trim() === '' ? line.slice(period.end) : undefined;
}

/** What stands between the name that begins a line and its post: `某某　某县某镇党委书记`, `某某(女,回族) 某小学教师`. */
const LISTED = /^(?:\([^()]{1,12}\) ?| )[\u4e00-\u9fa5()·]{0,24}$/;

/** Whom a line of a list of names names first, with the post that ends the line. */
export function listedBefore(draft: Draft, first: Title, last: Title): LocalMention | undefined {
  const { text } = draft;
  if (last.end < text.length && !/^[\n;。]/.test(text.slice(last.end, last.end + 1))) return undefined;
  const line = lastWithin(text, '\n', first.from, 60) + 1;
  if (first.from - line < 3 || first.from - line > 44) return undefined;
  for (const end of [line + 2, line + 3, line + 4]) {
    if (!LISTED.test(text.slice(end, first.from))) continue;
    const there = mentionEndingAt(draft, end);
    if (there?.type === 'person' && there.start === line) return there;
    const candidate = nameAt(draft, line, { expected: true, spaced: true });
    if (candidate?.end === end && candidate.score > -1) return addPerson(draft, line, end, candidate.name, 'person.list', candidate.score);
  }
  return undefined;
}

/** The one of a list of one. */
export function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** The different persons that mentions between two offsets name, in order. */
export function personsIn(draft: Draft, start: number, end: number): LocalMention[] {
  const out = new Map<string, LocalMention>();
  for (let i = start; i < end; i++) {
    const m = mentionAt(draft, i);
    if (!m) continue;
    if (m.type === 'person' && m.end <= end && !out.has(m.name)) out.set(m.name, m);
    i = Math.max(i, m.end - 1);
  }
  return [...out.values()];
}

/** The person that begins at an offset, known or well scored. */
export function personStartingAt(draft: Draft, at: number): LocalMention | undefined {
  const there = mentionAt(draft, at);
  if (there) return there.type === 'person' && there.start === at ? there : undefined;
  const candidate = nameAt(draft, at, { expected: false });
  return candidate && candidate.score >= 3 && !isAnonymised(draft, at, candidate.end)
    ? addPerson(draft, at, candidate.end, candidate.name, 'person.career', candidate.score)
    : undefined;
}
