import type { LocalMention } from '../document.js';
import { CORPS_RULE } from './corps.js';
import { addMention, type Draft, isHanAt, mentionEndingAt, removeMention, tokenCovering } from './draft.js';
import { isNamePart } from './edges.js';
import { addImplied, impliedOrgan } from './implied.js';
import { BUREAU, isOfficeOf, officeStart, wholeOf } from './offices.js';
import { ownerBefore, takenUpAt } from './owners.js';
import { nameAt } from './persons.js';
import { bodyOfPlace, ofSameCommunity } from './place-bodies.js';
import type { Title } from './titles.js';

const TENURE_BEFORE = /(?:原|(?<![此之以目])前任|(?<![此之以目])前|时任|拟任|候任)$/;

/**
 * Finds what a title belongs to on its left: an organ, a place, a unit inside an organ; or what the title implies.
 * A word of tenure may stand before the organ: `原衡阳市委书记`.
 */
export function withOrgan(draft: Draft, title: Title, previous: Title | undefined): Title {
  const found = organOf(draft, title, previous);
  if (found.organ && previous?.organ) shareJurisdiction(draft, found.organ, previous.organ);
  const word = found.from < title.start ? TENURE_BEFORE.exec(draft.text.slice(Math.max(0, found.from - 3), found.from))?.[0] : undefined;
  const tenure = word ? draft.lexicon.titlePrefixes.get(word) : undefined;
  if (found.organ?.core && draft.text.startsWith('原', found.organ.jurisdiction ? found.organ.jurisdiction.end - 1 : -1))
    return { ...found, tenure: 'former' };
  return word && tenure ? { ...found, from: found.from - word.length, tenure } : found;
}

/** `安徽省委统战部副部长、省工商联党组书记`: the level word of the second post is the first one's place, not the article's. */
function shareJurisdiction(draft: Draft, organ: LocalMention, before: LocalMention): void {
  const own = organ.jurisdiction;
  const first = before.jurisdiction;
  if (!own?.level || own.places.length || !first?.places.length || !/[、,]/.test(draft.text[organ.start - 1] ?? '')) return;
  if (levelFits(first, own.level)) organ.jurisdiction = { ...first, start: own.start, end: own.end };
}

function organOf(draft: Draft, title: Title, previous: Title | undefined): Title {
  if (title.organ) return title;
  const division = COMMANDS.test(title.text) && previous?.organ ? mentionEndingAt(draft, previous.organ.start) : undefined;
  if (division?.rule === CORPS_RULE) return { ...title, organ: division };
  const before = mentionEndingAt(draft, title.start);
  const there = before ? undefined : takenUpAt(draft, title);
  if (!there) return organBeside(draft, title, previous, before);
  const part = draft.text.slice(there.from, title.start);
  const found = organBeside(draft, title, previous, there.where);
  return { ...found, from: part ? there.from : title.from, text: part + found.text };
}

function organBeside(draft: Draft, title: Title, previous: Title | undefined, before: LocalMention | undefined): Title {
  const { text } = draft;
  const whose = !before && title.kind === 'role' && text[title.start - 1] === '的' ? mentionEndingAt(draft, title.start - 1) : undefined;
  if (whose?.type === 'organisation') return { ...title, from: whose.start, organ: whose };
  const owner = before ? undefined : ownerBefore(draft, title);
  if (owner) return { ...title, from: owner.start, organ: owner };
  const own = OWN_ORGAN.find(([re]) => re.test(title.text));
  const party = before?.type === 'organisation' && /主委$|主任委员$/.test(title.text) ? partyBefore(draft, before) : '';
  if (before && party) return ofParty(draft, title, before, party);
  if (before?.type === 'organisation') return { ...title, from: before.start, text: fullTitle(before, title.text), organ: before };
  if (own?.[2]) return { ...title, organ: addImplied(draft, title, { name: own[2] }) };
  if (title.kind === 'head') {
    const place = before?.type === 'place' && !before.deictic ? before : undefined;
    const inherited = place ? undefined : previous?.organ?.jurisdiction;
    const level = /[省市县区州旗盟镇乡](?=长$)/.exec(title.text)?.[0] ?? '市';
    const organ =
      inherited && levelFits(inherited, level)
        ? addImplied(draft, title, { jurisdiction: inherited, core: '政府' })
        : impliedOrgan(draft, title.start, title.end, place, '政府', level);
    return { ...title, from: place?.start ?? title.start, organ };
  }
  if (own?.[1]) {
    const place = before?.type === 'place' ? before : undefined;
    return { ...title, from: place?.start ?? title.start, organ: impliedOrgan(draft, title.start, title.end, place, own[1], '村') };
  }
  const region = /自治区$/.test(text.slice(Math.max(0, title.start - 3), title.start)) && /^(?:副|代)?主席$/.test(title.text);
  if (region) {
    const place = before?.type === 'place' ? before : undefined;
    return { ...title, from: place?.start ?? title.start - 3, organ: impliedOrgan(draft, title.start, title.end, place, '政府', '省') };
  }
  if (before?.type === 'place') return { ...title, from: before.start, organ: bodyOfPlace(draft, title, before) };
  const committee = previous?.organ && ofSameCommunity(draft, title, previous.organ);
  if (committee) return { ...title, organ: committee };
  const after = previous?.end ?? 0;
  const inner = officeStart(draft, title.start, after) ?? innerStart(draft, title.start, after);
  if (inner < title.start) {
    const unit = text.slice(inner, title.start);
    const outer = wholeOf(draft, inner, unit);
    if (isName(draft, inner, title.start)) return title;
    if (outer?.type === 'organisation') return { ...title, from: outer.start, text: unit + title.text, organ: outer };
    const next = previous?.organ?.jurisdiction ? unitOf(draft, previous.organ, unit, inner, title.start) : undefined;
    if (next) return { ...title, from: inner, organ: next };
    if (previous?.organ && (text[inner - 1] === '、' || inner === after) && isOfficeOf(unit + title.text, previous.organ))
      return { ...title, from: inner, text: unit + title.text, organ: previous.organ };
    const shared =
      /^[局部]长$/.test(title.text) && previous?.organ
        ? unitOf(draft, previous.organ, unit + title.text[0], inner, title.start + 1)
        : undefined;
    if (shared) return { ...title, from: inner, organ: shared };
  }
  return title;
}

