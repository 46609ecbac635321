import type { Jurisdiction, LevelWord } from '../document.js';
import { type Annotator, addMention, type Draft, isHan, mentionAt, mentionEndingAt, removeMention, tokenCovering } from './draft.js';
import { placeChainStart } from './edges.js';

/** `以“某某”为主题的活动`. */
const THEME = /^为主题的?[\u4e00-\u9fa5]{0,4}?(活动|行动|论坛|大会|展览)/;
/** `清廉某某建设`, `平安某某建设`: a campaign that carries the place's name. */
const CIVIC = /(?:清廉|平安|法治|健康|美丽|数字|智慧|文明|信用|幸福)$/;
/** What ends the name of a document in 《》; other things in 《》 are works, and no programs. */
const FIGURATIVE = /^(?:(?:中国|湖南|浙江|.{2})方案|超级工程|(?:民心|民生|形象|一号|样板|幸福|德政|面子|系统|头号|暖心|惠民)工程|一盘棋.*|总.{1,2}制度)$/;
const DOCUMENT =
  /(?:办法|条例|意见|方案|规划|纲要|协议|协议书|通知|决定|细则|公约|规定|章程|计划|标准|措施|指南|清单|法|目录|宣言|倡议|备忘录|规划\([^)]*\)|报告|制度|预案|白皮书|准则|规范|要点|合同|工程|政策|行动|责任状|承诺书|法\([^)]*\)|[(（]试行[)）]|[(（]修订[)）])$/;
const MEDIA = /(?:报|周刊|杂志|月刊|在线)$/;
/** Verbs whose object is a program; a name may begin right after one. */
const ANCHOR =
  /(?:深入实施|组织实施|启动实施|实施|开展|推进|启动|推动|深化|落实|贯彻|制定|出台|建成|建立|建设|发起|举办|召开|举行|参加|出席|承办|主办|协办|印发|发布|签订|签署|签署了|上线|完成|探索|创新|创建|推行|推出|编制|建言|加快|围绕|按照|根据|依托|投入|参与|构建|健全|完善|申报|获批|承担|主持召开|主持|列席|迎接|备战|筹备|通过|审议|审议通过|起草|修订|聚焦|打好|打赢|参与了|全面推进|全面推动|强力推进|持续推进|引进|创设|设立|搭建|开发|运行|收看|收听|收听收看|赴|在|来到|走进|察看|了解|调研|调度|与会|参观|考察)[了着过]?$/;
/** The number of a session, and what it is called. */
const SESSION =
  /第?[一二三四五六七八九十]+届(?:委员会|人大常委会|人大|政协|人民代表大会常务委员会|人民代表大会|纪委)?第?[一二三四五六七八九十百]+次(?:全体会议|常委会会议|全会|会议)|(?<=人大常委会|政府|政协常委会|市委常委会|县委常委会)第[一二三四五六七八九十百]+次(?:全体会议|常务会议|会议)/g;
/** `出台…的若干措施`: a document without marks, the 的 of its own name included. */
const OPEN_DOCUMENT =
  /(?:出台|印发|制定|下发|发布|颁布|起草|修订)了?([^,。;:、“”《》\n]{6,36}?(?:若干措施|实施办法|管理办法|奖励办法|实施意见|实施方案|行动方案|工作方案|实施细则|细则|条例))(?=[,。;、\n等])/g;
/** `开展了甲、乙、丙等三个专项行动`: each item is one. */
const ENUMERATION =
  /(?:实施|开展|推进)了?([^。;:,“”]{6,90}?)等(?:一批)?(?:[一二三四五六七八九十两]+[个项大])?[^,。、]{0,6}?(专项行动|工程|行动)/g;
