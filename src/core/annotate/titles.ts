import type { LocalMention } from '../document.js';
import type { TitleKind } from '../lexicon/lexicon.js';
import { type Draft, mentionEndingAt, tokenCovering } from './draft.js';
import { impliedOrgan } from './implied.js';

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
    !draft.taken[at] &&
    !NOT_HEAD.test(text.slice(at, at + 3)) &&
    !/^长[\u4e00-\u9fa5]{0,3}(?:乡|镇|村|街道|社区|派出所|分局|中队|大队|法庭)/.test(text.slice(at, at + 7))
      ? sharedHead(draft, at)
      : undefined;
  if (shared) return shared;
  const resident = text[at] === '民' ? sharedResident(draft, at) : undefined;
  if (resident) return resident;
  const hit = lexicon.titles.longestAt(text, start);
  if (!hit || draft.taken[start]) return undefined;
  const end = start + hit.word.length;
  if (hit.value === 'head' && NOT_HEAD.test(text.slice(end - 1, end + 2))) return undefined;
  const token = tokenCovering(draft, end - 1);
  if (token && token.end > end && /^n|^v/.test(token.tag) && !token.tag.startsWith('nr')) return undefined;
  return { from: at, start: at, end, text: text.slice(at, end), kind: hit.value, ...(tenure ? { tenure } : {}) };
}

/** Words that begin with 民 and are no one of a place. */
const NOT_RESIDENT = /^民(?:[政生族间营主众办宗兵警航事法俗宿意心情用进建盟革委调辅企])/;

/** `某某市民` = 某某市 + 市民; `某某村民` = 某某村 + 村民. */
function sharedResident(draft: Draft, at: number): Title | undefined {
  const { text } = draft;
  const before = mentionEndingAt(draft, at);
  if (before?.type !== 'place' || before.deictic || !/[市村]/.test(text[at - 1] as string) || NOT_RESIDENT.test(text.slice(at, at + 2)))
    return undefined;
  return { from: before.start, start: at, end: at + 1, text: `${text[at - 1]}民`, kind: 'resident', organ: before };
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
