import type { Jurisdiction, LevelWord, LocalMention } from '../document.js';
import { isMadeOf, wordList } from '../lexicon/word-list.js';
import { type Annotator, addMention, type Draft, isHanAt, isTaken, isWordStart, mentionAt, removeMention, tokenCovering } from './draft.js';
import { lastWithin, leftEdge } from './edges.js';
import { jurisdictionAt } from './organs.js';

/** `某集团旗下核心企业某某`: a company by its brand. */
const SUBSIDIARY = /旗下(?:的)?(?:核心|龙头|全资|控股)?(?:企业|子公司|品牌)([\u4e00-\u9fa5A-Za-z0-9]{3,10})(?=[,。、;])/g;
/** `(以下简称“某某”)` after a full name. */
const SHORT_NAME = /^\((?:以下|下)?(?:简)?称[“《]?([^”》()]{2,10})[”》]?\)/;
/** Head words of a part of the body before them: 分公司, 支队, 研究所. */
const BRANCH = /^(?:分|支|大|中|总|派|党|工)/;
/** Parts of a university or hospital. */
const INSTITUTE = /^(?:研|实|附|医|学|重点)/;
/** What may stand before the place that begins a name. */
const BEFORE_PLACE = /(?:武警|国网|共青团|中国石化|中石化|中石油|中国石油|中国移动|中国电信|中国联通|中国铁塔|中国烟草|中国邮政|驻|中共)$/;
/** Modifiers that make no name of a kind of body. */
const DESCRIBING = wordList(
  '销售|定点|民营|公立|私立|各级|所属|基层|乡镇|社区|乡村|农村|城市|城乡|相关|有关|第三方|上市|龙头|骨干|外贸|国有|民办|公办|知名|大型|小型|中小|重点|三甲|综合|专科|本地|外地|著名|名牌|希望|普通|高等|职业|中等|一些|许多|多|全国|国家|专门|县级|市级|省级|乡级|村级|区级|国家级|当地|母|总|分|子|老|新|女子|专业|农民|农业|家庭|农民专业|种植|养殖|星级|五星级|大型国有|合资|外资|独资|承建|施工|建设|设计|监理|物业|保险|律师|会计师|旅行|房地产|开发|投资|境外|海外|主流|中央|地方|行业|科研|高|本|我|该|贵|某|一级|二级|村|镇|乡|集中|联合|临时|公共|社会|群众|党员|志愿者|便民|惠民|政务|养老|托育|文化|活动|展示|服务|游客|接待|信息|科技|技术|创新|孵化|研发|运营|物流|配送|购物|商业|商务|体育|健身|会展|国际|现代|智慧|数字|城乡居民|集团|爱心|志愿|驻点村|原村|工程|工程技术|定点医疗|医疗|第三方合作|合作',
);
/** Kinds of body that only have a name with their jurisdiction, or a quoted name, in front. */
const NEEDS_OWNER = /^(?:government|party|military|judicial|legislature)$/;

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
      if (coveredByOrgan(draft, i, end) || !endsWord(draft, end)) continue;
      const found = organisationAt(draft, i, end, suffix.value);
      if (!found) continue;
      i = end - 1;
      const short = SHORT_NAME.exec(text.slice(end, end + 24))?.[1];
      if (short) draft.memory.shortNames.set(short, found.name);
    }
    for (const match of text.matchAll(SUBSIDIARY)) {
      const name = match[1] as string;
      const start = match.index + match[0].length - name.length;
      if (mentionAt(draft, match.index - 1)?.type === 'organisation' && !mentionAt(draft, start)) draft.memory.shortNames.set(name, name);
    }
    shortNames(draft);
  },
};

