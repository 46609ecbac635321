import type { LocalMention } from '../document.js';
import { CharacterSet } from '../lexicon/characters.js';
import type { Span } from '../model.js';
import { allMatches } from '../text/matches.js';
import { addPerson } from './bearers.js';
import { type Annotator, addMention, type Draft, mentionAt, mentionEndingAt, removeMention } from './draft.js';
import { isAnonymised } from './persons.js';

/** So many entries of one kind in a row make a roll. */
const LEAST = 3;
/** An entry of a roll that gives each name with its body in brackets: `周远(青禾米业)`. */
const BRACKETED = /(?<![\u4e00-\u9fa5])([\u4e00-\u9fa5]{2,4})\(([\u4e00-\u9fa50-9“”]{3,20})\)(?=[\n、,;。 ]|$)/g;
/** An entry that begins with a school or a team: `青禾小学周远`, `云川队周远、李青`, `云川队(周远、李青)`. */
const LED =
  /(?<=^|[、,:;。\n与和]|以及)([\u4e00-\u9fa5]{2,12}?(?:小学|中学|学校|幼儿园|[一二三四五六]?队))(?:代表队|代表|选手|队员)?(\(?)((?:[\u4e00-\u9fa5]{2,4}、)*[\u4e00-\u9fa5]{2,4}?)(?=[、,。;)\n和等获夺]|以及|参加|表现|分别|$)/g;
/** What no name of a school or team holds. */
const NO_BODY = /[和与及由在为到向对从的是了给被将把各该本]|^(?:同时|其中|分别|来自|我)/;
/** What is said in brackets of a person and names no body. */
const NO_OWNER = /^(?:女|男|左|右|中|前|后|化名|兼|[\u4e00-\u9fa5]{1,4}族)|岁|[年月日]生?$|图为$/;
const MARK = new CharacterSet('、,;\n ');

/** Finds the people of rolls, lists that give each name with a village, a school, a firm or a team, and the bodies that only a roll makes sure of. */
export const rolls: Annotator = {
  id: 'rolls',
  requires: ['posts', 'organisations'],
  annotate(draft) {
    if (draft.text.includes('(')) bracketed(draft);
    led(draft);
  },
};

/** One entry: whom it names, and where their body stands. */
interface Entry extends Span {
  body: Span;
  names: Span[];
}

function bracketed(draft: Draft): void {
  const entries: Entry[] = [];
  for (const match of allMatches(draft.text, BRACKETED)) {
    const [all, name = '', inner = ''] = match;
    if (NO_OWNER.test(inner) || !isName(draft, match.index, match.index + name.length)) continue;
    const start = match.index + name.length + 1;
    entries.push({
      start: match.index,
      end: match.index + all.length,
      body: { start, end: start + inner.length },
      names: [{ start: match.index, end: match.index + name.length }],
    });
  }
  for (const roll of runs(draft, entries)) {
    const known = roll.filter(({ body }) => mentionEndingAt(draft, body.end));
    if (known.length * 2 < roll.length) continue;
    for (const entry of roll) enter(draft, entry);
  }
}

function led(draft: Draft): void {
  const entries: Entry[] = [];
  for (const match of allMatches(draft.text, LED)) {
    const [all, body = '', open = '', list = ''] = match;
    const at = match.index + all.length - list.length;
    const names: Entry['names'] = [];
    for (const name of allMatches(list, /[^、]+/g)) names.push({ start: at + name.index, end: at + name.index + name[0].length });
    if (NO_BODY.test(body) || !names.every(({ start, end }) => isName(draft, start, end))) continue;
    const end = match.index + all.length + (open ? 1 : 0);
    entries.push({ start: match.index, end, body: { start: match.index, end: match.index + body.length }, names });
  }
  for (const roll of runs(draft, entries)) for (const entry of roll) enter(draft, entry);
}

/** Entries that follow one another with no more than a mark between them, three at least; one that names three people is enough. */
function runs(draft: Draft, entries: readonly Entry[]): Entry[][] {
  const out: Entry[][] = [];
  for (const entry of entries) {
    const last = out.at(-1)?.at(-1);
    if (last && entry.start - last.end <= 2 && MARK.hasAt(draft.text, last.end)) out.at(-1)?.push(entry);
    else out.push([entry]);
  }
  return out.filter((roll) => roll.length >= LEAST || roll.some(({ names }) => names.length >= LEAST));
}

/** Whether an entry's letters may be a name: they begin with a surname, and nothing else is known to stand there. */
function isName(draft: Draft, start: number, end: number): boolean {
  if (isAnonymised(draft, start, end)) return false;
  const there = mentionAt(draft, start);
  if (there) return there.type === 'person' && there.start === start && there.end === end;
  const { text, lexicon } = draft;
  const [longest] = lexicon.names.surnamesAt(text, start);
  // Four letters are a name with a surname of two, or with those of both parents.
  const least = end - start < 4 || (longest?.surname.length ?? 0) > 1;
  return longest !== undefined && (least || lexicon.names.surnamesAt(text, start + 1).length > 0);
}

/** Adds the people of an entry, its body where no mention ends there, and what ties them. */
function enter(draft: Draft, { body, names }: Entry): void {
  const persons = names.map(({ start, end }) => {
    const there = mentionAt(draft, start);
    return there ?? addPerson(draft, start, end, draft.text.slice(start, end), 'person.roll', 5);
  });
  const last = persons.at(-1) as LocalMention;
  draft.affiliations.push({
    start: last.start,
    end: last.end,
    persons: persons.map(({ id }) => id),
    title: '',
    kind: 'resident',
    organ: bodyAt(draft, body).id,
    rule: 'post.roll',
    confidence: 0.85,
  });
}

/** The body or village that ends an entry's stretch for it, or the whole stretch as one. */
function bodyAt(draft: Draft, { start, end }: Span): LocalMention {
  const there = mentionEndingAt(draft, end);
  if (there && (there.start <= start || there.type !== 'organisation')) return there;
  const subtype = there?.subtype ?? (/(?:学|学校|幼儿园)$/.test(draft.text.slice(start, end)) ? 'education' : 'other');
  for (let at = start; at < end; at++) {
    const inner = mentionAt(draft, at);
    if (inner) removeMention(draft, inner);
  }
  return addMention(draft, { start, end, type: 'organisation', subtype, rule: 'organisation.roll', confidence: 0.7 });
}
