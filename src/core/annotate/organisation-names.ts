import type { Jurisdiction, LevelWord } from '../document.js';
import { isMadeOf, wordList } from '../lexicon/word-list.js';
import { type Draft, isHanAt, isWordStart, tokenCovering } from './draft.js';
import { isNameVerb } from './edges.js';

/** Modifiers that make no name of a kind of body. */
const DESCRIBING = wordList(
  '地级市|会员|首届|专题|双方|两家|友好|民间|部分|连锁|百货|大型连锁|勘测|勘察|勘测设计|勘察设计|品牌|支部领办|领办|综合性|研究型|应用型|综合型|销售|定点|民营|公立|私立|各级|所属|基层|乡镇|社区|乡村|农村|城市|城乡|相关|有关|第三方|上市|龙头|骨干|外贸|国有|民办|公办|知名|大型|小型|中小|重点|三甲|综合|专科|本地|外地|著名|名牌|希望|普通|高等|职业|中等|一些|许多|多|全国|国家|专门|县级|市级|省级|乡级|村级|区级|国家级|当地|母|总|分|子|老|新|女子|专业|农民|农业|家庭|农民专业|种植|养殖|星级|五星级|大型国有|合资|外资|独资|承建|施工|建设|设计|监理|物业|保险|律师|会计师|旅行|房地产|开发|投资|境外|海外|主流|中央|地方|行业|科研|高|本|我|该|贵|某|一级|二级|村|镇|乡|集中|联合|临时|公共|社会|群众|党员|志愿者|便民|惠民|政务|养老|托育|文化|活动|展示|服务|游客|接待|信息|科技|技术|创新|孵化|研发|运营|物流|配送|购物|商业|商务|体育|健身|会展|国际|现代|智慧|数字|城乡居民|集团|爱心|志愿|驻点村|原村|工程|工程技术|定点医疗|医疗|第三方合作|合作|中小学|三级|党支部|党支部领办|支部|央企|国企|民企|外企',
);
/** Universities in short, which are a firm's, a field's or a country's size elsewhere. */
const SHORT_UNIVERSITY = /^.{1,2}大$/;
/** Trades that end a firm's short name. */
const BRANDED = /^(?:铜业|铝业|牧业|药业|酒业|矿业|乳业|种业|置业|实业|重工|建工|石化|钢铁|泵业|水泥|电气|电缆)$/;
/** Stations of the police and other services in a town or quarter, named by it alone. */
export const STATION = /^(?:派出所|司法所|税务所|工商所|财政所|中队|消防救援站|消防站|水文站|林场)$/;
/** What tells the kind of a station and not where it stands. */
const NO_STATION =
  /(?:辖区|属地|当地|所在|附近|边防|公安|交警|铁路|消防|森林|水上|巡警|特警|刑警|案件|事故|勤务|机动|秩序|巡逻|铁骑|救援|武警|城管|民兵|执法|侦查|[一二三四五六七八九十几两各某本该家个]$)/;
/** Who keeps a work or a park is named after it: `青禾水库管理处`. */
const KEEPER = /^(?:管理[处所站局]|管理委员会|管委会)$/;
const KEPT = /.{2}(?:水库|灌区|景区|公园|保护区|湿地|水利枢纽|机场|大桥|[堰渠闸])$/;
/** Kinds of body that only have a name with their jurisdiction, or a quoted name, in front. */
const NEEDS_OWNER = /^(?:government|party|military|judicial|legislature)$/;

/** Bodies of which a city or county has one, named by its level word alone: `市博物馆`. */
const ONE_OF_ITS_KIND =
  /^(?:博物馆|图书馆|文化馆|美术馆|档案馆|艺术馆|科技馆|规划馆|少年宫|党校|体校|电视台|广播电视台|融媒体中心|日报社|血站|气象台|看守所|社科院|农科院|福利院|救助站|公证处|急救中心)$/;

/** What may be an organisation's name: its offsets, its head word's, and whose it is. */
export interface Candidate {
  start: number;
  head: number;
  end: number;
  subtype: string;
  jurisdiction: Jurisdiction | undefined;
}

/** Whether what stands before the head word makes a name of it. */
export function isName(draft: Draft, { start, head, end, subtype, jurisdiction }: Candidate): boolean {
  const { text } = draft;
  const stem = text.slice(start, head).replace(/[“”]/g, '');
  const own = jurisdiction ? text.slice(jurisdiction.end, head) : stem;
  const word = text.slice(head, end);
  if (!stem || isMadeOf(DESCRIBING, stem.replace(/^[0-9]+年?/, ''))) return false;
  if (word === '公会' && stem.endsWith('办')) return false;
  if (SHORT_UNIVERSITY.test(word) && !standsAlone(draft, end)) return false;
  if (BRANDED.test(word)) return isBrand(draft, jurisdiction, start, head) && standsAlone(draft, end);
  if (jurisdiction?.level && own === '') return ONE_OF_ITS_KIND.test(word) && isWordStart(draft, head);
  if (jurisdiction?.level) return levelOwns(jurisdiction.level, own, subtype) && isWordStart(draft, jurisdiction.start);
  if (/(?:试点|定点|签约|合作|协作|推广)$/.test(stem) && !(jurisdiction && own.length > 6)) return false;
  if (jurisdiction) return true;
  if (STATION.test(word) && isStationName(draft, start, head)) return true;
  if (KEEPER.test(word) && KEPT.test(stem)) return true;
  if (NEEDS_OWNER.test(subtype) || word === '厂') return false;
  return stem.length >= 2 && !isMadeOf(DESCRIBING, own);
}

/** What ends the name of the place that a station stands in. */
const TOWN_WORDS = ['镇', '乡', '街道', '村', '社区'];

/** Whether the stem names a station by where it stands: in a town that the page names, or by a word that no dictionary has as a noun: `青禾派出所`. */
function isStationName(draft: Draft, start: number, head: number): boolean {
  if (head - start < 2 || head - start > 4 || NO_STATION.test(draft.text.slice(start, head))) return false;
  const stem = draft.text.slice(start, head);
  if (TOWN_WORDS.some((word) => draft.text.includes(stem + word))) return true;
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
