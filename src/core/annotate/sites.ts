import type { LocalMention, PlaceRef } from '../document.js';
import { isMadeOf } from '../lexicon/word-list.js';
import { type Annotator, addMention, type Draft, mentionAt, mentionEndingAt, removeMention, tokenCovering } from './draft.js';
import { isLeadIn, isListedRoad, leadIn, siteStart } from './site-start.js';
import { AFTER_ROAD, DESCRIBING, HEADS, RANKED, ROAD, ROAD_FIRST, ROUTE, SUPERLATIVE } from './site-words.js';
import { wayAt } from './ways.js';

/** Finds development zones and sites: roads, airports, lakes, parks, scenic spots, named facilities. */
export const sites: Annotator = {
  id: 'sites',
  requires: ['tokens', 'places', 'organs', 'organisations'],
  annotate(draft) {
    const { text } = draft;
    for (let i = 0; i < text.length; i++) {
      if ((mentionAt(draft, i)?.type ?? 'place') !== 'place') continue;
      const length = longSiteAt(draft, i);
      if (length) i += length - 1;
      else if (ROAD_FIRST.hasAt(text, i) && ROAD.test(text.slice(i, i + 12)) && AFTER_ROAD.test(text.slice(i + 1, i + 7)))
        siteAt(draft, i, i + 1, 'site', 5);
    }
  },
};

/** Landforms that begin the name of what is built there. */
const LANDFORM = /^(?:河谷|盆地)$/;
const goesOn = (text: string, end: number): boolean =>
  /^[\u4e00-\u9fa5]{0,4}(?:公路|铁路|大道|景区|公园|大桥)/.test(text.slice(end, end + 6));

/** Hubs that a town wants to be: `交通枢纽`; those in rivers have names. */
const OF_TRAFFIC = /交通|物流|航空|运输|信息|经济|国家|重要|大型/;

/** Goes on to what belongs to the railway and is not the line. */
const NO_LINE = /^(?:货场|口岸|部门|公安|职工|警方|系统|局)/;

/** Adds the zone or site whose head word begins at an offset; returns the length of the head word, 0 where there is none. */
function longSiteAt(draft: Draft, at: number): number {
  for (const [heads, subtype] of HEADS) {
    const word = heads.longestAt(draft.text, at)?.word;
    if (
      !word ||
      (word === '枢纽' && OF_TRAFFIC.test(draft.text.slice(at - 2, at))) ||
      (word === '铁路' && NO_LINE.test(draft.text.slice(at + 2, at + 4))) ||
      (word === '新区' && (draft.text[at + 2] === '域' || draft.text[at - 1] === '高')) ||
      (LANDFORM.test(word) && goesOn(draft.text, at + 2))
    )
      continue;
    if (wayAt(draft, at, at + word.length) || siteAt(draft, at, at + word.length, subtype, 12)) return word.length;
  }
  return 0;
}

