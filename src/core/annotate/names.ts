import type { LocalMention } from '../document.js';
import { CharacterSet } from '../lexicon/characters.js';
import { wordList } from '../lexicon/word-list.js';
import { addPerson, itemEnd, namesAfter } from './bearers.js';
import { type Annotator, type Draft, isHanAt, isTaken, isWordStart, mentionAt, mentionEndingAt, tokenCovering } from './draft.js';
import { actsAsPerson, type NameCandidate } from './frames.js';
import { isAnonymised, isAppointed, isIntroduced, nameAt } from './persons.js';

/** A name without a title must score this to be believed. */
const FREE = 4.4;

/** So many names in a row are a list of names also where it goes on in something that is none, if they score so on the average. */
const MANY = 5;
const SURE = 5;

/** What those do who compete, coach or play a part. */
const COMPETES = wordList('夺得|夺冠|夺金|夺魁|摘得|摘下|摘金|斩获|勇夺|分获|折桂|卫冕|执教|领衔|出战|登场|表现');
/** The last characters of the parts of a body. */
const PART_LAST = new CharacterSet('庭科室处部');
const LIST_MARK = new CharacterSet('、');

/** Finds names that no title introduces: by their characters and what stands right of them, and lists that go on from a sure name. */
export const names: Annotator = {
  id: 'names',
  requires: ['tokens', 'posts'],
  annotate(draft) {
    const { text } = draft;
    const broken = new Set<number>();
    for (let i = 0; i < text.length; i++) {
      if (!isHanAt(text, i) || draft.taken[i]) continue;
      if (!isWordStart(draft, i)) continue;
      const list = freeList(draft, i, broken);
      if (list) {
        for (const { start, end, name, score } of list)
          if (mentionAt(draft, start)?.type !== 'person') addPerson(draft, start, end, name, 'person.list', score);
        i = (list.at(-1) as { end: number }).end - 1;
        continue;
      }
      const inList = listed(draft, i);
      const until = inList ? itemEnd(draft, i) : undefined;
      const candidate = nameAt(draft, i, { expected: inList, ...(until === undefined ? {} : { until }) });
      if (!candidate || isTaken(draft, i, candidate.end) || candidate.score < least(draft, i, candidate, inList)) continue;
      if (isAnonymised(draft, i, candidate.end)) {
        draft.memory.anonymous.add(candidate.name);
        continue;
      }
      const person = addPerson(draft, i, candidate.end, candidate.name, inList ? 'person.list' : 'person.frame', candidate.score);
      if (text[person.end] === '、') namesAfter(draft, person.end + 1);
      i = candidate.end - 1;
    }
  },
};

/** What a name must score that no title stands before: the less, the surer the frame. */
function least(draft: Draft, at: number, candidate: NameCandidate, inList: boolean): number {
  if (inList) return 3;
  if (candidate.name.includes('·')) return 2.6;
  if (candidate.name.length === 3 && draft.text[at - 1] === '(' && draft.text[candidate.end] === ')') return 3;
  if (
    candidate.name.length === 3 &&
    ELDER.test(draft.text.slice(candidate.end, candidate.end + 2)) &&
    !isKnownWord(draft, at, candidate.end)
  )
    return 2.3;
  if (candidate.name.length === 3 && opensLine(draft.text, at) && isOfBeing(draft, candidate.end)) return 2.4;
  if (candidate.name.length === 3 && isOfSomewhere(draft, at)) return isUnknownWord(draft, at, candidate.end) ? 2.2 : 3.2;
  if (isIntroduced(draft.text, at) || isAppointed(draft.text, at, candidate.end)) return 3;
  if (actsAsPerson(draft, candidate.end) || COMPETES.longestAt(draft.text, candidate.end)) return FREE;
  if (comesOrGoes(draft, candidate.end)) return 4.8;
  return isPersonToken(draft, at, candidate.end) ? 5.4 : Number.POSITIVE_INFINITY;
}

/** What old people are called after their names, and whose home it is. */
const ELDER = /^(?:老人|大爷|大娘|大妈|奶奶|爷爷|夫妇|一家)/;

/** Whether a sentence begins at an offset. */
function opensLine(text: string, at: number): boolean {
  return at === 0 || /[\n。]/.test(text[at - 1] as string);
}

/** Whether it goes on with 是 and a place or body: `某某是石塘村的村医`. */
function isOfBeing(draft: Draft, end: number): boolean {
  const of = draft.text[end] === '是' ? mentionAt(draft, end + 1) : undefined;
  return of !== undefined && of.start === end + 1 && (of.type === 'place' || of.type === 'organisation');
}

/** The body whose part ends at an offset: `青禾法院立案庭`. */
function wholeOf(draft: Draft, end: number): LocalMention | undefined {
  if (!PART_LAST.hasAt(draft.text, end - 1) || draft.taken[end - 1]) return undefined;
  for (let start = end - 2; start >= end - 8 && isHanAt(draft.text, start); start--)
    if (draft.taken[start]) return mentionEndingAt(draft, start + 1);
  return undefined;
}

