import type { LocalMention } from '../document.js';
import { LEGAL_FORM_NEXT, type UserName } from '../lexicon/user.js';
import { type Annotator, addMention, type Draft, mentionAt, removeMention } from './draft.js';

const RULE = 'user.lexicon';

interface Match {
  start: number;
  end: number;
  entity: UserName;
}

/** Finds the names of the user's lexicon, before any rule has its say. */
export const user: Annotator = {
  id: 'user',
  requires: ['tokens'],
  annotate(draft) {
    for (const match of matches(draft)) claim(draft, match);
  },
};

/**
 * Has the last word for the user's lexicon: what a rule has laid over one of its names gives way, and what bears a name that is no
 * entity goes. A place stays part of a longer name that holds it, as any place does.
 */
export const userLast: Annotator = {
  id: 'user.last',
  requires: ['user'],
  annotate(draft) {
    const names = draft.lexicon.user;
    if (!names) return;
    for (const match of matches(draft)) if (!isHeld(draft, match)) claim(draft, match);
    for (const m of draft.mentions) {
      const printed = draft.text.slice(m.start, m.end);
      if (names.refused.has(m.name) || names.refused.has(bare(m.name)) || names.refused.has(bare(printed))) removeMention(draft, m);
    }
  },
};

const bare = (text: string): string => text.replace(/[\s“”‘’《》]/g, '');

/** Where the user's names stand, the longest first; of two that overlap the first. */
function matches(draft: Draft): Match[] {
  const { text, lexicon } = draft;
  const out: Match[] = [];
  if (!lexicon.user) return out;
  for (let i = 0; i < text.length; i++) {
    const hit = lexicon.user.names.longestAt(text, i);
    if (!hit || cutsWord(draft, i, i + hit.word.length)) continue;
    const end = i + hit.word.length;
    const form = hit.value.type === 'organisation' ? (LEGAL_FORM_NEXT.exec(text.slice(end, end + 16))?.[0] ?? '') : '';
    out.push({ start: i, end: end + form.length, entity: hit.value });
    i = end + form.length - 1;
  }
  return out;
}

/** Whether a name of two characters is only a piece of a longer word that the dictionary knows: 高峰 in 高峰期; or of a Latin word. */
function cutsWord(draft: Draft, start: number, end: number): boolean {
  const latin = /[A-Za-z0-9]{2}/;
  if (latin.test(draft.text.slice(start - 1, start + 1)) || latin.test(draft.text.slice(end - 1, end + 1))) return true;
  if (end - start > 2) return false;
  const token = draft.tokens[draft.tokenAt[start] ?? -1];
  return token !== undefined && token.tag !== 'x' && token.start <= start && token.end >= end && token.end - token.start > 2;
}

/** Makes a match a mention, where it is none yet, and takes back all others over its words. */
function claim(draft: Draft, { start, end, entity }: Match): void {
  const kind = kindOf(entity.type);
  const own = draft.mentions.find((m) => m.start === start && m.end === end && kindOf(m.type) === kind && !m.implied);
  for (const m of overlapping(draft, start, end)) if (m !== own) removeMention(draft, m);
  if (own) {
    draft.taken.fill(own.id + 1, start, end);
    return;
  }
  addMention(draft, {
    start,
    end,
    type: kind,
    rule: RULE,
    confidence: 1,
    ...(entity.place ? { places: [entity.place], level: entity.place.level, subtype: entity.place.level } : {}),
  });
}

/** Whether a match is a mention, or a place inside a longer name. */
function isHeld(draft: Draft, { start, end, entity }: Match): boolean {
  const [only, other] = overlapping(draft, start, end);
  if (!only || other || only.start > start || only.end < end) return false;
  if (only.start === start && only.end === end) return kindOf(only.type) === kindOf(entity.type);
  return entity.type === 'place' && only.type !== 'person';
}

function overlapping(draft: Draft, start: number, end: number): LocalMention[] {
  const out = new Set<LocalMention>();
  for (let i = start; i < end; i++) {
    const m = mentionAt(draft, i);
    if (m) out.add(m);
  }
  return [...out];
}

/** Annotators know people only; who is an official is for resolution to say. */
function kindOf(type: LocalMention['type']): LocalMention['type'] {
  return type === 'official' ? 'person' : type;
}