function siteAt(draft: Draft, head: number, end: number, subtype: 'zone' | 'site', most: number): boolean {
  const { text } = draft;
  if (mentionAt(draft, head)) return false;
  const token = tokenCovering(draft, head);
  if (!token || (end - head === 1 && token.end !== end)) return false;
  if (end - head === 1 && token.start < head && !/^(?:ns|nz|nr|nt|x)/.test(token.tag)) {
    if (!mentionAt(draft, token.start) && !isListedRoad(text, token.start, end)) return false;
  }
  let start = siteStart(draft, head, end, most);
  const way = mentionAt(draft, start);
  if (end - head === 1 && way?.level === 'site' && way.end < head) start = way.end;
  const stem = text.slice(start, head);
  if (isLeadIn(stem)) return false;
  if (subtype === 'zone') start = lastOfChain(draft, start, head);
  const owner = mentionAt(draft, start);
  const bareZone = stem === '' && subtype === 'zone' && /^(?:高新区|经开区|开发区|保税区|自贸区|自贸试验区)/.test(text.slice(head, end));
  if (bareZone && OF_ZONES.test(text.slice(head, end + 4))) return false;
  if (!bareZone) {
    if (stem.length < 2 && !(end - head === 1 && stem.length > 0 && owner)) return false;
    if (!owner && (isMadeOf(DESCRIBING, stem) || stem.length < 2)) return false;
    const own = owner ? text.slice(owner.end, head) : stem;
    if (
      owner &&
      !own &&
      end - head > 1 &&
      subtype !== 'zone' &&
      !/^(?:大厦|国际机场|机场|火车站|高铁站|车站|口岸|经济|高新|工业|开发|经开|综合|保税|自)/.test(text.slice(head, end))
    )
      return false;
    if (owner && end - head === 1 && own.length < 1) return false;
    if (SUPERLATIVE.test(own) || (subtype === 'zone' && owner && isWide(owner) && RANKED.test(own))) return false;
    if (!owner && end - head > 1 && !distinctive(draft, start, head)) return false;
  }
  if (mentionEndingAt(draft, start)?.type === 'place' && !owner) start = (mentionEndingAt(draft, start) as { start: number }).start;
  const keepsOwner =
    owner?.type === 'place' &&
    (subtype === 'site' ? namedAlone(draft, owner, head) : /[县区镇乡村道]$/.test(owner.name)) &&
    text.slice(owner.end, head).length >= 2;
  if (keepsOwner) start = ownStart(draft, owner, head);
  for (let i = start; i < end; i++) {
    const inner = mentionAt(draft, i);
    if (inner && inner.start >= start && inner.end <= end && inner !== owner) removeMention(draft, inner);
  }
  if (owner && !keepsOwner) removeMention(draft, owner);
  addMention(draft, {
    start,
    end,
    type: 'place',
    subtype,
    level: subtype,
    rule: 'place.site',
    ...(draft.lexicon.landforms.get(text.slice(start, end)) ? { places: [ofNature(text.slice(start, end))] } : {}),
    confidence: 0.7,
    ...(owner?.places && !keepsOwner && (owner.name === owner.places[0]?.name || owner.level !== 'county')
      ? { jurisdiction: { start: owner.start, end: owner.end, places: owner.places } }
      : {}),
    ...(bareZone ? { jurisdiction: { start, end: start, places: [], zone: text.slice(head, end) } } : {}),
  });
  return true;
}

/** A zone is named after the last of the places that stand before it: `某省云川市高新区`. */
function lastOfChain(draft: Draft, start: number, head: number): number {
  let at = start;
  for (
    let next = mentionAt(draft, at);
    next?.type === 'place' && mentionAt(draft, next.end)?.type === 'place';
    next = mentionAt(draft, at)
  ) {
    if (next.end >= head) break;
    at = next.end;
  }
  return at;
}

/** Where a site's own name begins, after the places it lies in and what is done with it. */
function ownStart(draft: Draft, owner: LocalMention, head: number): number {
  let at = owner.end;
  for (let next = mentionAt(draft, at); next?.type === 'place' && head - next.end >= 2; next = mentionAt(draft, at)) at = next.end;
  return at + leadIn(draft, at, head);
}

/** Whether a site has a name without the place before it: `云川国际会展中心` has not, where the place's short name begins it. */
function namedAlone(draft: Draft, owner: LocalMention, head: number): boolean {
  return owner.rule !== 'place.short' || ROUTE.longestAt(draft.text, head) !== undefined || hasProperWord(draft, owner.end, head);
}

/** Speaks of zones, and of none by name: `开发区管理`. */
const OF_ZONES = /^开发区(?:管理|建设|工作|改革|发展|体制|企业)/;

/** Whether a stem holds a word that names rather than describes: a place, a proper name, a word the dictionary does not know. */
function distinctive(draft: Draft, start: number, end: number): boolean {
  const stem = draft.text.slice(start, end);
  if (/[”\u201c]/.test(stem) || hasProperWord(draft, start, end)) return true;
  return stem.length <= 3;
}

/** Whether a place, a proper name or a word that the dictionary does not know stands between two offsets. */
function hasProperWord(draft: Draft, start: number, end: number): boolean {
  for (let i = start; i < end; ) {
    const token = tokenCovering(draft, i);
    if (!token) return false;
    if (mentionAt(draft, i) || /^(?:ns|nz|nr|nt|x|j)/.test(token.tag)) return true;
    i = token.end;
  }
  return false;
}

/** Whether a place is so large that it has many zones of a rank: `东北地区国家高新区`. */
const isWide = ({ level }: LocalMention): boolean => level === 'region' || level === 'country' || level === 'province';

/** A river or mountain that the atlas has lies in no one place. */
const ofNature = (name: string): PlaceRef => ({ name, level: 'site', path: name });