/** Who commands; in `第八师石河子市党委书记、政委` the division, not the city. */
const COMMANDS = /^(?:副)?(?:政委|师长|团长|连长)$/;
const PARTIES = /(?:民革|民盟|民建|民进|农工党|农工民主党|致公党|九三学社|台盟)$/;

/** The democratic party whose committee an organ is: `民建某市委`. */
function partyBefore(draft: Draft, organ: LocalMention): string {
  return PARTIES.exec(draft.text.slice(Math.max(0, organ.start - 5), organ.start))?.[0] ?? '';
}

/** `民建某市委主委`: the committee is that party's. */
function ofParty(draft: Draft, title: Title, organ: LocalMention, party: string): Title {
  removeMention(draft, organ);
  const { id: _, jurisdiction: __, core: ___, ...rest } = organ;
  const start = organ.start - party.length;
  const own = addMention(draft, { ...rest, start, subtype: 'party', name: draft.text.slice(start, organ.end) });
  return { ...title, from: start, organ: own };
}

/** `宣传部部长` after a title in 市委 belongs to 市委宣传部; `公安局局长` after 副县长 to that county's. */
function unitOf(draft: Draft, outer: LocalMention, unit: string, start: number, end: number): LocalMention | undefined {
  const bare = outer.jurisdiction && levelFits(outer.jurisdiction, unit[0] as string) ? unit.slice(1) : unit;
  const core = draft.lexicon.organs.get(`委${bare}`) && /^(?:党?委)/.test(outer.core ?? '') ? `委${bare}` : bare;
  const known =
    draft.lexicon.organs.get(core) ??
    (BUREAU.test(bare) || (draft.lexicon.departments.longestAt(bare, 0) && /[局厅委办部]$/.test(bare)) ? true : undefined);
  if (!known || !outer.jurisdiction) return undefined;
  return addMention(draft, {
    start,
    end,
    type: 'organisation',
    subtype: draft.lexicon.organs.get(core)?.subtype ?? 'government',
    jurisdiction: outer.jurisdiction,
    core,
    rule: 'organ.inherited',
    confidence: 0.8,
  });
}

/** Whether it is no unit but a name that stands before its title: `某某小学张明校长`. */
function isName(draft: Draft, start: number, end: number): boolean {
  if (end - start > 3) return false;
  const candidate = nameAt(draft, start, { expected: false });
  return candidate?.end === end && candidate.score >= 4;
}

/** Goes left over the words of a unit inside an organ (`神经内科`, `药械采购监管处`), at most ten characters. */
function innerStart(draft: Draft, end: number, after: number): number {
  let start = end;
  while (start > after && end - start < 10) {
    if (draft.taken[start - 1]) return start;
    const token = tokenCovering(draft, start - 1);
    const shared = token && token.end > end && /[处科局部院所室]/.test(draft.text[end - 1] as string);
    if (shared && start === end) {
      start = token.start;
      continue;
    }
    if (!token || !isHanAt(token.text, 0) || !isNamePart(token.text, token.tag)) return start;
    start = Math.max(after, token.start);
  }
  return start;
}

/** The title with the part of its organ that belongs to it: `市委` + `书记`. */
function fullTitle(organ: LocalMention, title: string): string {
  if (organ.core === '委' && organ.jurisdiction) {
    const level =
      organ.jurisdiction.level ??
      /[省市县区州旗盟镇乡]$/.exec(organ.jurisdiction.places[0]?.name ?? '')?.[0] ??
      (organ.jurisdiction.places[0]?.name.endsWith('自治区') ? '自治区党' : '');
    return level ? `${level}委${title}` : title;
  }
  if (/^(?:党委|党工委|党支部|党总支|党组)$/.test(organ.core ?? '')) return `${organ.core}${title}`;
  return title;
}

function levelFits(jurisdiction: NonNullable<LocalMention['jurisdiction']>, level: string): boolean {
  if (jurisdiction.level) return jurisdiction.level === level;
  const name = jurisdiction.places[0]?.name ?? '';
  return name.endsWith(level) || (level === '区' && name.endsWith('新区'));
}

/** Titles that come with an organ of their own. */
const OWN_ORGAN: [RegExp, string, string][] = [
  [/总书记$/, '', '中共中央'],
  [/(?:^|副)国家主席$/, '', '中华人民共和国'],
  [/(?:^|副)总理$|国务委员$/, '', '国务院'],
  [/(?:^|副)委员长$/, '', '全国人民代表大会常务委员会'],
  [/村(?:党)?(?:支部|总支)?书记$|村支书$|^支书$|村支[部委]委员$/, '党支部', ''],
  [/村委(?:会)?委员$/, '委会', ''],
  [/村监(?:会|委)(?:主任|委员)$|村务监督委员会(?:主任|委员)$/, '务监督委员会', ''],
  [/村主任$|村委会主任$|村长$/, '委会', ''],
];