function organisationAt(draft: Draft, head: number, end: number, subtype: string): LocalMention | undefined {
  const { text } = draft;
  if (
    text[end] === '”' &&
    /^(?:银行|超市|医院|学校|大学|学院|公司)$/.test(text.slice(head, end)) &&
    lastWithin(text, '“', head + 1, 6) >= 0
  )
    return undefined;
  let start = leftEdge(draft, head, 24, /^(?:有限|股份|集团有限|公司)/.test(text.slice(head, head + 4)));
  const quoted = text[head - 1] === '”' ? lastWithin(text, '“', head, 15) : -1;
  if (quoted >= 0) start = quoted;
  const brand = BEFORE_PLACE.exec(text.slice(Math.max(0, start - 6), start));
  if (brand && start > 0) start -= brand[0].length;
  const parent = start > 0 ? mentionAt(draft, start - 1) : undefined;
  const beside = parent?.type === 'organisation' && parent.end === start;
  const unit = beside && head - start >= 2 && subtype === 'government' && parent.jurisdiction !== undefined;
  const branch =
    beside &&
    (unit ||
      BRANCH.test(text.slice(head, head + 2)) ||
      (INSTITUTE.test(text.slice(head, head + 2)) && /^(?:education|other)$/.test(parent.subtype ?? '')));
  if (start >= head && !branch) return undefined;
  while (start < head && /^[一二三四五六七八九十两几多0-9]+[家所个名支]/.test(text.slice(start, head)))
    start += (/^[一二三四五六七八九十两几多0-9]+[家所个名支]/.exec(text.slice(start, head)) as RegExpExecArray)[0].length;
  while (head - start > 2 && /[由在与和向对被将从及]/.test(text[start] as string) && !mentionAt(draft, start)) start++;
  const stem = text.slice(start, head).replace(/[“”]/g, '');
  const jurisdiction = jurisdictionAt(draft, brand ? start + brand[0].length : start);
  const own = jurisdiction ? text.slice(jurisdiction.end, head) : stem;
  if (!branch && !quotedOrOwned(draft, stem, own, jurisdiction, subtype, quoted >= 0, text.slice(head, end))) return undefined;
  for (let i = start; i < end; i++) {
    const inner = mentionAt(draft, i);
    if (inner) removeMention(draft, inner);
  }
  const from = branch ? parent.start : start;
  const mention: Parameters<typeof addMention>[1] = {
    start: from,
    end,
    type: 'organisation',
    subtype,
    rule: 'organisation.suffix',
    confidence: jurisdiction ? 0.85 : 0.75,
  };
  if (branch && parent.jurisdiction?.level) {
    mention.jurisdiction = parent.jurisdiction;
    mention.core = text.slice(parent.jurisdiction.end, end);
  } else if (!branch && jurisdiction?.level) {
    mention.jurisdiction = jurisdiction;
    mention.core = text.slice(jurisdiction.end, end);
  } else if (!branch && jurisdiction?.places.length) {
    mention.jurisdiction = jurisdiction;
  }
  return addMention(draft, mention);
}

/** Whether what stands before the head word makes a name of it. */
function quotedOrOwned(
  draft: Draft,
  stem: string,
  own: string,
  jurisdiction: Jurisdiction | undefined,
  subtype: string,
  quoted: boolean,
  head: string,
): boolean {
  if (quoted) return true;
  if (!stem || isMadeOf(DESCRIBING, stem)) return false;
  if (jurisdiction?.level) return own.length > 0 && levelOwns(jurisdiction.level, own, subtype) && isWordStart(draft, jurisdiction.start);
  if (/(?:试点|定点|签约|合作|协作|推广)$/.test(stem)) return false;
  if (jurisdiction) return true;
  if (NEEDS_OWNER.test(subtype) || head === '厂') return false;
  return stem.length >= 2 && !isMadeOf(DESCRIBING, own);
}

/** `市自来水公司`, `省儿童医院`, `村调解委员会` have an owner; `区公司` has none. */
function levelOwns(level: LevelWord, own: string, subtype: string): boolean {
  if (level === '村' || level === '社区' || level === '镇' || level === '乡') return own.length >= 2 && subtype !== 'company';
  return own.length >= 2 || subtype === 'education' || subtype === 'other';
}

/** Finds the short names that the page has given its bodies. */
function shortNames(draft: Draft): void {
  for (const [short, full] of draft.memory.shortNames) {
    for (let at = draft.text.indexOf(short); at >= 0; at = draft.text.indexOf(short, at + short.length)) {
      if (isTaken(draft, at, at + short.length)) continue;
      addMention(draft, {
        start: at,
        end: at + short.length,
        name: full,
        type: 'organisation',
        subtype: 'company',
        rule: 'organisation.short-name',
        confidence: 0.85,
      });
    }
  }
}

function coveredByOrgan(draft: Draft, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (mentionAt(draft, i)?.type === 'organisation') return true;
  return false;
}

/** Whether the head word ends here: `公司` does not in `公司化`. */
function endsWord(draft: Draft, end: number): boolean {
  if (!isHanAt(draft.text, end) || draft.lexicon.titles.longestAt(draft.text, end)) return true;
  const token = tokenCovering(draft, end);
  return token === undefined || token.start >= end || draft.taken[end] !== 0;
}
