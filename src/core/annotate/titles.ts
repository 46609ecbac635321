import type { LocalMention } from '../document.js';
import type { TitleKind } from '../lexicon/lexicon.js';
import { addMention, type Draft, isHan, mentionAt, mentionEndingAt, removeMention, tokenCovering } from './draft.js';
import { isNamePart } from './edges.js';

/** A title as printed, with what belongs to it. */
export interface Title {
  /** Where the phrase begins: its organ, or its first prefix. */
  from: number;
  start: number;
  end: number;
  /** Without its organ's jurisdiction: `市委副书记`, `局长`. */
  text: string;
  kind: TitleKind;
  tenure?: 'former' | 'acting' | 'proposed';
  organ?: LocalMention;
}

/** After 长 these make another word: `市长期`. */
const NOT_HEAD = /^长(?:期(?!间)|久|远|江|沙|春|途|效|足|治|寿|安|大|假|年|达|廊|城|三|株|丰|线)/;
/** Titles that come with an organ of their own. */
const OWN_ORGAN: [RegExp, string, string][] = [
  [/总书记$/, '', '中共中央'],
  [/(?:^|副)国家主席$/, '', '中华人民共和国'],
  [/(?:^|副)总理$|国务委员$/, '', '国务院'],
  [/(?:^|副)委员长$/, '', '全国人民代表大会常务委员会'],
  [/村(?:党)?(?:支部|总支)?书记$|村支书$|^支书$/, '党支部', ''],
  [/村主任$|村委会主任$|村长$/, '委会', ''],
];

/**
 * Reads the title at a position: prefixes (副, 代, 原, 时任, 常务 …) and the longest title word. `局长` after an organ that ends in
 * 局 shares its 局; `市长` after a place that ends in 市 shares its 市.
 */
export function titleAt(draft: Draft, at: number): Title | undefined {
  const { text, lexicon } = draft;
  let start = at;
  let tenure: Title['tenure'];
  for (let n = 0; n < 3; n++) {
    const prefix = lexicon.titlePrefixes.longestAt(text, start);
    if (!prefix || draft.taken[start]) break;
    if (lexicon.titles.longestAt(text, start)) break;
    start += prefix.word.length;
    if (prefix.value) tenure = prefix.value;
    if (/^[、,]/.test(text.slice(start))) return undefined;
  }
  const shared =
    start === at &&
    text[at] === '长' &&
    !NOT_HEAD.test(text.slice(at, at + 2)) &&
    !/^长[\u4e00-\u9fa5]{0,2}(?:乡|镇|村|街道|社区)/.test(text.slice(at, at + 6))
      ? sharedHead(draft, at)
      : undefined;
  if (shared) return shared;
  const hit = lexicon.titles.longestAt(text, start);
  if (!hit || draft.taken[start]) return undefined;
  const end = start + hit.word.length;
  if (hit.value === 'head' && NOT_HEAD.test(text.slice(end - 1, end + 1))) return undefined;
  const token = tokenCovering(draft, end - 1);
  if (token && token.end > end && /^n|^v/.test(token.tag) && !token.tag.startsWith('nr')) return undefined;
  return { from: at, start: at, end, text: text.slice(at, end), kind: hit.value, ...(tenure ? { tenure } : {}) };
}

/** `教育局长` = 教育局 + 局长; `郴州市长` = 郴州 + 市长. */
function sharedHead(draft: Draft, at: number): Title | undefined {
  const { text } = draft;
  const before = mentionEndingAt(draft, at);
  if (!before) return undefined;
  const last = text[at - 1] as string;
  if (before.type === 'organisation' && /[局厅部处科所站队院校社台行厂]/.test(last)) {
    return { from: before.start, start: at - 1, end: at + 1, text: `${last}长`, kind: 'post', organ: before };
  }
  if (before.type === 'place' && /[省市县区州旗盟镇乡]/.test(last)) {
    return {
      from: before.start,
      start: at - 1,
      end: at + 1,
      text: `${last}长`,
      kind: 'head',
      organ: impliedOrgan(draft, at - 1, at + 1, before, '政府'),
    };
  }
  return undefined;
}

