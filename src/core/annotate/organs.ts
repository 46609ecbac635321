import type { Jurisdiction, LevelWord, LocalMention, PlaceRef } from '../document.js';
import { CharacterSet } from '../lexicon/characters.js';
import { type Annotator, addMention, type Draft, isTaken, isWordStart, mentionAt, removeMention } from './draft.js';
import { MOST_PLACES } from './edges.js';

/** The party or its youth league before a jurisdiction. */
const PREFIX = /^(?:中共|共青团|团(?=[省市县区州]委))/;
/** The democratic parties. */
const PARTY = /^(?:民革|民盟|民建|民进|农工(?:民主)?党|致公党|九三学社|台盟)/;
const PARTY_FIRST = new CharacterSet('民农致九台');
const PREFIX_FIRST = new CharacterSet('中共团');
/** What may stand before a level word inside a word of the tokenizer. */
const BEFORE_LEVEL = new CharacterSet(
  '、,;:。(“获经报请据名位 \t\n\r\f\v\u1680\u2000\u2001\u2028\u2029\u202f\u205f\ufeff为由与和及向对被将从在经受据到赴往',
);
const LEVEL_WORD_FIRST = new CharacterSet('自街社地省市县区州旗盟镇乡村');
/** The last characters of a {@link ZONE}. */
const ZONE_LAST = new CharacterSet('区园');
const LEVEL_WORD = /^(?:自治[区州县旗]|街道|社区|地(?=委)|[省市县区州旗盟镇乡村])/;
const ZONE =
  /^(?:[\u4e00-\u9fa5]{2,8}?)?(?:经济技术开发区|高新技术产业开发区|工业园区|经济开发区|高新技术开发区|开发区|经开区|高新区|工业园|产业园区|示范园区|自贸区|保税区|新区|新城|管理区|度假区|示范区|合作区|试验区|实验区|风景区|风景名胜区)/;
/** After 委 these make another word: 委托, 委员, 委派. */
const NOT_COMMITTEE = /^委(?:托|员|派|任|培|婉|屈|身|曲)/;
const DEPARTMENT_END = /^(?:委员会|办公室|总局|分局|[局厅委部办署])/;

/** Centres that people go to: sites, where a place's name and no level word stands before them. */
const VENUE = /(?:会展|会议|展览|博览|体育|奥体|购物|商业|商贸|交易|物流|文化|艺术|演艺|活动|游客)中心$/;
/** A department of two fields, whatever they are: `教育和体育局`. */
const TWO_FIELDS = /^[\u4e00-\u9fa5]{2,6}和[\u4e00-\u9fa5]{2,8}?[局厅](?![级部面域限])/;

/** Finds party, state and mass organs: a jurisdiction (a place, a level word, a zone) and what follows it. */
export const organs: Annotator = {
  id: 'organs',
  requires: ['tokens', 'places'],
  annotate(draft) {
    let previous: LocalMention | undefined;
    for (let i = 0; i < draft.text.length; i++) {
      const found = organAt(draft, i, previous);
      if (!found) continue;
      previous = found;
      i = found.end - 1;
    }
  },
};

function organAt(draft: Draft, at: number, previous: LocalMention | undefined): LocalMention | undefined {
  const committee = PARTY_FIRST.hasAt(draft.text, at) ? partyCommittee(draft, at) : undefined;
  if (committee) return committee;
  const prefix = !draft.taken[at] && PREFIX_FIRST.hasAt(draft.text, at) ? (PREFIX.exec(draft.text.slice(at, at + 3))?.[0] ?? '') : '';
  const named = jurisdictionAt(draft, at + prefix.length, prefix === '团') ?? sharedJurisdiction(draft, at, previous);
  if (!named) return undefined;
  const jurisdiction = continued(draft, named, previous);
  const printed = coreAt(draft, jurisdiction, prefix === '中共');
  if (!printed) return undefined;
  const end = jurisdiction.end + printed.length;
  const core = prefix.endsWith('团') && /^委(?:员会)?$/.test(printed) ? '团委' : printed;
  for (let i = at; i < end; i++) {
    const inner = mentionAt(draft, i);
    if (inner) removeMention(draft, inner);
  }
  const subtype = draft.lexicon.organs.get(core)?.subtype ?? 'government';
  return addMention(draft, {
    start: at,
    end,
    type: 'organisation',
    subtype,
    jurisdiction,
    core,
    rule: 'organ.jurisdiction',
    confidence: jurisdiction.places.length ? 0.95 : 0.85,
  });
}