/** The verb may stand before an attribute: `建成全省统一的…平台`. */
const ANCHOR_OF = /(?:实施|开展|推进|启动|建成|建立|推出|搭建|出台|制定|举办|开发|上线)了?[\u4e00-\u9fa5]{0,10}的$/;
const STOP_TAGS = /^(?:u|p|d|r|y|e|o|t)/;
const WEAK_STEM =
  /^(?:发展|总体|空间|重点|重大|各类|各项|相关|有关|一批|一系列|系列|多个|专项|产业|工业|合作|投资|主题|具体|配套|惠民|民生|好|大|新|该|本|此次|这次|本次|这一|上述|全部|所有|个|项|等|开工|在建|建设|工程|创新|示范|试点|签约|落地|招商|公益|志愿服务|志愿|文体|文化|宣传|教育|培训|交流|社会|经济|长效|工作|体制|激励|保障|服务|管理|运行|联动|信息|网络|线上|线下|公共|综合|融资|交易|社交|电商|一体化|现代|科学|系统|重要|全体|党组|常务|常委|专题|视频|电视电话|年度|总结|表彰|动员|工作推进|安全生产|三个|五个|十大|基础设施|技术改造|改造|投产|建成|竣工|实体|科研|科技|农业|旅游|文旅|养殖|种植|体育|竞技|娱乐|庆祝|捐赠|爱心|实践|走访|慰问|执法|检查|巡查|整治|治理|建设管理|生态|水利|道路|交通|扶贫|帮扶|致富|增收|安居|饮水|亮化|绿化|美化|联席|例|协商|沟通|党建|廉政|政治|学习|讨论|调研|考核|评价|监督|约束|责任|组织|领导|奖励|奖惩|分配|预警|应急|风险|防控|管控|处置|投诉|举报|市场|价格|竞争|准入|退出)+$/;
const LEVEL_START = /^(?:全[国省市县区州旗镇乡]|[省市县区州旗镇乡](?![内外级直属情份区域里场民])(?=第|政府工作|[\u4e00-\u9fa5]{3,}))/;
const CONGRESS =
  /(?:党的|中共)?(?:十[一二三四五六七八九]|二十)届(?:[一二三四五六七]中)全会|(?:党的|中共)(?:十[五六七八九]|二十)大(?![年月日个])/g;

/** Finds programs: documents in 《》, quoted names with their head noun, open names that a head noun ends and a verb, place or ordinal begins. */
export const programs: Annotator = {
  id: 'programs',
  requires: ['tokens', 'places', 'organs', 'organisations'],
  annotate(draft) {
    documents(draft);
    quotedNames(draft);
    congresses(draft);
    sessions(draft);
    openDocuments(draft);
    enumerations(draft);
    civicCampaigns(draft);
    openNames(draft);
    joinTwinEvents(draft);
  },
};

function documents(draft: Draft): void {
  for (const match of draft.text.matchAll(/《([^《》\n]{2,60})》/g)) {
    const [whole, name = ''] = match;
    if (mentionAt(draft, match.index + 1)?.type === 'organisation' && MEDIA.test(name)) continue;
    if (MEDIA.test(name) && name.length <= 8)
      claim(draft, match.index + 1, match.index + whole.length - 1, 'organisation', 'media', 'organisation.title-marks');
    else if (DOCUMENT.test(name))
      claim(draft, match.index, match.index + whole.length, 'program', 'document', 'program.document', undefined, name);
  }
}

/** `“旋风行动”`, `“三高四新”战略`: the quoted name with the head noun inside or after the marks. */
function quotedNames(draft: Draft): void {
  const { text, lexicon } = draft;
  for (const match of text.matchAll(/“([^“”\n]{2,40})”/g)) {
    const inner = match[1] as string;
    const start = match.index;
    const close = start + match[0].length;
    const name = inner.replace(/\s+/g, ' ');
    if (/[。!?]/.test(inner) || mentionAt(draft, start)?.type === 'program') continue;
    const after = inner.length <= 24 || !/,/.test(inner) ? headAfter(draft, close) : undefined;
    const theme = THEME.exec(text.slice(close, close + 12));
    if (theme) {
      claim(draft, start, close + theme[0].length, 'program', 'campaign', 'program.theme', undefined, `${name}主题${theme[1]}`);
      continue;
    }
    const inside = lexicon.programHeads.longestEndingAt(inner, inner.length, 8);
    if (after) {
      const whole = name + text.slice(close, after.end);
      claim(
        draft,
        wider(draft, start),
        after.end,
        'program',
        after.subtype,
        'program.quoted-head',
        ownerOf(draft, start),
        whole.replace(/[“”]/g, ''),
      );
    } else if (inside && inside.word.length < inner.length && inner.length <= 24 && !inner.includes(',') && !FIGURATIVE.test(inner)) {
      claim(draft, start, close, 'program', inside.value.subtype, 'program.quoted', ownerOf(draft, start), name);
    } else if (
      inner.length <= 14 &&
      inner.length >= 3 &&
      /(?:实施|推行|开展|启动|推出|上线|率先落地|全面推广)[了]?(?:“[^”]*”、?)*$/.test(text.slice(Math.max(0, start - 40), start))
    ) {
      claim(draft, start, close, 'program', 'mechanism', 'program.quoted-verb', undefined, name);
    }
  }
}

