import type { LocalMention } from '../document.js';
import { CharacterSet } from '../lexicon/characters.js';
import { type Draft, mentionEndingAt } from './draft.js';

/** What the parts of a body end in, and those that only firms, schools and hospitals have. */
const LAST = new CharacterSet('办科股室会局部厂班组委');
const OFFICE = /^(?![省市县区州旗盟镇乡])[\u4e00-\u9fa5]{1,7}(?:办|科|股|室|工会|工作委员会)$/;
/** The committees that a congress and a consultative conference have. */
const COMMITTEE =
  /^(?:提案|文史|法制|法工|财经|教科|城环|农业|农工|民宗|社会|社法|监察|选任|代表|经济|人资环|环资|联络|预算)[\u4e00-\u9fa5]{0,6}委$/;
const SHOP = /^[\u4e00-\u9fa5]{1,8}(?:部|厂|班|组)$/;
const HAS_SHOPS = /^(?:company|education|other)$/;
/** Bureaus that their own name tells from the parts of firms: `河道管理局`. */
export const BUREAU = /^[\u4e00-\u9fa5]{2,6}(?:管理|执法|监督|征收|服务)局$/;
/** No name of a part goes over these. */
const NO_PART = /[和与及的在到对向为由将把被从是兼任]/;
/** How far a part reaches. */
const MOST = 10;
/** A branch, named after the place that it stands in. */
const BRANCH = /^(?:分院|分公司|分行|分局|分校|分社|支行|支公司|校区|院区)/;

/**
 * Where the part of a body begins that stands between it and a title, whatever words its short name is made of: `某局综改办主任`.
 *
 * @param after where the title before it ends, which no part goes over
 */
export function officeStart(draft: Draft, end: number, after: number): number | undefined {
  const { text, taken } = draft;
  if (!LAST.hasAt(text, end - 1) || taken[end - 1]) return undefined;
  let start = end;
  while (end - start < MOST && start > after && !taken[start - 1] && !/[、,]/.test(text[start - 1] as string)) start--;
  const part = text.slice(start, end);
  if (NO_PART.test(part)) return undefined;
  if (start === after || /[、,]/.test(text[start - 1] ?? ''))
    return BUREAU.test(part) || OFFICE.test(part) || isDepartment(draft, part) ? start : undefined;
  const outer = wholeOf(draft, start, part);
  if (outer?.type !== 'organisation') return undefined;
  if (COMMITTEE.test(part) && /^(?:人大|政协)/.test(outer.core ?? '')) return start;
  return OFFICE.test(part) || (SHOP.test(part) && HAS_SHOPS.test(outer.subtype ?? '')) ? start : undefined;
}

/** An office with the word for its head. */
const HEAD = /^(?![省市县区州旗盟镇乡])[\u4e00-\u9fa5]{1,7}(?:办|科|股|室|工会)副?(?:主任|科长|股长|主席)$/;

/** Whether the head of an office after a mark is one of the body before it, `市教育局督学、教育工会主席`, and not of the whole county. */
export function isOfficeOf(phrase: string, { core, name }: LocalMention): boolean {
  return HEAD.test(phrase) && /[局厅院校]$|大学$/.test(core ?? name);
}

/** Whether a word is the short name of a department, which the tokenizer may have cut in pieces: `住建局`. */
function isDepartment({ lexicon }: Draft, word: string): boolean {
  const stem = lexicon.departments.longestAt(word, 0)?.word;
  return stem !== undefined && word.length === stem.length + 1 && /[局厅委办]$/.test(word);
}

/** What a part of a body stands beside: the body, or the place of its branch, `某某医院青禾分院护理部`. */
export function wholeOf(draft: Draft, start: number, part: string): LocalMention | undefined {
  const beside = mentionEndingAt(draft, start);
  const whole = beside?.type === 'place' && BRANCH.test(part) ? mentionEndingAt(draft, beside.start) : undefined;
  return whole?.type === 'organisation' ? whole : beside;
}