/** The committee of a democratic party in a place: `民进云川市委会`. */
function partyCommittee(draft: Draft, at: number): LocalMention | undefined {
  const party = PARTY.exec(draft.text.slice(at, at + 5))?.[0];
  const jurisdiction = party && !draft.taken[at] ? jurisdictionAt(draft, at + party.length, true) : undefined;
  const rest = jurisdiction ? /^委(?:员)?会/.exec(draft.text.slice(jurisdiction.end, jurisdiction.end + 3)) : null;
  if (!jurisdiction || !rest) return undefined;
  for (let i = at; i < jurisdiction.end; i++) {
    const inner = mentionAt(draft, i);
    if (inner) removeMention(draft, inner);
  }
  const end = jurisdiction.end + rest[0].length;
  const what = { type: 'organisation', subtype: 'party', rule: 'organ.jurisdiction', confidence: 0.95 } as const;
  return addMention(draft, { start: at, end, jurisdiction, core: `${party}委会`, ...what });
}

/**
 * The jurisdiction that begins at an offset, if one does.
 *
 * @param inWord whether a level word may stand inside a word of the tokenizer: `团县委`
 */
export function jurisdictionAt(draft: Draft, at: number, inWord = false): Jurisdiction | undefined {
  const place = mentionAt(draft, at);
  if (place) {
    if (place.type !== 'place' || place.start !== at || place.deictic) return undefined;
    let last = place;
    const outer: PlaceRef[] = [];
    while (outer.length < MOST_PLACES) {
      const next = mentionAt(draft, last.end);
      if (next?.type !== 'place' || next.start !== last.end || next.deictic) break;
      outer.push(placeIn(last, outer));
      last = next;
    }
    const zone = ZONE.exec(draft.text.slice(last.end, last.end + 16));
    if (zone && zone[0].length < 8) return { start: at, end: last.end + zone[0].length, places: last.places ?? [], zone: zone[0] };
    return { start: at, end: last.end, places: last.places ?? [placeIn(last, outer)], ...(outer.length ? { outer } : {}) };
  }
  const wordStart = inWord || isWordStart(draft, at);
  if (!wordStart && at > 0 && !BEFORE_LEVEL.hasAt(draft.text, at - 1)) return undefined;
  const level = LEVEL_WORD_FIRST.hasAt(draft.text, at) ? LEVEL_WORD.exec(draft.text.slice(at, at + 3))?.[0] : undefined;
  const other =
    level?.length === 1 &&
    /^(?:[级直属内外域管辖里情区容际]|民(?!政[局厅部]|宗[局委]|族宗教)|场(?!监)|[市县](?!场监))/.test(draft.text.slice(at + 1));
  if (level && !other)
    return { start: at, end: at + level.length, places: [], level: (level === '自治区' ? '省' : level.replace('自治', '')) as LevelWord };
  const zone = wordStart && ZONE_LAST.hasIn(draft.text, at + 2, at + 6) ? ZONE.exec(draft.text.slice(at, at + 20)) : undefined;
  if (zone && zone[0].length < 7 && !isTaken(draft, at, at + zone[0].length))
    return { start: at, end: at + zone[0].length, places: [], zone: zone[0] };
  return undefined;
}

/** A place of a chain: the gazetteer's, or one that hangs on the place before it. */
function placeIn(mention: LocalMention, outer: readonly PlaceRef[]): PlaceRef {
  const known = mention.places?.[0];
  const parent = outer.at(-1)?.path;
  return known ?? { name: mention.name, level: mention.level ?? '', path: parent ? `${parent}/${mention.name}` : '' };
}

/** In `苏州市委、市政府` the level word of the second is the first's place, not the article's. */
function continued(draft: Draft, jurisdiction: Jurisdiction, previous: LocalMention | undefined): Jurisdiction {
  const first = previous?.jurisdiction;
  const beside =
    previous?.end === jurisdiction.start || (previous?.end === jurisdiction.start - 1 && draft.text[jurisdiction.start - 1] === '、');
  if (!jurisdiction.level || !first?.places.length || !beside) return jurisdiction;
  return first.places[0]?.name.endsWith(jurisdiction.level) ? { ...first, start: jurisdiction.start, end: jurisdiction.end } : jurisdiction;
}

