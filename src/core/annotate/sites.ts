import type { LocalMention } from '../document.js';
import { CharacterSet } from '../lexicon/characters.js';
import { isMadeOf, type WordList, wordList } from '../lexicon/word-list.js';
import { type Annotator, addMention, type Draft, mentionAt, mentionEndingAt, removeMention, tokenCovering } from './draft.js';
import { leftEdge } from './edges.js';

/** What ends the name of a zone or site, and its subtype. */
const HEADS: [WordList<true>, 'zone' | 'site'][] = [
  [
    wordList(
      '经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|旅游度假区|工业园区|产业园区|产业开发区|工业集中区|自由贸易试验区|自贸试验区|综合保税区|保税区|开发区|经开区|高新区|自贸区|工业园|产业园|产业孵化园|孵化园|创业孵化园|科技园|物流园|软件园|创业园|科学城|新区',
    ),
    'zone',
  ],
  [
    wordList(
      '国际会议中心|会议中心|盆地|河谷|国际机场|机场|火车站|高铁站|汽车站|客运站|高速公路|高速|铁路|大桥|立交桥|隧道|大道|风景名胜区|风景区|景区|湿地公园|森林公园|地质公园|文化公园|公园|广场|水库|电站|水电站|码头|古城|古镇|遗址|故居|步行街|商业街|体育馆|体育中心|会展中心|展示中心|运营中心|大剧院|灯塔|自然保护区|保护区|度假村|陵园|纪念碑|大院|书院|石窟|街区|古道|礼堂|大厦|批发市场|专业市场|市场|夜市|林场|农场|牧场|旅游公路|灌区|草原|湿地|峡谷|瀑布|溶洞|温泉|渔港|渡口|船闸|油田|古寨|古村落|国际陆港|陆港|影视城|奥体中心|文化中心',
    ),
    'site',
  ],
];
/** Head words of one character. */
const ROAD_FIRST = new CharacterSet('路街湖山江河岛港庙寺塔祠桥');
const ROAD = /^[路街湖山江河岛港庙寺塔祠桥](?![\u4e00-\u9fa5]*?(?:路|街))/;
/** What may follow a one-character head without making another word of it. */
const AFTER_ROAD = /^(?:[,。、;:)”\s]|的|上|边|畔|“|[0-9]{1,4}[号弄]|[东西南北中]段|全长|和|与|及|段|沿|两侧|改造|口|片区|号|至|到|$)/;
/** Words that describe a site and do not name it. */
const DESCRIBING = wordList(
  '集贸|口袋|街心|带状|家庭|住房|海上|劳动力|人才|国内|海外|房地产|建材|农贸|农产品|消费|资本|期货|保障|体系|光伏|风力|水力|名|城市|投资|建设|多个|国家|国家级|省级|市级|县级|各|全|该|新|老|大|小|高速|一条|主题|城乡|重点|特色|现代|现代化|农业|产业|工业|旅游|国际|综合|这|道|公|铁|水|出|进|线|思|新建|农村|乡村|县域|城区|主|干|十字|绿|通|山|大型|红色|中小|建|联|网|万|三|两|美丽|中心|文化|商业|重要|著名|生态|自然|科技|创新|创业|数字经济|智慧|主干|支|沿|环|绿色|历史|连心|党群|干群|民心|暖心|发|招商引资|集中|各类|高标准|风电|光伏发|垃圾|污水|停车',
);

/** Says what is special about a thing that has no name. */
const SUPERLATIVE = /第[一二三]|最[大长高]|首[个座条]|\d/;
/** Words before a name that are no part of it: what is done with it, and on the way to it. */
const LEAD_IN =
  /^(?:紧临|紧邻|毗邻|临近|靠近|濒临|地处|位于|坐落于|集团|公司|投资|建设|督查|检查|督导|巡查|查看|察看|调研|考察|走访|参观|视察|了解|新建|深化|优化|强化|提升|完善|加快|推进|推动|改善|整治|治理|清理|疏浚|加固|维修|新修|扩容|改造|改建|扩建|修建|修复|保护|再到|又到|还到|[再又也还到从在至经])/;

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

/** Adds the zone or site whose head word begins at an offset; returns the length of the head word, 0 where there is none. */
function longSiteAt(draft: Draft, at: number): number {
  for (const [heads, subtype] of HEADS) {
    const word = heads.longestAt(draft.text, at)?.word;
    if (!word || (word === '新区' && draft.text[at + 2] === '域') || (LANDFORM.test(word) && goesOn(draft.text, at + 2))) continue;
    if (siteAt(draft, at, at + word.length, subtype, 12)) return word.length;
  }
  return 0;
}

function siteAt(draft: Draft, head: number, end: number, subtype: 'zone' | 'site', most: number): boolean {
  const { text } = draft;
  if (mentionAt(draft, head)) return false;
  const token = tokenCovering(draft, head);
  if (!token || (end - head === 1 && token.end !== end)) return false;
  if (end - head === 1 && token.start < head && !/^(?:ns|nz|nr|nt|x)/.test(token.tag) && !mentionAt(draft, token.start)) return false;
  let start = end - head === 1 && token.start < head ? token.start : leftEdge(draft, head, most);
  if (end - head === 1 && start < head) start = leftEdge(draft, start, most);
  while (/^(?:[一二三四五六七八九十两几]|这|那|该)[个家座条]/.test(text.slice(start, head))) start += 2;
  start += leadIn(draft, start, head, end - head === 1 ? 1 : 2);
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
      !/^(?:大厦|国际机场|机场|火车站|高铁站|经济|高新|工业|开发|经开|综合|保税|自)/.test(text.slice(head, end))
    )
      return false;
    if (owner && end - head === 1 && own.length < 1) return false;
    if (SUPERLATIVE.test(own)) return false;
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
    confidence: 0.7,
    ...(owner?.places && !keepsOwner && (owner.name === owner.places[0]?.name || owner.level !== 'county')
      ? { jurisdiction: { start: owner.start, end: owner.end, places: owner.places } }
      : {}),
    ...(bareZone ? { jurisdiction: { start, end: start, places: [], zone: text.slice(head, end) } } : {}),
  });
  return true;
}

/** Ways are called by their own names, whatever place stands in front. */
const ROUTE = wordList('大道|高速公路|高速|铁路|大桥|立交桥|隧道|旅游公路|步行街|路|街|桥');

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

/** Length of what stands before the name of a site and belongs to the sentence, a mention apart. */
function leadIn(draft: Draft, start: number, head: number, least = 2): number {
  let at = start;
  while (at < head && !mentionAt(draft, at)) {
    const word = LEAD_IN.exec(draft.text.slice(at, head))?.[0];
    if (!word || head - at - word.length < least) break;
    at += word.length;
  }
  return at - start;
}

/** Speaks of zones, and of none by name: `开发区管理`. */
const OF_ZONES = /^开发区(?:管理|建设|工作|改革|发展|体制|企业)/;

/** Whether nothing but what is done with it stands before the head word: `优化水库调度`. */
const isLeadIn = (stem: string): boolean => stem !== '' && LEAD_IN.exec(stem)?.[0] === stem;

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