/** Finds what a title belongs to on its left: an organ, a place, a unit inside an organ; or what the title implies. */
export function withOrgan(draft: Draft, title: Title, previous: Title | undefined): Title {
  if (title.organ) return title;
  const { text } = draft;
  const before = mentionEndingAt(draft, title.start);
  const own = OWN_ORGAN.find(([re]) => re.test(title.text));
  if (before?.type === 'organisation') return { ...title, from: before.start, text: fullTitle(before, title.text), organ: before };
  if (own?.[2]) return { ...title, organ: impliedNational(draft, title, own[2]) };
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
  if (before?.type === 'place') return { ...title, from: before.start, organ: bodyOfPlace(draft, title, before) };
  const inner = innerStart(draft, title.start);
  if (inner < title.start) {
    const unit = text.slice(inner, title.start);
    const outer = mentionEndingAt(draft, inner);
    if (outer?.type === 'organisation') return { ...title, from: outer.start, text: unit + title.text, organ: outer };
    const next = previous?.organ?.jurisdiction ? unitOf(draft, previous.organ, unit, inner, title.start) : undefined;
    if (next) return { ...title, from: inner, organ: next };
  }
  return title;
}

/** `石花镇党委委员` is of the town's committee, `某村主任` of the village's; other titles after a place stay with the place. */
function bodyOfPlace(draft: Draft, title: Title, place: LocalMention): LocalMention {
  if (place.deictic || title.kind !== 'post') return place;
  const village = /[村社区]$/.test(place.name);
  if (/党委|党组|书记$/.test(title.text)) return impliedOrgan(draft, title.start, title.end, place, village ? '党支部' : '党委');
  return /^(?:副)?主任$/.test(title.text) && village
    ? impliedOrgan(draft, title.start, title.end, place, /村$/.test(place.name) ? '村委会' : '居委会')
    : place;
}

/** `宣传部部长` after a title in 市委 belongs to 市委宣传部; `公安局局长` after 副县长 to that county's. */
function unitOf(draft: Draft, outer: LocalMention, unit: string, start: number, end: number): LocalMention | undefined {
  const core = draft.lexicon.organs.get(`委${unit}`) && outer.core?.startsWith('委') ? `委${unit}` : unit;
  const known = draft.lexicon.organs.get(core) ?? (draft.lexicon.departments.longestAt(unit, 0) && /[局厅委办部]$/.test(unit));
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

/** Goes left over the words of a unit inside an organ (`神经内科`, `药械采购监管处`), at most ten characters. */
function innerStart(draft: Draft, end: number): number {
  let start = end;
  while (start > 0 && end - start < 10) {
    if (draft.taken[start - 1]) return start;
    const token = tokenCovering(draft, start - 1);
    if (!token || !isHan(token.text[0]) || !isNamePart(token.text, token.tag)) return start;
    start = token.start;
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

/** An organ that a title names without printing it: `副市长` is of the city's government. */
function impliedOrgan(draft: Draft, start: number, end: number, place: LocalMention | undefined, core: string, level = '市'): LocalMention {
  if (place?.places) {
    const share = place.end > start ? shrink(draft, place, start) : place;
    return addImplied(draft, { start, end }, { jurisdiction: { start: share.start, end: share.end, places: place.places }, core });
  }
  if (place)
    return addImplied(
      draft,
      { start, end },
      { jurisdiction: { start: place.start, end: place.end, places: [{ name: place.name, level: place.level ?? '', path: '' }] }, core },
    );
  return addImplied(draft, { start, end }, { jurisdiction: { start, end: start, places: [], level: level as '市' }, core });
}

/** A place whose level word belongs to the title after it: `郴州市长`. */
function shrink(draft: Draft, place: LocalMention, end: number): LocalMention {
  const { id: _, ...rest } = place;
  removeMention(draft, place);
  return addMention(draft, { ...rest, end, name: draft.text.slice(place.start, end) });
}

function impliedNational(draft: Draft, title: Title, name: string): LocalMention {
  return addImplied(draft, title, { name });
}

function addImplied(
  draft: Draft,
  at: { start: number; end: number },
  what: { name?: string } & Pick<LocalMention, 'jurisdiction' | 'core'>,
): LocalMention {
  const id = draft.mentions.length;
  const mention: LocalMention = {
    id,
    start: at.start,
    end: at.end,
    type: 'organisation',
    subtype: what.core ? (draft.lexicon.organs.get(what.core)?.subtype ?? 'government') : 'government',
    rule: 'organ.implied',
    confidence: 0.85,
    implied: true,
    name: what.name ?? '',
    ...(what.jurisdiction ? { jurisdiction: what.jurisdiction } : {}),
    ...(what.core ? { core: what.core } : {}),
  };
  draft.mentions.push(mention);
  return mention;
}

/** Whether a mention is a place or organ that a title may follow. */
export function isOwner(draft: Draft, at: number): boolean {
  const m = mentionAt(draft, at);
  return m?.type === 'organisation' || m?.type === 'place';
}