/** `苏州市委、市政府` has its own level word; `市委宣传部、组织部` and `市人大、政协` share the first one's. */
function sharedJurisdiction(draft: Draft, at: number, previous: LocalMention | undefined): Jurisdiction | undefined {
  if (previous?.end !== at - 1 || !previous.jurisdiction || draft.taken[at] || draft.text[at - 1] !== '、') return undefined;
  if (!/^(?:人大|政府|政协|法院|检察院|纪委|监委|[^、]{1,6}局)/.test(draft.text.slice(at, at + 8))) return undefined;
  return { ...previous.jurisdiction, start: at, end: at };
}

/** What of an organ follows its jurisdiction; undefined where nothing does. */
function coreAt(draft: Draft, jurisdiction: Jurisdiction, party: boolean): string | undefined {
  const { text, lexicon } = draft;
  const term =
    /^第?[一二三四五六七八九十]+届(?=委|人大|政协|人民代表大会常|纪委)/.exec(text.slice(jurisdiction.end, jurisdiction.end + 8))?.[0] ?? '';
  jurisdiction.end += term.length || (text[jurisdiction.end] === '原' && lexicon.organs.longestAt(text, jurisdiction.end + 1) ? 1 : 0);
  if (repeatsLevel(text, jurisdiction)) jurisdiction.end++;
  const at = jurisdiction.end;
  if (draft.taken[at]) return undefined;
  const rest = text.slice(at, at + 14);
  if (!party && NOT_COMMITTEE.test(rest)) return undefined;
  const department = lexicon.departments.longestAt(text, at);
  if (department) {
    const end = DEPARTMENT_END.exec(text.slice(at + department.word.length, at + department.word.length + 4))?.[0];
    if (end && !(end === '委' && /^委[员托派任]/.test(text.slice(at + department.word.length)))) return department.word + end;
  }
  const organ = lexicon.organs.longestAt(text, at);
  const office = /^[\u4e00-\u9fa5]{2,6}?(?:办|局|厅|中心)(?=[、,。;的和及与主负副党局厅长在对获授派等)\s]|$)/.exec(rest)?.[0];
  if (
    !organ &&
    office &&
    !/(?:[合主承协举开创督交代经停申包联]|(?<!振)兴)办$/.test(office) &&
    (jurisdiction.level !== undefined || !VENUE.test(office)) &&
    !/[的了在和与等是有为将被把从到让使给由向以其们]/.test(office)
  )
    return office;
  const twofold = organ ? undefined : TWO_FIELDS.exec(text.slice(at, at + 18))?.[0];
  if (twofold && !/[的了在与等是有为将被把从到让使给由向以其们局厅委府].|.[局厅委府]./.test(twofold.slice(0, -1))) return twofold;
  if (!organ) return undefined;
  if (/^[镇乡村]|街道|社区/.test(levelOf(jurisdiction)) && organ.word === '委' && text[at + 1] !== '会') return undefined;
  if (organ.word === '政协' && /[镇乡村]$|街道$|社区$/.test(levelOf(jurisdiction))) return undefined;
  if (organ.word === '委员会' && !party) return undefined;
  if (organ.word === '人大' && text.startsWith('代表', at + 2)) return undefined;
  if (organ.word === '委会' && !/村$|社区$/.test(levelOf(jurisdiction))) return undefined;
  if (/^(?:村支两委|村委会)$/.test(organ.word) && !jurisdiction.places.length && !jurisdiction.zone) return undefined;
  if (organ.word === '两委' && !/村$|社区$/.test(levelOf(jurisdiction))) return undefined;
  return organ.word;
}

/** `云川市市委` says the level twice. */
function repeatsLevel(text: string, { places, end }: Jurisdiction): boolean {
  const level = text[end] as string;
  return (
    /[省市县区州旗]/.test(level) &&
    text[end - 1] === level &&
    places.length > 0 &&
    /^(?:委|政府|人大|政协|纪委|监委)/.test(text.slice(end + 1))
  );
}

function levelOf(jurisdiction: Jurisdiction): string {
  return jurisdiction.level ?? jurisdiction.places[0]?.name ?? jurisdiction.zone ?? '';
}
