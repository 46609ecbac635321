import type { Jurisdiction, LocalMention } from '../document.js';
import { bureaus } from './bureaus.js';
import { corps } from './corps.js';
import { type Annotator, addMention, type Draft, isHanAt, mentionAt, mentionEndingAt, removeMention, tokenCovering } from './draft.js';
import { lastWithin, leftEdge, placeChainStart } from './edges.js';
import { listedFirms, visitedFirms } from './listed-firms.js';
import { isName, STATION } from './organisation-names.js';
import { jurisdictionAt } from './organs.js';
import { noteShortName, noteSubsidiaries, shortNames } from './short-names.js';
import { widenNames } from './widen.js';

/** Head words of a part of the body before them: 分公司, 支队, 研究所. */
const BRANCH = /^(?:分|支|大|中|总|派|党|工)/;
/** Parts of a university or hospital. */
const INSTITUTE = /^(?:研|实|附|医|学|重点)/;
/** What may stand before the place that begins a name. */
const BEFORE_PLACE =
  /(?:武警|国网|共青团|中国石化|中石化|中石油|中国石油|中国移动|中国电信|中国联通|中国铁塔|中国烟草|中国邮政|对口支援|对口帮扶|驻|中共)$/;
/** Head words of firms, whose names may hold any verb. */
const COMPANY_HEAD = /^(?:有限|股份|集团有限|公司)/;
const isCompanyHead = (text: string, head: number): boolean => COMPANY_HEAD.test(text.slice(head, head + 4));

/** What a firm's name may hold before what it does. */
const SHOP = /^(?:酒店|宾馆|饭店|超市|旅行社|药房|医院|艺术团|设计院)$/;
/** A number with its measure, and a rank among firms: `两家`, `世界500强`. */
const NUMBERED =
  /^(?:[一二三四五六七八九十两几多0-9]+[家所个名支]|(?:世界|中国|国内|全球|全国|民营|民企)*(?:[0-9]+|[一二三四五六七八九十百]+)强(?:企业)?)/;

/** Finds organisations by the head word that ends their name: companies, schools, hospitals, associations, media, troops, agencies. */
export const organisations: Annotator = {
  id: 'organisations',
  requires: ['tokens', 'places', 'organs'],
  annotate(draft) {
    const { text, lexicon } = draft;
    for (let i = 1; i < text.length; i++) {
      if (!isHanAt(text, i) || mentionAt(draft, i)?.type === 'program') continue;
      const suffix = lexicon.orgSuffixes.longestAt(text, i);
      if (!suffix) continue;
      let end = i + suffix.word.length;
      for (let more = lexicon.orgSuffixes.longestAt(text, end); more?.value === 'company'; more = lexicon.orgSuffixes.longestAt(text, end))
        end += more.word.length;
      if (coveredByOrgan(draft, i, end) || !endsWord(draft, end) || goesOnToFirm(draft, i, end)) continue;
      const found = organisationAt(draft, i, end, suffix.value);
      if (!found) continue;
      i = end - 1;
      noteShortName(draft, found);
    }
    widenNames(draft);
    noteSubsidiaries(draft);
    listedFirms(draft);
    visitedFirms(draft);
    bureaus(draft);
    corps(draft);
    shortNames(draft);
  },
};

function organisationAt(draft: Draft, head: number, end: number, subtype: string): LocalMention | undefined {
  if (isFigure(draft.text, head, end)) return undefined;
  const { start, prefix, quoted } = beginning(draft, head, subtype);
  const parent = parentBefore(draft, start, head, subtype);
  if (start >= head && !parent) return undefined;
  const jurisdiction = parent || splitsWord(draft, start, subtype) ? undefined : jurisdictionAt(draft, start + prefix);
  if (!parent && !quoted && !isName(draft, { start, head, end, subtype, jurisdiction })) return undefined;
  if (!parent && (draft.text.startsWith('系统', end) || countsLevels(draft, start))) return undefined;
  for (let i = start; i < end; i++) {
    const inner = mentionAt(draft, i);
    if (inner) removeMention(draft, inner);
  }
  const full =
    parent || jurisdiction || !STATION.test(draft.text.slice(head, end)) ? undefined : inFull(draft, draft.text.slice(start, end));
  return addMention(draft, {
    ...(full
      ? { name: full.name, ...(full.jurisdiction ? { jurisdiction: full.jurisdiction } : {}), ...(full.core ? { core: full.core } : {}) }
      : {}),
    start: parent?.start ?? start,
    end,
    type: 'organisation',
    subtype,
    rule: 'organisation.suffix',
    confidence: jurisdiction ? 0.85 : 0.75,
    ...ownership(draft.text, parent?.jurisdiction ?? jurisdiction, end, parent !== undefined),
  });
}

/** Whether a number counts what the level word stands for: `14个市供销合作社`. */
function countsLevels({ text }: Draft, start: number): boolean {
  return /[市县区镇乡村]/.test(text[start] ?? '') && /[0-9一二三四五六七八九十百几多]个?$/.test(text.slice(Math.max(0, start - 3), start));
}

/** Whether the level word that a firm's name begins with is a part of a longer word: `镇泰有限公司` is no town's. */
function splitsWord(draft: Draft, start: number, subtype: string): boolean {
  const token = tokenCovering(draft, start);
  return subtype === 'company' && token?.start === start && token.text.length > 1 && token.tag === 'x' && /^[镇乡村]/.test(token.text);
}

