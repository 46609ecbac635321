import type { Affiliation, LocalMention } from '../document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Token } from '../model.js';
import type { Reading } from '../text/reading.js';
import type { Sentence } from '../text/sentences.js';
import type { Title } from './titles.js';

/** What the annotators of one page share: names that one article makes sure are known in all. */
export interface PageMemory {
  /** Names of persons found by frame or list, with the best score seen. */
  persons: Map<string, number>;
  /** Surface forms that stand for no nameable person (`王某`, `纤纤(化名)`). */
  anonymous: Set<string>;
  /** Short names that the page gives a body in brackets (`(以下简称“某某”)`), with its full name. */
  shortNames: Map<string, string>;
}

/** One article while it is annotated: annotators read what those before them have added. */
export interface Draft {
  reading: Reading;
  text: string;
  sentences: Sentence[];
  tokens: Token[];
  /** For each character, the index of the token that covers it; -1 between tokens. */
  tokenAt: Int32Array;
  /** Path of the region the article writes for (`湖南省/衡阳市`), where known. */
  region: string | undefined;
  lexicon: Lexicon;
  memory: PageMemory;
  mentions: LocalMention[];
  affiliations: Affiliation[];
  /** Titles that stand together and have found no bearer, each with its affiliation. */
  untold: { titles: Title[]; affiliations: Affiliation[] }[];
  /** For each character, 1 + the id of the mention that covers it; 0 where none does. */
  taken: Int32Array;
}

/** A stage of annotation: what it needs, what it adds. */
export interface Annotator {
  id: string;
  requires: string[];
  annotate(draft: Draft): void;
}

/** Adds a mention and marks its characters as taken. */
export function addMention(draft: Draft, mention: Omit<LocalMention, 'id' | 'name'> & { name?: string }): LocalMention {
  const id = draft.mentions.length;
  const name = mention.name ?? withoutSpaces(draft.text.slice(mention.start, mention.end));
  const full = mentionOf(id, name, mention);
  draft.mentions.push(full);
  draft.taken.fill(id + 1, mention.start, mention.end);
  return full;
}

/** All mentions have the same fields in the same order, absent or not: every later stage reads them, and V8 reads objects of one shape several times as fast. */
function mentionOf(id: number, name: string, from: Omit<LocalMention, 'id' | 'name'>): LocalMention {
  return {
    id,
    start: from.start,
    end: from.end,
    type: from.type,
    subtype: from.subtype,
    name,
    rule: from.rule,
    confidence: from.confidence,
    places: from.places,
    level: from.level,
    jurisdiction: from.jurisdiction,
    core: from.core,
    deictic: from.deictic,
    implied: from.implied,
    resolved: from.resolved,
    entity: from.entity,
  };
}

function withoutSpaces(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, '') : text;
}

/** Takes a mention back: a longer one has claimed its words. Its id stays unused. */
export function removeMention(draft: Draft, mention: LocalMention): void {
  for (let i = mention.start; i < mention.end; i++) if (draft.taken[i] === mention.id + 1) draft.taken[i] = 0;
  const gone = mentionOf(mention.id, mention.name, mention);
  gone.end = mention.start;
  draft.mentions[mention.id] = gone;
}

/** The live mention that covers a character, or undefined. */
export function mentionAt(draft: Draft, at: number): LocalMention | undefined {
  const id = (draft.taken[at] ?? 0) - 1;
  return id < 0 ? undefined : draft.mentions[id];
}

/** The mention that ends exactly at an offset. */
export function mentionEndingAt(draft: Draft, at: number): LocalMention | undefined {
  const m = at > 0 ? mentionAt(draft, at - 1) : undefined;
  return m && m.end === at ? m : undefined;
}

/** Whether a token begins at an offset, or something that is no letter stands before it. */
export function isWordStart(draft: Draft, at: number): boolean {
  const index = draft.tokenAt[at] ?? -1;
  if (index < 0) return true;
  return draft.tokens[index]?.start === at || mentionEndingAt(draft, at) !== undefined;
}

/** Whether a token ends at an offset. */
export function isWordEnd(draft: Draft, at: number): boolean {
  const index = draft.tokenAt[at - 1] ?? -1;
  return index < 0 || draft.tokens[index]?.end === at;
}

/** The token that covers a character, or undefined. */
export function tokenCovering(draft: Draft, at: number): Token | undefined {
  const index = draft.tokenAt[at] ?? -1;
  return index < 0 ? undefined : draft.tokens[index];
}

/** Whether any character between two offsets belongs to a mention. */
export function isTaken(draft: Draft, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (draft.taken[i]) return true;
  return false;
}

/** Whether a Han letter stands at an offset. */
export function isHanAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x3400 && unit <= 0x9fff;
}