/** Whether a place and 的, or a body, its team and perhaps 的, stand before: `石塘村的某某说`, `青禾公司的某某`, `青禾中学队某某`. */
function isOfSomewhere(draft: Draft, at: number): boolean {
  const { text } = draft;
  const of = text[at - 1] === '的' ? at - 1 : at;
  const end = text[of - 1] === '队' && !draft.taken[of - 1] ? (text.startsWith('代表', of - 3) ? of - 3 : of - 1) : of;
  const whose = mentionEndingAt(draft, end) ?? wholeOf(draft, end);
  if (!whose) return false;
  if (whose.type === 'organisation') return /^(?:company|education|media|judicial|association|other)$/.test(whose.subtype ?? '');
  return of < at && whose.type === 'place' && !whose.deictic && whose.subtype !== 'country' && whose.subtype !== 'site';
}

/** Three names or more in a row need no title: `甲、乙、丙等`; two do where something to the right says that they are persons.
 *
 * @param broken where names begin whose list goes on in something else: lists that run into one of these are broken too, and need not be read again
 */
function freeList(
  draft: Draft,
  at: number,
  broken: Set<number>,
): { start: number; end: number; name: string; score: number }[] | undefined {
  if (!LIST_MARK.hasIn(draft.text, at + 2, at + 5) || draft.text[at - 1] === '、') return undefined;
  const out: { start: number; end: number; name: string; score: number }[] = [];
  let start = at;
  let total = 0;
  for (;;) {
    if (broken.has(start)) return undefined;
    const item = itemOf(draft, start) ?? (out.length > 1 ? namesake(draft, start) : undefined);
    if (!item) break;
    out.push({ start, ...item });
    total += item.score;
    if (draft.text[item.end] !== '、') break;
    start = item.end + (draft.text[item.end + 1] === ' ' ? 2 : 1);
  }
  const end = out.at(-1)?.end ?? at;
  const least = /^(?:等|参加|出席|陪同|分别|也|列席|拍摄|创作|当选|[两二三]人|[两三]位|夫妇|夫妻|兄弟|姐妹)/.test(
    draft.text.slice(end, end + 2),
  )
    ? 2
    : 3;
  const cut = draft.text[end] === '、' && (out.length < MANY || total / out.length < SURE);
  if (cut) for (const item of out.slice(1)) broken.add(item.start);
  return cut || out.length < least || total / out.length < 4 ? undefined : out;
}

/** An item of a list: a person already known, or a name. */
function itemOf(draft: Draft, at: number): NameCandidate | undefined {
  const there = mentionAt(draft, at);
  if (there) return there.type === 'person' && there.start === at ? { end: there.end, name: there.name, score: SURE } : undefined;
  const until = itemEnd(draft, at);
  const candidate = nameAt(draft, at, { expected: true, ...(until === undefined ? {} : { until }) });
  const fits = candidate && candidate.score >= 2.4 && !isTaken(draft, at, candidate.end) && !isAnonymised(draft, at, candidate.end);
  return fits ? candidate : undefined;
}

/** A short name of a place in a list of persons, that may be a person's as well: `王勇、苏南等人`. */
function namesake(draft: Draft, at: number): NameCandidate | undefined {
  const there = mentionAt(draft, at);
  const short =
    there?.type === 'place' &&
    there.start === at &&
    there.end - at === 2 &&
    /^(?:、|等人)/.test(draft.text.slice(there.end, there.end + 2));
  return short && draft.lexicon.names.surnamesAt(draft.text, at).length > 0 ? { end: there.end, name: there.name, score: 3 } : undefined;
}

/** Whether a list of persons goes on here. */
function listed(draft: Draft, at: number): boolean {
  const last = draft.text[at - 1] === ' ' ? at - 2 : at - 1;
  return draft.text[last] === '、' && mentionAt(draft, last - 1)?.type === 'person';
}

/** Whether what follows is what people do: `某某来到`, `某某在某地`. */
function comesOrGoes(draft: Draft, end: number): boolean {
  return /^(?:来到|到(?!底|处)|赴|深入|走进|前往|代表|在|先后)/.test(draft.text.slice(end, end + 3));
}

/** Whether the tokenizer knows two offsets' characters as a word that is no name. */
function isKnownWord(draft: Draft, at: number, end: number): boolean {
  const token = tokenCovering(draft, at);
  return token?.start === at && token.end === end && !/^(?:x|nr)/.test(token.tag);
}

/** Whether the tokenizer makes one word of two offsets' characters and does not know it. */
function isUnknownWord(draft: Draft, at: number, end: number): boolean {
  const token = tokenCovering(draft, at);
  return token?.start === at && token.end === end && /^(?:x|nr)/.test(token.tag);
}

function isPersonToken(draft: Draft, at: number, end: number): boolean {
  const token = tokenCovering(draft, at);
  return token !== undefined && token.start === at && token.end === end && token.tag.startsWith('nr') && end - at > 2;
}

/** Finds the names that the page has made sure of wherever else they stand, also where the tokenizer cuts them in pieces. */
export function recall(draft: Draft): void {
  for (const [name, score] of draft.memory.persons) {
    if (draft.memory.anonymous.has(name)) continue;
    for (let at = draft.text.indexOf(name); at >= 0; at = draft.text.indexOf(name, at + name.length)) {
      if (isTaken(draft, at, at + name.length)) continue;
      if (name.length === 2 && !isWordStart(draft, at)) continue;
      addPerson(draft, at, at + name.length, name, 'person.page', Math.min(score, 6));
    }
  }
}
