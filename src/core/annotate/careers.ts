import type { LocalMention } from '../document.js';
import { CharacterSet } from '../lexicon/characters.js';
import { findPeriods } from '../text/periods.js';
import { addPerson, personAt } from './bearers.js';
import { type Draft, mentionAt, mentionEndingAt } from './draft.js';
import { lastWithin } from './edges.js';
import { nameAt } from './persons.js';
import { listedBefore, only, PARAGRAPH, personStartingAt, personsIn, resumeOf } from './resumes.js';
import type { Title } from './titles.js';

const FORMER = '不再担任|卸任|辞任|离任|被?免去其?|被?免去他的|被?免去她的|时任|曾任|曾担任|历任|先后担?任|辞去|担任过';
const PROPOSED = '拟任命?为?|拟提名为?|被?提名为|并提名';
const HOLDS =
  '现任|担任|出任|就任|留任|连任|接任|转任|改任|调任|升任|兼任|成为|受聘担任|受聘为|晋升为|提拔为|任命为|聘任为|聘为|选举为|推选为|当选为|当选|起任|任';
/** What ties a person on the left to the post on the right. */
const CAREER_VERB = new RegExp(
  `(?:\\([^()]{1,10}\\))?(?:等?(?:[两二三四五六七八九十]|[0-9]{1,3})[位名])?(?:同志|同事)?(?:此前|随后|继续|再次|一直|后来?|又|并|被|则|已|将)*(?:(${FORMER})|(${PROPOSED})|(${HOLDS})|为|是|,|\\()$`,
);
/** What makes the person after it hold an office. */
const CHOOSES =
  /(?:让|派|选派|委派|指派|推荐|推举|安排|聘请|动员|请)(?=(?:[他她]|[\u4e00-\u9fa5]{2,4})(?:继续|重新|再次|到|去|前往|来|回|为|担任|出任|兼任|留任|接任|任))/;
/** What stands before a name that its title follows: a mark, or the part of a body. */
const MARKS = new CharacterSet('、,;。\n由');
const PARTS = new CharacterSet('科部');
/** How far before a title its verb may begin. */
const VERB_REACH = 36;
/** Why the person that begins a clause leaves an office. */
const LEAVES = /^[\u4e00-\u9fa5]{2,4}(?:同志)?因[^,。;]{2,20}辞/;
/** Generic titles that stand after the mark of a clause and are somebody else's. */
const ANYBODY = /^(?:相关|有关|主要)?负责人$/;
/** What ends a title that stands beside a name as its apposition. */
const APPOSED = /^(?:[,。;)\n]|$)/;

/** The name that stands before its title: `习近平总书记`, `某某任市委书记`, `任命某某为局长`, `某某同志`. */
export function namesBefore(draft: Draft, titles: Title[]): LocalMention[] {
  const { text } = draft;
  const first = titles[0] as Title;
  const last = titles.at(-1) as Title;
  const tenured = /^(?:拟任|现任|候任|原任)/.test(text.slice(first.from));
  const direct = first.from === first.start || tenured ? personEndingAt(draft, first.from, tenured ? 0 : 1) : undefined;
  if (direct && !/^[、,]$/.test(text[first.from] ?? '')) return [direct];
  const resumed = resumeOf(draft, first.from) ?? listedBefore(draft, first, last);
  if (resumed) return [resumed];
  return byVerb(draft, titles) ?? ofOffice(draft, first, last, titles);
}

/** Whom a verb of office ties to the titles after it, with the tenure that the verb gives them. */
function byVerb(draft: Draft, titles: Title[]): LocalMention[] | undefined {
  const first = titles[0] as Title;
  const last = titles.at(-1) as Title;
  const verb = CAREER_VERB.exec(draft.text.slice(Math.max(0, first.from - VERB_REACH), first.from));
  if (!verb) return undefined;
  const [words, former, proposed, holds] = verb;
  const beside = words.endsWith(',') && !former && !proposed && !holds;
  if (beside && (ANYBODY.test(last.text) || !APPOSED.test(draft.text.slice(last.end, last.end + 1)))) return undefined;
  const near = personEndingAt(draft, beforePeriod(draft.text, first.from - words.length), 0);
  const direct =
    near && /(?:接替|接任)$/.test(draft.text.slice(Math.max(0, near.start - 2), near.start)) ? subjectOf(draft, near.start) : near;
  const person = direct ?? (former || proposed || holds ? subjectOf(draft, first.from) : undefined);
  if (!person) return undefined;
  const people = [...listBefore(draft, person), person];
  const before = former || /此前|先后|曾|历/.test(words);
  if (before) for (const t of titles) t.tenure ??= 'former';
  if (proposed) for (const t of titles) t.tenure ??= 'proposed';
  return people;
}

/** The names before the last of a list: `任命甲、乙为副局长`. */
function listBefore(draft: Draft, last: LocalMention): LocalMention[] {
  if (draft.text[last.start - 1] !== '、') return [];
  const before = personEndingAt(draft, last.start - 1, 0);
  return before ? [...listBefore(draft, before), before] : [];
}

/** `某某2019年3月起任…`, `某某于2020年5月卸任…`: where a period ends, the offset before it. */
function beforePeriod(text: string, end: number): number {
  const from = Math.max(0, end - 24);
  const period = findPeriods(text.slice(from, end)).at(-1);
  if (period === undefined || from + period.end !== end) return end;
  const start = from + period.start;
  return /[于自从在]/.test(text[start - 1] ?? '') ? start - 1 : start;
}