/** The head noun right after a closing quotation mark, with at most six characters between. */
function headAfter(draft: Draft, close: number): { end: number; subtype: string } | undefined {
  const { text, lexicon } = draft;
  const gap = /^[\u4e00-\u9fa5]{0,6}/.exec(text.slice(close, close + 6))?.[0].search(/[的了是等和与在为成到把于]|$/) ?? 0;
  for (let at = close; at <= close + gap; at++) {
    const head = lexicon.programHeads.longestAt(text, at);
    if (head) return { end: at + head.word.length, subtype: head.value.subtype };
  }
  const built = /^([\u4e00-\u9fa5]{0,4}?)(?:建设|工作)(?![\u4e00-\u9fa5]{0,2}(?:的|领导|会议|者|目标|要求|格局|任务))/.exec(text.slice(close, close + 12));
  return built && (built[1] as string).length <= gap ? { end: close + built[0].length, subtype: 'policy' } : undefined;
}

/** A quoted event may have its place in front: `衡阳市城市治理专题研讨会暨“船山论坛”` begins with it. */
function wider(draft: Draft, start: number): number {
  const joined = draft.text.slice(0, start).endsWith('暨') ? start - 1 : start;
  if (joined === start) return start;
  const before = mentionEndingAt(draft, joined);
  return before?.type === 'program' ? before.start : (openStart(draft, joined)?.start ?? start);
}

function congresses(draft: Draft): void {
  for (const match of draft.text.matchAll(CONGRESS)) {
    const canonical = match[0].replace(/^(?:党的|中共)?/, '中共');
    claim(draft, match.index, match.index + match[0].length, 'program', 'event', 'program.congress', undefined, canonical);
  }
}

/** `省委九届十二次全会`, `市六届人大五次会议`: a session, with the body that holds it. */
function sessions(draft: Draft): void {
  for (const match of draft.text.matchAll(SESSION)) {
    const before = mentionAt(draft, match.index) ?? mentionEndingAt(draft, match.index);
    const level = /[省市县区州旗]/.test(draft.text[match.index - 1] ?? '') ? match.index - 1 : match.index;
    const start = before && before.type !== 'person' ? before.start : level;
    const owner = before?.jurisdiction ?? (before?.type === 'place' ? ownerAt(draft, before.start) : ownerAt(draft, level));
    if (!owner) continue;
    claim(draft, start, match.index + match[0].length, 'program', 'event', 'program.session', { ...owner, start, end: owner.end });
  }
}

function openDocuments(draft: Draft): void {
  for (const match of draft.text.matchAll(OPEN_DOCUMENT)) {
    const name = match[1] as string;
    const start = match.index + match[0].length - name.length;
    if (!mentionAt(draft, start) || mentionAt(draft, start)?.start === start)
      claim(draft, start, start + name.length, 'program', 'document', 'program.open-document', ownerAt(draft, start));
  }
}

