import { allMatches } from '../../text/matches.js';
import { type Draft, isTaken, mentionAt, mentionEndingAt, removeMention } from '../draft.js';
import { claim, ownerAt } from './claim.js';

const CONGRESS =
  /(?:党的|中共)?(?:十[一二三四五六七八九]|二十)届(?:[一二三四五六七]中)全会|(?:党的|中共)(?:十[五六七八九]|二十)大(?![年月日个])/g;

/** The number of a session, and what it is called. Each way to begin it does so with its first character, which is quicker to look for; a run of numerals is read from its first. */
const SESSION =
  /(?:第[一二三四五六七八九十]|[一二三四五六七八九十](?<![一二三四五六七八九十]{2}))[一二三四五六七八九十]*届(?:委员会|人大常委会|人大|政协|人民代表大会常务委员会|人民代表大会|纪委)?第?[一二三四五六七八九十百]+次(?:全体会议|常委会会议|全会|会议)|第(?<=(?:人大常委会|政府|政协常委会|市委常委会|县委常委会)第)[一二三四五六七八九十百]+次(?:全体会议|常务会议|会议)/g;

/** Festivals by their number: `第六届某某节`. */
export function festivals(draft: Draft): void {
  for (const match of allMatches(
    draft.text,
    /(?:第[一二三四五六七八九十百\d]+届|首届)(?:(?:(?![由于在将])[\u4e00-\u9fa5()·“”]){2,16}?(?:节|周|展|赛)|[\u4e00-\u9fa5]{1,5}?(?:博|洽|交)会)(?![目日约能省余点奏假会览品示末年期])/g,
  )) {
    const inner = mentionAt(draft, match.index);
    if (!inner || inner.type === 'place')
      claim(
        draft,
        match.index,
        match.index + match[0].length,
        'program',
        'event',
        'program.festival',
        undefined,
        match[0].replace(/[“”]/g, ''),
      );
  }
}

/** Congresses and plenums of the party: `党的二十大`, `十九届六中全会`. */
export function congresses(draft: Draft): void {
  for (const match of allMatches(draft.text, CONGRESS)) {
    const canonical = match[0].replace(/^(?:党的|中共)?/, '中共');
    claim(draft, match.index, match.index + match[0].length, 'program', 'event', 'program.congress', undefined, canonical);
  }
}

/** `省委九届十二次全会`, `市六届人大五次会议`: a session, with the body that holds it. */
export function sessions(draft: Draft): void {
  for (const match of allMatches(draft.text, SESSION)) {
    const before = mentionAt(draft, match.index) ?? mentionEndingAt(draft, match.index);
    const level = /[省市县区州旗]/.test(draft.text[match.index - 1] ?? '') ? match.index - 1 : match.index;
    const start = before && before.type !== 'person' ? before.start : level;
    const owner = before?.jurisdiction ?? (before?.type === 'place' ? ownerAt(draft, before.start) : ownerAt(draft, level));
    if (!owner) continue;
    claim(draft, start, match.index + match[0].length, 'program', 'event', 'program.session', { ...owner, start, end: owner.end });
  }
}

/** `某某研讨会暨“某某论坛”` is one event. */
export function joinTwinEvents(draft: Draft): void {
  for (const match of allMatches(draft.text, /暨/g)) {
    const left = mentionEndingAt(draft, match.index);
    if (left?.type !== 'program') continue;
    const right = mentionAt(draft, match.index + 1);
    const named = right?.type === 'program' && right.start === match.index + 1 ? right : undefined;
    const end = named?.end ?? twinEnd(draft, match.index + 1);
    if (end === undefined) continue;
    const { jurisdiction } = left;
    removeMention(draft, left);
    if (named) removeMention(draft, named);
    const name = draft.text.slice(left.start, end).replace(/[“”]/g, '');
    claim(draft, left.start, end, 'program', 'event', 'program.twin', jurisdiction, name);
  }
}

/** Where the second half of a twin event ends, which has no name of its own: `交易会暨消费品博览会`. */
function twinEnd(draft: Draft, at: number): number | undefined {
  const { text, lexicon } = draft;
  for (let i = at; i < at + 16 && /[\u4e00-\u9fa5]/.test(text[i] ?? '') && !draft.taken[i]; i++) {
    const head = lexicon.programHeads.longestAt(text, i);
    if (head?.value.subtype === 'event') return i + head.word.length;
  }
  return undefined;
}

/** `(以下简称“某博会”)` after an event: the short name stands for it in the article. */
const SHORT_NAME = /^\((?:以下|下)?(?:简)?称[“《]?([^”》()]{2,10})[”》]?\)/;

/** Finds events by the short names that the article gives them. */
export function shortEventNames(draft: Draft): void {
  for (const event of draft.mentions.filter(({ type, start, end }) => type === 'program' && end > start)) {
    const short = SHORT_NAME.exec(draft.text.slice(event.end, event.end + 24))?.[1];
    if (!short) continue;
    for (let at = draft.text.indexOf(short); at >= 0; at = draft.text.indexOf(short, at + short.length)) {
      const stock = mentionAt(draft, at);
      if (stock?.rule === 'known.program' && stock.start === at && stock.end === at + short.length) removeMention(draft, stock);
      if (isTaken(draft, at, at + short.length)) continue;
      const { subtype = 'event', jurisdiction, name } = event;
      claim(draft, at, at + short.length, 'program', subtype, 'program.short-name', jurisdiction, name);
    }
  }
}
