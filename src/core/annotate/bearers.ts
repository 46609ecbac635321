import type { LocalMention } from '../document.js';
import { CharacterSet } from '../lexicon/characters.js';
import { addMention, type Draft, isHanAt, isTaken, mentionAt, removeMention, tokenCovering } from './draft.js';
import { isAnonymised, nameAt } from './persons.js';
import { titleAt } from './titles.js';

/** The last item of a list of names. */
const LAST_ITEM = /^[\u4e00-\u9fa5]{2,3}(?:[、,。 \n]|等|参加|出席|陪同)/;

/** What ends the phrase that a title and its bearer make. */
const CLOSES = new CharacterSet('、,。;:)\n');
/** The last of a list of names that are none of their bearers' own: `某甲、某乙(均为化名)`. */
const ALL_ALIASES = /^[\u4e00-\u9fa5]{2,3}\(均/;
/** Before a title whose bearer `的` follows: `时任某某县县长的某某`. */
const HELD = /(?:时任|曾任|拟任|现任|出任|接任|转任|担任过?|身为|作为|当选)[^,。;]{2,24}$/;

/**
 * The names that follow a title, to the end of their list.
 *
 * @param sure whether the title is an office in a body that is named: a surname and what closes the phrase then make a name of any word
 */
export function namesAfter(draft: Draft, from: number, sure = false): LocalMention[] {
  const { text } = draft;
  const out: LocalMention[] = [];
  let at = from;
  if (text[at] === ' ' || text[at] === ':' || text[at] === '/' || text[at] === '“') at++;
  else if (text[at] === '的' && HELD.test(text.slice(Math.max(0, at - 28), at))) at++;
  for (;;) {
    const until = itemEnd(draft, at);
    const least = out.length && (until || LAST_ITEM.test(text.slice(at, at + 6))) ? -1.5 : sure && closesAfter(text, at) ? 1 : 2;
    const person =
      personAt(draft, at, 'person.title', least, { sure, ...(until === undefined ? {} : { until }) }) ??
      (out.length ? undefined : personAt(draft, at, 'person.title', 2));
    if (!person && out.length > (sure ? 0 : 1) && until !== undefined && !isWord(draft, at, until)) {
      // A rare surname in the middle of a list: whoever it is, the list goes on.
      if (sure && personAt(draft, until + 1, 'person.title', 2))
        out.push(addPerson(draft, at, until, text.slice(at, until), 'person.title', 1));
      at = until + 1;
      continue;
    }
    if (!person) break;
    out.push(person);
    at = person.end;
    const note = /^\([^)]{1,12}\)/.exec(text.slice(at, at + 14));
    if (note) at += note[0].length;
    const separator = /^(?:、 ?|和|与|及|以及| )/.exec(text.slice(at, at + 2));
    if (!separator || !mayGoOn(draft, at + separator[0].length)) break;
    at += separator[0].length;
    if (titleAt(draft, at)) break;
  }
  if (out.length && ALL_ALIASES.test(text.slice(at, at + 10))) for (const { name } of out) draft.memory.anonymous.add(name);
  return out;
}

/** Whether a list of names may go on at an offset: no mention is there, or only a place that an item of the list is longer than. */
function mayGoOn(draft: Draft, at: number): boolean {
  const there = mentionAt(draft, at);
  if (!there) return true;
  return there.type === 'place' && there.start === at && there.end < (itemEnd(draft, at) ?? 0);
}

/** Where an item of a list ends that is closed by the mark of lists; undefined where it is not, or goes on after 等. */
export function itemEnd({ text }: Draft, at: number): number | undefined {
  let end = at;
  while (end - at <= 4 && isHanAt(text, end) && text[end] !== '等') end++;
  return text[end] === '、' && end - at >= 2 && end - at <= 4 ? end : undefined;
}

/** Whether a word of the dictionary, or a mention, stands between two offsets. */
function isWord(draft: Draft, start: number, end: number): boolean {
  const token = tokenCovering(draft, start);
  return (
    end - start > 3 || isTaken(draft, start, end) || (token !== undefined && token.end - token.start > 1 && !/^(?:nr|x)/.test(token.tag))
  );
}

/** Whether two or three letters stand at an offset, and then a mark. */
function closesAfter(text: string, at: number): boolean {
  return (
    isHanAt(text, at) && isHanAt(text, at + 1) && (CLOSES.hasAt(text, at + 2) || (isHanAt(text, at + 2) && CLOSES.hasAt(text, at + 3)))
  );
}

/** Adds the person at an offset where a name is expected and scores at least `least`. */
export function personAt(
  draft: Draft,
  at: number,
  rule: string,
  least: number,
  closed: { until?: number; sure?: boolean } = {},
): LocalMention | undefined {
  const there = mentionAt(draft, at);
  if (there?.type === 'person' || there?.type === 'official') return there.start === at ? there : undefined;
  const candidate = nameAt(draft, at, { expected: true, spaced: true, ...closed });
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