function enumerations(draft: Draft): void {
  for (const match of draft.text.matchAll(ENUMERATION)) {
    const [whole, list = '', head = ''] = match;
    let at = match.index + whole.indexOf(list);
    const items = list.split('、');
    for (const item of items) {
      if (items.length > 1 && item.length >= 5 && item.length <= 26 && !/[的了]/.test(item)) {
        claim(
          draft,
          at,
          at + item.length,
          'program',
          head.endsWith('行动') ? 'campaign' : 'project',
          'program.enumerated',
          undefined,
          head.endsWith('行动') ? `${item}${head}` : item,
        );
      }
      at += item.length + 1;
    }
  }
}

function civicCampaigns(draft: Draft): void {
  for (const place of draft.mentions.filter((m) => m.type === 'place' && m.end > m.start && draft.text.startsWith('建设', m.end))) {
    const word = CIVIC.exec(draft.text.slice(Math.max(0, place.start - 2), place.start))?.[0];
    if (word && mentionAt(draft, place.start) === place)
      claim(draft, place.start - word.length, place.end + 2, 'program', 'campaign', 'program.civic');
  }
}

/** `某某研讨会暨“某某论坛”` is one event. */
function joinTwinEvents(draft: Draft): void {
  for (const match of draft.text.matchAll(/暨/g)) {
    const left = mentionEndingAt(draft, match.index);
    const right = mentionAt(draft, match.index + 1);
    if (left?.type !== 'program' || right?.type !== 'program' || right.start !== match.index + 1) continue;
    const { jurisdiction } = left;
    removeMention(draft, left);
    removeMention(draft, right);
    const name = draft.text.slice(left.start, right.end).replace(/[“”]/g, '');
    claim(draft, left.start, right.end, 'program', 'event', 'program.twin', jurisdiction, name);
  }
}

/** Names without marks: `农村人居环境整治提升五年行动`, `省第十二次党代会`, `第三届某某博览会`. */
function openNames(draft: Draft): void {
  const { text, lexicon } = draft;
  for (let i = 1; i < text.length; i++) {
    if (!isHan(text[i]) || draft.taken[i]) continue;
    const head = lexicon.programHeads.longestAt(text, i);
    if (!head?.value.open) continue;
    const end = i + head.word.length;
    const token = tokenCovering(draft, end - 1);
    if (token && token.end > end) continue;
    if (lexicon.orgSuffixes.longestAt(text, i)) continue;
    const begin = openStart(draft, i);
    if (!begin || begin.start >= i) continue;
    if (text[begin.start - 1] === '、' && mentionEndingAt(draft, begin.start - 1)?.type === 'program') begin.anchored = true;
    const own = text.slice(begin.owner ? begin.owner.end : begin.start, i);
    const first = /^(?:全国|全省|全市|中国)?首[个家批届]/.exec(own);
    if (first && first[0].length < own.length - 1 && !/届$/.test(first[0]))
      begin.start += first[0].length + (begin.owner ? begin.owner.end - begin.start : 0);
    if (/^(?:一系列|一批|各|多项|[一二三四五六七八九十两几数]+[次场个项])/.test(own)) continue;
    const event = head.value.subtype === 'event';
    const ordinal = /^(?:第|20\d\d|首届|[一二三四五六七八九十]+届)/.test(own);
    if (
      !own ||
      own.length < 2 ||
      (WEAK_STEM.test(own) && !ordinal) ||
      (own.length < 4 && !ordinal && !begin.owner && !(event && begin.anchored))
    )
      continue;
    if (!begin.anchored && !(event && ordinal) && !begin.owner) continue;
    if (begin.owner && !begin.anchored && !event && own.length < 5) continue;
    claim(draft, begin.start, end, 'program', head.value.subtype, begin.owner ? 'program.owned' : 'program.anchored', begin.owner);
    i = end - 1;
  }
}

