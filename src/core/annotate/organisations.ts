import type { Jurisdiction, LevelWord, LocalMention } from '../document.js';
import { isMadeOf, wordList } from '../lexicon/word-list.js';
import { bureaus } from './bureaus.js';
import {
  type Annotator,
  addMention,
  type Draft,
  isHanAt,
  isTaken,
  isWordStart,
  mentionAt,
  mentionEndingAt,
  removeMention,
  tokenCovering,
} from './draft.js';
import { isNameVerb, lastWithin, leftEdge, placeChainStart } from './edges.js';
import { listedFirms } from './listed-firms.js';
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
const BEFORE_PLACE =
  /(?:武警|国网|共青团|中国石化|中石化|中石油|中国石油|中国移动|中国电信|中国联通|中国铁塔|中国烟草|中国邮政|对口支援|对口帮扶|驻|中共)$/;
/** Modifiers that make no name of a kind of body. */
const DESCRIBING = wordList(
  '支部领办|领办|综合性|研究型|应用型|综合型|销售|定点|民营|公立|私立|各级|所属|基层|乡镇|社区|乡村|农村|城市|城乡|相关|有关|第三方|上市|龙头|骨干|外贸|国有|民办|公办|知名|大型|小型|中小|重点|三甲|综合|专科|本地|外地|著名|名牌|希望|普通|高等|职业|中等|一些|许多|多|全国|国家|专门|县级|市级|省级|乡级|村级|区级|国家级|当地|母|总|分|子|老|新|女子|专业|农民|农业|家庭|农民专业|种植|养殖|星级|五星级|大型国有|合资|外资|独资|承建|施工|建设|设计|监理|物业|保险|律师|会计师|旅行|房地产|开发|投资|境外|海外|主流|中央|地方|行业|科研|高|本|我|该|贵|某|一级|二级|村|镇|乡|集中|联合|临时|公共|社会|群众|党员|志愿者|便民|惠民|政务|养老|托育|文化|活动|展示|服务|游客|接待|信息|科技|技术|创新|孵化|研发|运营|物流|配送|购物|商业|商务|体育|健身|会展|国际|现代|智慧|数字|城乡居民|集团|爱心|志愿|驻点村|原村|工程|工程技术|定点医疗|医疗|第三方合作|合作',
);
/** Head words of firms, whose names may hold any verb. */
const COMPANY_HEAD = /^(?:有限|股份|集团有限|公司)/;
/** Universities in short, which are a firm's, a field's or a country's size elsewhere. */
const SHORT_UNIVERSITY = /^.{1,2}大$/;
/** Trades that end a firm's short name. */
const BRANDED = /^(?:铜业|铝业|牧业|药业|酒业|矿业|乳业|种业|置业|实业|重工|建工|石化|钢铁|泵业|水泥|电气|电缆)$/;
/** Stations of the police and other services in a town or quarter, named by it alone. */
const STATION = /^(?:派出所|司法所|税务所|工商所|财政所|中队|消防救援站|消防站|水文站|林场)$/;
/** What tells the kind of a station and not where it stands. */
const NO_STATION =
  /(?:辖区|属地|当地|所在|附近|边防|公安|交警|铁路|消防|森林|水上|巡警|特警|刑警|案件|事故|勤务|机动|秩序|巡逻|铁骑|救援|武警|城管|民兵|执法|侦查|[一二三四五六七八九十几两各某本该家个]$)/;
/** A number with its measure, and a rank among firms: `两家`, `世界500强`. */
const NUMBERED =
  /^(?:[一二三四五六七八九十两几多0-9]+[家所个名支]|(?:世界|中国|国内|全球|全国|民营|民企)*(?:[0-9]+|[一二三四五六七八九十百]+)强(?:企业)?)/;
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
      const short = SHORT_NAME.exec(text.slice(end, end + 24))?.[1] ?? withoutGroup(found);
      if (short) draft.memory.shortNames.set(short, found.name);
    }
    for (const match of text.matchAll(SUBSIDIARY)) {
      const name = match[1] as string;
      const start = match.index + match[0].length - name.length;
      if (mentionAt(draft, match.index - 1)?.type === 'organisation' && !mentionAt(draft, start)) draft.memory.shortNames.set(name, name);
    }
    listedFirms(draft);
    bureaus(draft);
    shortNames(draft);
  },
};