/** `某某的市长职务`. */
function ofOffice(draft: Draft, first: Title, last: Title, titles: Title[]): LocalMention[] {
  if (!/^(?:等)?职务/.test(draft.text.slice(last.end, last.end + 3))) return [];
  const of = /(?:同志)?的$|同志$/.exec(draft.text.slice(Math.max(0, first.from - 4), first.from));
  const person = of ? personEndingAt(draft, first.from - of[0].length, 0) : undefined;
  for (const t of titles) t.tenure ??= 'former';
  return person ? [person] : [];
}

/**
 * Whose career a clause tells: the person that begins a clause of its sentence, the only one that the sentence names, the one
 * that begins the paragraph or, where it names nobody, the one before.
 */
function subjectOf(draft: Draft, at: number): LocalMention | undefined {
  const { text } = draft;
  const least = Math.max(0, at - PARAGRAPH);
  const line = Math.max(least, lastWithin(text, '\n', at, PARAGRAPH) + 1);
  const sentence = Math.max(line, lastWithin(text, '。', at, PARAGRAPH) + 1);
  const chosen = chosenIn(draft, at) ?? nextToLeave(draft, sentence, at) ?? appointedIn(draft, sentence, at);
  if (chosen) return chosen;
  for (let clause = sentence; clause < at; clause = nextClause(text, clause, at)) {
    const opening = personStartingAt(draft, clause);
    if (opening) return /^(?:、|和|与)/.test(text.slice(opening.end, opening.end + 1)) ? undefined : opening;
  }
  const named = personsIn(draft, sentence, at);
  if (named.length) return only(named);
  const opening = personStartingAt(draft, line);
  if (opening) return opening;
  const before = personsIn(draft, line, sentence);
  if (before.length) return only(before);
  const above = line > least ? Math.max(least, lastWithin(text, '\n', line - 1, PARAGRAPH) + 1) : line;
  if (above === line) return undefined;
  const meant = /^(?:[^。]*,)?[他她]/.test(text.slice(sentence, at)) ? only(personsIn(draft, above, line)) : undefined;
  return meant ?? personStartingAt(draft, above);
}

/** Whom the clause before a title says that someone made hold it: `让某某继续留任…`, `选派某某担任…`. */
function chosenIn(draft: Draft, at: number): LocalMention | undefined {
  const clause = lastWithin(draft.text, ',', at, VERB_REACH) + 1;
  const match = clause > 0 ? CHOOSES.exec(draft.text.slice(clause, at)) : undefined;
  if (!match) return undefined;
  const after = clause + match.index + match[0].length;
  const line = lastWithin(draft.text, '\n', at, PARAGRAPH) + 1;
  const person = /^[他她]/.test(draft.text.slice(after)) ? personsIn(draft, line, after).at(-1) : mentionAt(draft, after);
  return person?.type === 'person' ? person : undefined;
}

/** Who begins the last of several clauses of one decision: `接受甲因工作变动辞去…,乙因年龄原因辞去…`. */
function nextToLeave(draft: Draft, sentence: number, at: number): LocalMention | undefined {
  const clause = lastWithin(draft.text, ',', at, 60) + 1;
  const leaves = clause > sentence && LEAVES.test(draft.text.slice(clause, at));
  return leaves ? personAt(draft, clause, 'person.career', 1) : undefined;
}

/** Whom a body lets go or chooses in a stretch of text: `决定接受某某因工作变动辞去…`. */
function appointedIn(draft: Draft, start: number, end: number): LocalMention | undefined {
  const match = /(?:接受|同意|批准|任命|免去)(?=[\u4e00-\u9fa5]{2,4}(?:同志)?(?:因|辞|为|的))/.exec(draft.text.slice(start, end));
  return match ? personStartingAt(draft, start + match.index + match[0].length) : undefined;
}

function nextClause(text: string, from: number, end: number): number {
  const comma = text.indexOf(',', from);
  return comma < 0 || comma >= end ? end : comma + 1;
}

/** What a name that its title follows may lack in score where a mark or a part of a body opens the phrase. */
function opening(text: string, at: number): number {
  return PARTS.hasAt(text, at - 1) ? 2.2 : MARKS.hasAt(text, at - 1) ? 1.2 : 0;
}

/** A person that ends at an offset, known or well scored. */
function personEndingAt(draft: Draft, end: number, least: number): LocalMention | undefined {
  const there = mentionEndingAt(draft, end);
  if (there?.type === 'person' || there?.type === 'official') return there;
  if (there) return undefined;
  for (const length of [4, 3, 2]) {
    const at = end - length;
    if (at < 0 || draft.taken[at]) continue;
    // Four letters are a name only with a surname of two.
    if (length === 4 && !draft.lexicon.names.surnamesAt(draft.text, at).some(({ surname }) => surname.length > 1)) continue;
    const lead = opening(draft.text, at);
    const candidate = nameAt(draft, at, { expected: true, ...(lead ? { until: end } : {}) });
    if (candidate?.end === end && candidate.score >= 3.5 + least - lead)
      return addPerson(draft, at, candidate.end, candidate.name, 'person.before-title', candidate.score);
  }
  return undefined;
}