/** Where a program's name begins, walking left from its head noun; `anchored` where a verb that takes programs stands before it. */
function openStart(draft: Draft, head: number): { start: number; owner?: Jurisdiction; anchored: boolean } | undefined {
  const { text } = draft;
  let start = head;
  while (start > 0 && head - start < 26) {
    const before = text.slice(Math.max(0, start - 8), start);
    if (start < head && ANCHOR.test(before) && !/^[行会]/.test(text.slice(start))) return begin(draft, start, true);
    const mention = mentionAt(draft, start - 1);
    if (mention) {
      if (mention.type === 'person' || mention.type === 'official' || mention.type === 'program') break;
      if (/[届次]$/.test(text.slice(Math.max(0, mention.start - 1), mention.start)) || /20\d\d$/.test(text.slice(0, mention.start))) {
        start = mention.start;
        continue;
      }
      if (mention.type === 'organisation' && !/^第|工作会议|全体/.test(text.slice(start))) break;
      if (mention.deictic && mention.name.length > 2) break;
      const chain = mention.type === 'place' ? placeChainStart(draft, mention.start) : mention.start;
      return begin(draft, chain, ANCHOR.test(text.slice(Math.max(0, chain - 8), chain)));
    }
    const token = tokenCovering(draft, start - 1);
    if (!token || !/^(?:[\u4e00-\u9fa5A-Za-z0-9+]+|[—-])$/.test(token.text)) break;
    if (token.text === '的' && start < head && ANCHOR_OF.test(text.slice(Math.max(0, start - 22), start))) return begin(draft, start, true);
    if (STOP_TAGS.test(token.tag) && !/^(?:全|本|各)/.test(token.text)) break;
    if (
      /^(?:对|和|及|等|把|让|使|是|有|要|能|会|可|并|也|将|说|个|位|名|家|之|为|与)$/.test(token.text) &&
      !(token.text === '与' || token.text === '和')
    )
      break;
    start = token.start;
    if (/^全[国省市县区州]$/.test(token.text)) break;
  }
  return start < head ? begin(draft, start, ANCHOR.test(text.slice(Math.max(0, start - 8), start))) : undefined;
}

function begin(draft: Draft, start: number, anchored: boolean): { start: number; owner?: Jurisdiction; anchored: boolean } {
  let from = start;
  while (/^[和与]/.test(draft.text.slice(from, from + 1))) from++;
  const owner = ownerAt(draft, from);
  return { start: from, anchored, ...(owner ? { owner } : {}) };
}

/** Whose program it is, by what its name begins with: a place, an organisation, `省`, `全市`. */
function ownerAt(draft: Draft, start: number): Jurisdiction | undefined {
  const place = mentionAt(draft, start);
  if (place && place.start === start && (place.type === 'place' || place.type === 'organisation')) {
    if (place.deictic)
      return /^[全我本]/.test(place.name) ? { start, end: place.end, places: [], level: place.name.slice(1) as LevelWord } : undefined;
    return { start, end: place.end, places: place.places ?? [], ...(place.jurisdiction?.level ? { level: place.jurisdiction.level } : {}) };
  }
  const level = LEVEL_START.exec(draft.text.slice(start, start + 8))?.[0];
  if (!level) return undefined;
  return { start, end: start + level.length, places: [], level: level.replace('全', '') as LevelWord };
}

function ownerOf(draft: Draft, start: number): Jurisdiction | undefined {
  const at = wider(draft, start);
  return at < start ? ownerAt(draft, at) : undefined;
}

/** Adds a program over what stands inside it, unless something wider is there. */
function claim(
  draft: Draft,
  start: number,
  end: number,
  type: 'program' | 'organisation',
  subtype: string,
  rule: string,
  jurisdiction?: Jurisdiction,
  name?: string,
): void {
  const outer = mentionAt(draft, start);
  if (outer && outer.start < start) return;
  const ending = mentionAt(draft, end - 1);
  if (ending && ending.end > end) return;
  for (let i = start; i < end; i++) {
    const inner = mentionAt(draft, i);
    if (inner && (inner.type === 'program' || inner.type === 'place')) removeMention(draft, inner);
  }
  addMention(draft, {
    start,
    end,
    type,
    subtype,
    rule,
    confidence: rule === 'program.quoted-verb' ? 0.6 : 0.8,
    ...(jurisdiction ? { jurisdiction } : {}),
    ...(name ? { name } : {}),
  });
}