function organisationAt(draft: Draft, head: number, end: number, subtype: string): LocalMention | undefined {
  if (isFigure(draft.text, head, end)) return undefined;
  const { start, prefix, quoted } = beginning(draft, head, end, subtype);
  const parent = parentBefore(draft, start, head, subtype);
  if (start >= head && !parent) return undefined;
  const jurisdiction = parent ? undefined : jurisdictionAt(draft, start + prefix);
  if (!parent && !quoted && !isName(draft, { start, head, end, subtype, jurisdiction })) return undefined;
  for (let i = start; i < end; i++) {
    const inner = mentionAt(draft, i);
    if (inner) removeMention(draft, inner);
  }
  const full =
    parent || jurisdiction || !STATION.test(draft.text.slice(head, end)) ? undefined : inFull(draft, draft.text.slice(start, end));
  return addMention(draft, {
    ...(full ? { name: full.name, ...(full.jurisdiction ? { jurisdiction: full.jurisdiction } : {}) } : {}),
    start: parent?.start ?? start,
    end,
    type: 'organisation',
    subtype,
    rule: 'organisation.suffix',
    confidence: jurisdiction ? 0.85 : 0.75,
    ...ownership(draft.text, parent?.jurisdiction ?? jurisdiction, end, parent !== undefined),
  });
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
function beginning(draft: Draft, head: number, end: number, subtype: string): { start: number; prefix: number; quoted: boolean } {
  const { text } = draft;
  const quote = text[head - 1] === '”' ? lastWithin(text, '“', head, 15) : -1;
  let start = quote >= 0 ? quote : leftEdge(draft, head, 24, COMPANY_HEAD.test(text.slice(head, end)));
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
  return words.length > 2 && /^[由在与和向对被将从及到赴]/.test(words) && !mentionAt(draft, start) ? 1 : 0;
}

/** The body that this one is a branch, institute or unit of, where its name stands right before. */
function parentBefore(draft: Draft, start: number, head: number, subtype: string): LocalMention | undefined {
  const parent = mentionEndingAt(draft, start);
  if (parent?.type !== 'organisation') return undefined;
  const first = draft.text.slice(head, head + 2);
  const unit =
    head - start >= 2 && subtype === 'government' && (parent.jurisdiction !== undefined || mentionAt(draft, start) !== undefined);
  const institute = INSTITUTE.test(first) && /^(?:education|other)$/.test(parent.subtype ?? '');
  const school = first === '学院' && parent.name.endsWith('大学') && head - start >= 2;
  const place = mentionAt(draft, start);
  const local = first === '公司' && parent.subtype === 'company' && place?.type === 'place' && place.end === head;
  return unit || institute || school || local || BRANCH.test(first) ? parent : undefined;
}

/** What a name says of its owner: the place or level it begins with, and for elliptical names what follows it. */
function ownership(
  text: string,
  jurisdiction: Jurisdiction | undefined,
  end: number,
  inherited: boolean,
): Partial<Pick<LocalMention, 'jurisdiction' | 'core'>> {
  if (jurisdiction?.level) return { jurisdiction, core: text.slice(jurisdiction.end, end) };
  return !inherited && jurisdiction?.places.length ? { jurisdiction } : {};
}

/** Whether what stands before the head word makes a name of it. */
function isName(
  draft: Draft,
  {
    start,
    head,
    end,
    subtype,
    jurisdiction,
  }: { start: number; head: number; end: number; subtype: string; jurisdiction: Jurisdiction | undefined },
): boolean {
  const { text } = draft;
  const stem = text.slice(start, head).replace(/[“”]/g, '');
  const own = jurisdiction ? text.slice(jurisdiction.end, head) : stem;
  const word = text.slice(head, end);
  if (!stem || isMadeOf(DESCRIBING, stem)) return false;
  if (SHORT_UNIVERSITY.test(word) && !standsAlone(draft, end)) return false;
  if (BRANDED.test(word)) return isBrand(draft, jurisdiction, start, head) && standsAlone(draft, end);
  if (jurisdiction?.level) return own.length > 0 && levelOwns(jurisdiction.level, own, subtype) && isWordStart(draft, jurisdiction.start);
  if (/(?:试点|定点|签约|合作|协作|推广)$/.test(stem)) return false;
  if (jurisdiction) return true;
  if (STATION.test(word) && isStationName(draft, start, head)) return true;
  if (NEEDS_OWNER.test(subtype) || word === '厂') return false;
  return stem.length >= 2 && !isMadeOf(DESCRIBING, own);
}

/** Whether the stem names a station by where it stands, by a word that no dictionary has as a noun: `青禾派出所`. */
function isStationName(draft: Draft, start: number, head: number): boolean {
  if (head - start < 2 || head - start > 4 || NO_STATION.test(draft.text.slice(start, head))) return false;
  for (let i = start; i < head; ) {
    const token = tokenCovering(draft, i);
    if (!token || token.start < start || token.end > head) return false;
    if (token.text.length > 1 ? !/^(?:x|nr|ns|nz|nt|s|f)/.test(token.tag) : !/^(?:x|n|j|g|a|f|s)/.test(token.tag)) return false;
    i = token.end;
  }
  return true;
}

/** Whether a trade makes a firm's name of what stands before it: a place by its short name, or a word that no dictionary has. */
function isBrand(draft: Draft, jurisdiction: Jurisdiction | undefined, start: number, head: number): boolean {
  if (jurisdiction?.level) return false;
  const from = jurisdiction?.end ?? start;
  if (from === head) return jurisdiction !== undefined && !/[省市县区州旗盟乡镇村]$/.test(draft.text.slice(jurisdiction.start, head));
  if (head - from > 4 || head - from < 2) return false;
  for (let i = from; i < head; ) {
    const token = tokenCovering(draft, i);
    if (!token || !/^(?:x|nr|ns|nz|nt)/.test(token.tag)) return false;
    i = token.end;
  }
  return true;
}

/** Whether no noun follows that the word before would only describe: `衡阳钢铁` does not stand alone in `衡阳钢铁产业`. */
function standsAlone(draft: Draft, end: number): boolean {
  if (!isHanAt(draft.text, end) || draft.lexicon.titles.longestAt(draft.text, end)) return true;
  const next = tokenCovering(draft, end);
  return next !== undefined && !/^(?:n|b|j|s)/.test(next.tag) && !isNameVerb(next.text);
}

/** `市自来水公司`, `省儿童医院`, `村调解委员会` have an owner; `区公司` has none. */
function levelOwns(level: LevelWord, own: string, subtype: string): boolean {
  if (level === '村' || level === '社区' || level === '镇' || level === '乡') return own.length >= 2 && subtype !== 'company';
  return own.length >= 2 || subtype === 'education' || subtype === 'other';
}

/** `某地电气` stands for `某地电气集团`, where that is long enough for a name. */
function withoutGroup({ name, subtype }: LocalMention): string | undefined {
  const short = subtype === 'company' ? name.replace(/集团(?:(?:股份|有限|公司)+)?$/, '') : name;
  return short.length >= 4 && short.length < name.length && short.length <= 8 ? short : undefined;
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
