import type { LocalMention } from '../document.js';
import { findPeriods } from '../text/periods.js';
import { addMention, type Draft, mentionAt, mentionEndingAt, removeMention } from './draft.js';
import { lastWithin } from './edges.js';
import { isAnonymised, nameAt } from './persons.js';
import { type Title, titleAt } from './titles.js';

/** An item of a list of names, closed on both sides. */
const LIST_ITEM = /^[\u4e00-\u9fa5]{2,3}(?:[、,。 \n]|等|参加|出席|陪同)/;

/** What ties a person on the left to the post on the right. */
const CAREER_VERB =
  /(?:\([^()]{1,10}\))?(?:同志)?(?:此前|先后|历|一直)?(?:不再担任|卸任|辞任|离任|被免去|免去其|免去他的|免去她的|现任|时任|曾任|曾担任|拟任|拟提名为|担任过?|出任|兼任|当选为|当选|起任|任|为|是|辞去|,|\()$/;

/** The names that follow a title, to the end of their list. */
export function namesAfter(draft: Draft, from: number): LocalMention[] {
  const { text } = draft;
  const out: LocalMention[] = [];
  let at = from;
  if (text[at] === ' ' || text[at] === ':' || text[at] === '“') at++;
  else if (text[at] === '的' && /(?:时任|曾任|拟任|担任|身为)[^,。;]{2,24}$/.test(text.slice(Math.max(0, at - 28), at))) at++;
  for (;;) {
    const person = personAt(draft, at, 'person.title', out.length && LIST_ITEM.test(text.slice(at, at + 6)) ? -1.5 : 2);
    if (!person) break;
    out.push(person);
    at = person.end;
    const note = /^\([^)]{1,12}\)/.exec(text.slice(at, at + 14));
    if (note) at += note[0].length;
    const separator = /^(?:、|和|与|及|以及| )/.exec(text.slice(at, at + 2));
    if (!separator || mentionAt(draft, at + separator[0].length)) break;
    at += separator[0].length;
    if (titleAt(draft, at)) break;
  }
  return out;
}

/** The name that stands before its title: `习近平总书记`, `某某任市委书记`, `任命某某为局长`, `某某同志`. */
export function namesBefore(draft: Draft, titles: Title[]): LocalMention[] {
  const { text } = draft;
  const first = titles[0] as Title;
  const last = titles.at(-1) as Title;
  const tenured = /^(?:拟任|现任|候任|原任)/.test(text.slice(first.from));
  const direct = first.from === first.start || tenured ? personEndingAt(draft, first.from, tenured ? 0 : 1) : undefined;
  if (direct && !/^[、,]$/.test(text[first.from] ?? '')) return [direct];
  const resumed = resumeOf(draft, first.from);
  if (resumed) return [resumed];
  const verb = CAREER_VERB.exec(text.slice(Math.max(0, first.from - 16), first.from));
  if (verb) {
    const near = personEndingAt(draft, beforePeriod(text, first.from - verb[0].length), 0);
    const direct = near && /(?:接替|接任)$/.test(text.slice(Math.max(0, near.start - 2), near.start)) ? subjectOf(draft, near.start) : near;
    const person = direct ?? (/任|当选|辞去|免去/.test(verb[0]) ? subjectOf(draft, first.from) : undefined);
    if (person) {
      if (/历任|曾|此前|先后|时任|辞去|不再|卸任|辞任|离任|免去/.test(verb[0])) for (const t of titles) t.tenure ??= 'former';
      if (/拟/.test(verb[0])) for (const t of titles) t.tenure ??= 'proposed';
      return [person];
    }
  }
  if (/^(?:等)?职务/.test(text.slice(last.end, last.end + 3))) {
    const of = /(?:同志)?的$/.exec(text.slice(Math.max(0, first.from - 4), first.from));
    const person = of ? personEndingAt(draft, first.from - of[0].length, 0) : undefined;
    for (const t of titles) t.tenure ??= 'former';
    return person ? [person] : [];
  }
  return [];
}

/** `某某2019年3月起任…`, `某某于2020年5月卸任…`: where a period ends, the offset before it. */
function beforePeriod(text: string, end: number): number {
  const from = Math.max(0, end - 24);
  const period = findPeriods(text.slice(from, end)).at(-1);
  if (period === undefined || from + period.end !== end) return end;
  const start = from + period.start;
  return /[于自从在]/.test(text[start - 1] ?? '') ? start - 1 : start;
}

/** Most lines that a résumé has. */
const RESUME = 40;