/** The station of that name that the page has named with its owner: `某县青禾派出所` before `青禾派出所`. */
function inFull(draft: Draft, short: string): LocalMention | undefined {
  return draft.mentions.find(({ type, name }) => type === 'organisation' && name.length > short.length && name.endsWith(short));
}

/** Whether the head word closes a quoted figure of speech: `“大学校”`, `“流动银行”`. */
function isFigure(text: string, head: number, end: number): boolean {
  return (
    text[end] === '”' && /^(?:银行|超市|医院|学校|大学|学院|公司)$/.test(text.slice(head, end)) && lastWithin(text, '“', head + 1, 6) >= 0
  );
}

/** Where a name begins, the length of a brand or system before its place, and whether quotation marks hold it. */
function beginning(draft: Draft, head: number, subtype: string): { start: number; prefix: number; quoted: boolean } {
  const { text } = draft;
  const quote = text[head - 1] === '”' ? lastWithin(text, '“', head, 15) : -1;
  let start = quote >= 0 ? quote : leftEdge(draft, head, 24, isCompanyHead(text, head));
  if (quote < 0 && text[start - 1] === '”') start = fromQuote(draft, start);
  if (quote < 0 && subtype === 'association') start = fromPlace(draft, start, head);
  let brand = start > 0 ? (BEFORE_PLACE.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0) : 0;
  start -= brand;
  if (brand > 0 && text.startsWith('对口', start) && mentionEndingAt(draft, start)?.type === 'place') {
    start = placeChainStart(draft, start);
    brand = 0;
  }
  for (let led = leadIn(draft, start, head); led > 0; led = leadIn(draft, start, head)) start += led;
  return { start, prefix: brand, quoted: quote >= 0 };
}

/** A name goes on to the left over a brand in quotation marks and the place before it: `云川“青禾”农业有限公司`. */
function fromQuote(draft: Draft, start: number): number {
  const open = lastWithin(draft.text, '“', start - 1, 10);
  if (open < 0 || !/^[\u4e00-\u9fa5A-Za-z0-9]+$/.test(draft.text.slice(open + 1, start - 1))) return start;
  const place = mentionEndingAt(draft, open);
  return place?.type === 'place' && !place.deictic ? placeChainStart(draft, place.start) : open;
}

/** A society whose name begins with a place may have any verb between: `中国发明协会`. */
function fromPlace(draft: Draft, start: number, head: number): number {
  const wide = leftEdge(draft, head, 16, true);
  return wide < start && mentionAt(draft, wide)?.type === 'place' ? wide : start;
}

/** Length of what stands before a name and belongs to the sentence: a number with its measure, a preposition, a rank among firms. */
function leadIn(draft: Draft, start: number, head: number): number {
  const words = draft.text.slice(start, head);
  const number = NUMBERED.exec(words)?.[0].length ?? 0;
  if (number) return number;
  if (!/^[由在与和向对被将从及到赴]/.test(words) || mentionAt(draft, start) || draft.text[start - 1] === '、') return 0;
  return words.length > 2 || /^.[省市县区州旗]$/.test(words) ? 1 : 0;
}

/** The body that this one is a branch, institute or unit of, where its name stands right before. */
function parentBefore(draft: Draft, start: number, head: number, subtype: string): LocalMention | undefined {
  const parent = mentionEndingAt(draft, start);
  if (parent?.type !== 'organisation') return undefined;
  const first = draft.text.slice(head, head + 2);
  const unit =
    head - start >= 2 && subtype === 'government' && (parent.jurisdiction !== undefined || mentionAt(draft, start) !== undefined);
  const institute = INSTITUTE.test(first) && /^(?:education|other)$/.test(parent.subtype ?? '');
  const society = parent.subtype === 'association' && subtype === 'association' && head - start >= 2 && parent.name.endsWith('学会');
  const school = first === '学院' && parent.name.endsWith('大学') && head - start >= 2;
  const place = mentionAt(draft, start);
  const local =
    parent.subtype === 'company' && place?.type === 'place' && (place.end === head ? first === '公司' : isCompanyHead(draft.text, head));
  return unit || institute || society || school || local || BRANCH.test(first) ? parent : undefined;
}

/** What a name says of its owner: the place or level it begins with, and for elliptical names what follows it. */
function ownership(
  text: string,
  jurisdiction: Jurisdiction | undefined,
  end: number,
  inherited: boolean,
): Partial<Pick<LocalMention, 'jurisdiction' | 'core'>> {
  if (jurisdiction?.level) return { jurisdiction, core: text.slice(jurisdiction.end, end) };
  return !inherited && jurisdiction?.places.some(({ level }) => level !== 'region') ? { jurisdiction } : {};
}

function coveredByOrgan(draft: Draft, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (mentionAt(draft, i)?.type === 'organisation') return true;
  return false;
}

/** Whether a hotel or shop only begins the name of the firm that runs it: `青禾酒店管理有限公司`. */
function goesOnToFirm({ text }: Draft, head: number, end: number): boolean {
  return SHOP.test(text.slice(head, end)) && /^[\u4e00-\u9fa5]{2,6}?(?:有限|股份)/.test(text.slice(end, end + 8));
}

/** Whether the head word ends here: `公司` does not in `公司化`. */
function endsWord(draft: Draft, end: number): boolean {
  if (!isHanAt(draft.text, end) || draft.lexicon.titles.longestAt(draft.text, end)) return true;
  const token = tokenCovering(draft, end);
  return token === undefined || token.start >= end || draft.taken[end] !== 0;
}
