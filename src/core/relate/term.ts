import type { Affiliation, LocalMention } from '../document.js';
import type { Span } from '../model.js';
import { certainlyBefore } from '../order.js';
import { findPeriods, type Period, type StatedDate } from '../text/periods.js';
import type { Story } from './story.js';

/** When a post was taken up and left, as far as its sentence states it. */
export interface Term {
  start?: StatedDate;
  end?: StatedDate;
  /** Whether the post is left by the day of the article. */
  left: boolean;
}

/** Stands for each character of a person's name, so that patterns need not know names. */
const NAME = '\uE000';
const WHO = `(?:${NAME}+(?!${NAME})(?:同志)?|他|她|其)`;

/** Taking up a post; a date before it is the day of it. */
const TAKES_UP = new RegExp(
  `(?:就任|出任|升任|改任|转任|调任|接任|起任|当选为?|担任|(?<![曾时现原历])任|(?:任命|选举|推选|聘任)${WHO}为)$`,
);
/** Holding a post; a stretch of time before it is the time of it. */
const HOLDS = new RegExp(`(?:担任过?|任|当选为?|(?:任命|选举|推选|聘任)${WHO}为)$`);
const LEAVES = new RegExp(`(?:不再担任|卸任|辞去|辞任|离任|免去(?:${WHO}的?)?(?:担任的)?)$`);
/** Of these a body decides, on the day that its sentence begins with. */
const DECIDED = /(?:任命|选举|推选|聘任|当选|免去|辞去)/;
const BESIDES = `(?:${WHO}|正式|一直|先后|曾|又|已|便|开始|被|并|再次|于|在){0,12}`;
/** What may stand between a date and its verb, with one reason at most: two could share their words in ever so many ways. */
const FILLER = new RegExp(`^[,、 ]?${BESIDES}(?:因[^,。;]{1,12}${BESIDES})?$`);
const GONE = new RegExp(
  `^(?:同志)?,?(?:${WHO})?(?:于|在)?(?<when>[^,。;]{0,16}?)(?:因[^,。;]{1,12})?(?:正式|被|已)?(?:离任|卸任|去职|离职|辞职|退休|调离|免职)`,
);
const UNTIL = /^,?(?:一直)?(?<when>(?:直到|直至|至)[^,。;]{4,16})/;

/**
 * When a post was held, where the sentence of its title says so: before its verb (`2016年至2021年任…`, `于2020年5月卸任…`), in brackets after it, after it
 * (`…,2016年11月离任`), or in front of it on the line of a résumé.
 *
 * @param affiliation the title, read with those that it stands together with
 * @returns nothing where the sentence names no time of it
 * @example
 * termOf(affiliation, story); // { start: { date: '2019-03', precision: 'month' }, left: false }
 */
export function termOf(affiliation: Affiliation, sentence: Span, story: Story): Term | undefined {
  const { published } = story.doc.article;
  const { start, end } = compoundOf(affiliation, story);
  const text = masked(sentence, story);
  const before = text.slice(0, Math.max(0, start - sentence.start));
  const after = text.slice(Math.max(0, end - sentence.start));
  const found: Found[] = [
    inBrackets(after, published),
    beforeVerb(before, published),
    leavingAfter(before, after, published),
    asResume(before, published),
  ];
  // What comes first is said most plainly.
  const term: Found = Object.assign({}, ...found.reverse());
  if (term.start === undefined && term.end === undefined && term.left === undefined) return undefined;
  const past = term.end !== undefined && (published === undefined || certainlyBefore(term.end.date, published));
  return { ...term, left: term.left === true || past };
}

/** The titles that stand together with one, and the names after them. */
function compoundOf({ start, end, persons }: Affiliation, { doc }: Story): Span {
  const same = doc.affiliations.filter((other) => other.persons.join() === persons.join());
  const joined = (from: number, to: number): boolean => /^(?:、|兼任?|,|和|及|暨)?$/.test(doc.reading.text.slice(from, to));
  const span = { start, end };
  for (const other of same.filter((one) => one.end <= start).sort((a, b) => b.end - a.end)) {
    if (joined(other.end, span.start)) span.start = other.start;
  }
  for (const other of same.filter((one) => one.start >= end).sort((a, b) => a.start - b.start)) {
    if (joined(span.end, other.start)) span.end = other.end;
  }
  const bearers = doc.mentions.filter(({ id }) => persons.includes(id));
  const last = bearers.reduce<LocalMention | undefined>(
    (far, one) => (one.start >= span.end && one.end > (far?.end ?? 0) ? one : far),
    undefined,
  );
  return last && last.end - span.end < 24 ? { ...span, end: last.end } : span;
}

/** The sentence with names as placeholders, character for character. */
function masked(sentence: Span, { doc }: Story): string {
  let text = doc.reading.text.slice(sentence.start, sentence.end);
  for (const { type, start, end } of doc.mentions) {
    if (type !== 'person' && type !== 'official') continue;
    if (start < sentence.start || end > sentence.end) continue;
    const from = start - sentence.start;
    text = text.slice(0, from) + NAME.repeat(end - start) + text.slice(from + end - start);
  }
  return text;
}

type Found = Omit<Term, 'left'> & { left?: true };

/** A stretch of time says its ends; a single date none. */
function ends({ kind, from, to }: Period): Found {
  if (kind === 'on') return {};
  return { ...(from === undefined ? {} : { start: from }), ...(to === undefined ? {} : { end: to }) };
}

function inBrackets(after: string, published: string | undefined): Found {
  const note = /^\(([^()]{4,30})\)/.exec(after)?.[1];
  const [period] = note === undefined ? [] : findPeriods(note, published);
  return period ? ends(period) : {};
}

function beforeVerb(before: string, published: string | undefined): Found {
  const leaving = LEAVES.exec(before);
  const verb = leaving ?? HOLDS.exec(before);
  if (!verb) return {};
  const rest = before.slice(0, verb.index);
  const period = findPeriods(rest, published).at(-1);
  if (!period) return leaving ? { left: true } : {};
  const between = rest.slice(period.end);
  const decided = period.kind === 'on' && DECIDED.test(verb[0]) && between.length < 60 && !between.includes(';');
  if (!FILLER.test(between) && !decided) return leaving ? { left: true } : {};
  if (leaving) return { ...(period.kind === 'on' && period.from ? { end: period.from } : {}), left: true };
  if (period.kind === 'on') return TAKES_UP.test(before) && period.from ? { start: period.from } : {};
  return ends(period);
}

function leavingAfter(before: string, after: string, published: string | undefined): Found {
  const until = UNTIL.exec(after)?.groups?.when;
  const last = until === undefined ? undefined : findPeriods(until, published)[0]?.to;
  if (last) return { end: last };
  const gone = GONE.exec(after);
  if (!gone) return {};
  const said = findPeriods(gone.groups?.when ?? '', published)[0]?.from;
  const opening = findPeriods(before, published).at(-1);
  const day = said ?? (opening?.kind === 'on' && /^,?$/.test(before.slice(opening.end)) ? opening.from : undefined);
  return { ...(day ? { end: day } : {}), left: true };
}

/** `2003.05—2006.07 某县副县长`: the line of a résumé. */
function asResume(before: string, published: string | undefined): Found {
  const [period] = findPeriods(before, published);
  return period && before.slice(0, period.start).trim() === '' && /^[ ,:]*$/.test(before.slice(period.end)) ? ends(period) : {};
}