/** `2003.05—2006.07 某县副县长`, a line of a résumé: whose it is says the line above all such lines, by its first name or its only one. */
function resumeOf(draft: Draft, at: number): LocalMention | undefined {
  const { text } = draft;
  let line = lastWithin(text, '\n', at, PARAGRAPH) + 1;
  const after = resumeLine(text.slice(line, at));
  if (after === undefined || !/^[ ,:]*(?:任|担任)?$/.test(after)) return undefined;
  for (let n = 0; n < RESUME && line > 0; n++) {
    const above = lastWithin(text, '\n', line - 1, PARAGRAPH) + 1;
    if (resumeLine(text.slice(above, line - 1)) === undefined) return personStartingAt(draft, above) ?? onlyPerson(draft, above, line - 1);
    line = above;
  }
  return undefined;
}

/** What follows the stretch of time that a line begins with; nothing where it begins with none. */
function resumeLine(line: string): string | undefined {
  const [period] = findPeriods(line);
  return period !== undefined && period.kind !== 'on' && line.slice(0, period.start).trim() === '' ? line.slice(period.end) : undefined;
}

/** How far back a paragraph is looked through. */
const PARAGRAPH = 2000;

/** Whose career a sentence tells: the person that begins it, or the one named last before in its paragraph. */
function subjectOf(draft: Draft, at: number): LocalMention | undefined {
  const least = Math.max(0, at - PARAGRAPH);
  const line = Math.max(least, lastWithin(draft.text, '\n', at, PARAGRAPH) + 1);
  const sentence = Math.max(line, lastWithin(draft.text, '。', at, PARAGRAPH) + 1);
  const opening = personStartingAt(draft, sentence) ?? personStartingAt(draft, line);
  if (opening) return opening;
  return onlyPerson(draft, line, at);
}

/** The one person that a stretch of text names; nothing where it names several. */
function onlyPerson(draft: Draft, from: number, to: number): LocalMention | undefined {
  let only: LocalMention | undefined;
  for (let i = to - 1; i >= from; i--) {
    const m = mentionAt(draft, i);
    if (!m) continue;
    if (m.type === 'person' && m.end <= to && m.start >= from) {
      if (only) return undefined;
      only = m;
    }
    i = Math.min(i, m.start);
  }
  return only;
}

function personStartingAt(draft: Draft, at: number): LocalMention | undefined {
  const there = mentionAt(draft, at);
  if (there) return there.type === 'person' && there.start === at ? there : undefined;
  const candidate = nameAt(draft, at, { expected: false });
  return candidate && candidate.score >= 3 && !isAnonymised(draft, at, candidate.end)
    ? addPerson(draft, at, candidate.end, candidate.name, 'person.career', candidate.score)
    : undefined;
}

/** A person that ends at an offset, known or well scored. */
function personEndingAt(draft: Draft, end: number, least: number): LocalMention | undefined {
  const there = mentionEndingAt(draft, end);
  if (there?.type === 'person' || there?.type === 'official') return there;
  if (there) return undefined;
  for (const length of [3, 2, 4]) {
    const at = end - length;
    if (at < 0 || draft.taken[at]) continue;
    const candidate = nameAt(draft, at, { expected: true });
    if (candidate?.end === end && candidate.score >= 3.5 + least)
      return addPerson(draft, at, candidate.end, candidate.name, 'person.before-title', candidate.score);
  }
  return undefined;
}

/** Adds the person at an offset where a name is expected and scores at least `least`. */
export function personAt(draft: Draft, at: number, rule: string, least: number): LocalMention | undefined {
  const there = mentionAt(draft, at);
  if (there?.type === 'person' || there?.type === 'official') return there.start === at ? there : undefined;
  const candidate = nameAt(draft, at, { expected: true, spaced: true });
  if (!candidate || candidate.score < least) return undefined;
  for (let i = at; i < candidate.end; i++) {
    const inner = mentionAt(draft, i);
    if (inner && inner.type !== 'place') return undefined;
  }
  if (isAnonymised(draft, at, candidate.end)) {
    draft.memory.anonymous.add(candidate.name);
    return undefined;
  }
  return addPerson(draft, at, candidate.end, candidate.name, rule, candidate.score);
}

export function addPerson(draft: Draft, start: number, end: number, name: string, rule: string, score: number): LocalMention {
  draft.memory.persons.set(name, Math.max(score, draft.memory.persons.get(name) ?? 0));
  for (let i = start; i < end; i++) {
    const inner = mentionAt(draft, i);
    if (inner) removeMention(draft, inner);
  }
  return addMention(draft, { start, end, name, type: 'person', rule, confidence: Math.max(0.5, Math.min(0.97, 0.5 + score / 12)) });
}
