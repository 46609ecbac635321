import { isMadeOf, wordList } from '../../lexicon/word-list.js';
import { type Draft, isHanAt, mentionEndingAt, tokenCovering } from '../draft.js';
import { lastWithin } from '../edges.js';
import { claim } from './claim.js';
import { type Beginning, openStart } from './start.js';

/** Words that say of what kind a meeting or measure is and give it no name. */
const DESCRIBING = wordList(
  '集中|民俗|群众|节庆|假日|采风|创作|对口|战略|友好|全面|发展|总体|空间|重点|重大|各类|各项|相关|有关|一批|一系列|系列|多个|专项|产业|工业|合作|投资|主题|具体|配套|惠民|民生|好|大|新|该|本|此次|这次|本次|这一|上述|全部|所有|个|项|等|开工|在建|建设|工程|创新|示范|试点|签约|落地|招商|公益|志愿服务|志愿|文体|文化|宣传|教育|培训|交流|社会|经济|长效|工作|体制|激励|保障|服务|管理|运行|联动|信息|网络|线上|线下|公共|综合|融资|交易|社交|电商|一体化|现代|科学|系统|重要|全体|党组|常务|常委|专题|新闻|收看|收听|招商引资|代表团|第一次|视频|电视电话|年度|总结|表彰|动员|工作推进|安全生产|三个|五个|十大|基础设施|技术改造|改造|投产|建成|竣工|实体|科研|科技|农业|旅游|文旅|养殖|种植|体育|竞技|娱乐|庆祝|捐赠|爱心|实践|走访|慰问|执法|检查|巡查|整治|治理|建设管理|生态|水利|道路|交通|扶贫|帮扶|致富|增收|安居|饮水|亮化|绿化|美化|联席|例|协商|沟通|党建|廉政|政治|学习|讨论|调研|考核|评价|监督|约束|责任|组织|领导|奖励|奖惩|分配|预警|应急|风险|防控|管控|处置|投诉|举报|市场|价格|竞争|准入|退出|活动|大型|授旗|挂牌|捐赠|开展|开播|首映|启用|投用|封顶|通车|首航|签字|结对|发证|宣誓|迎新|启动|开工|揭牌|揭幕|首发|发车|出征|升旗|颁奖|闭幕|开幕|剪彩|奠基|交接|授牌|毕业|开学|结业|成立|开业|入职|欢迎|欢送|入学|拜师|义诊|诉讼|集体|购物|促销|区域',
);

/** What a name that is owned and has no verb before it does not hold: somebody does something there. */
const DEED = /参加|共建|签署|签订|举行|宣布|召开|开展|启动|揭牌|奠基|主持|出席|列席|收看|收听|查看|察看|检查|督查|了解/;
/** The head noun only says what kind of thing the next word is: `活动制度`, `战略合作`, `项目资金`. */
const GOES_ON = /^(?:制度|情况|小组|组|站|室|中心|场所|场地|内容|形式|主题|合作|意义|定位|目标|支撑|地位|部署|资金|款|贷款)/;
/** Says how many or how big, and gives no name. */
const COUNTED =
  /^(?:一系列|一批|各|多项|[一二三四五六七八九十两几数]+[次场个项]|重大|重点|优质|亿元|计划投资|[一二三四]季度|上半年|下半年)|[0-9]+[余多]?[万亿]?[元亩吨]|(?:负责人|有关|相关|代表团)$/;
/** Many projects begin at one ceremony, which has a name. */
const AT_ONCE = /集中(?:开工|签约|竣工|投产)/;
/** Speaks of some of many. */
const VAGUE = /^(?:宣布|或)|全体代表|举行|举办|召开|部分|其他|其它|便捷|一流|^[0-9]+[余多]?[场次个项家]/;
/** A campaign with its length is named, however plain its topic. */
const TIMED = /^[一两三五]年|百日|大会战/;
/** Announces a list of projects by their names. */
const PROJECTS_ARE = /(?:项目|工程)(?:分别|主要)?(?:为|是|有|还有|包括)[:：]?$/;
/** It is held: said after its name. */
const TAKES_PLACE =
  /^[”"]?(?:[^,。;:、]{0,4}(?:在|于)[^,。;:、]{2,18}?)?(?:正式|隆重|圆满|成功|顺利|火热|盛大|如期)?(?:举行|举办|召开|开幕|开赛|开锣|闭幕|落幕|启幕|收官|拉开帷幕|拉开序幕)/;
/** It is built, or runs: said after its name. */
const GETS_BUILT =
  /^(?:[一二三]期)?(?:正式|顺利|成功|集中|全面|建成|主体)?(?:开工|动工|奠基|投产|竣工|落地|落户|签约|投用|投运|封顶|投入运营|投入使用|进展顺利|正常运营|试运行|通车|完工|(?:首期|[一二三]期)?建设(?:进入|进展|顺利))/;
/** The list of events goes on, and a word at its end says that they are events. */
const EVENT_LIST = /^(?:[、和][\u4e00-\u9fa50-9()]{3,18}){0,6}等[\u4e00-\u9fa5]{0,8}(?:活动|会议|展会|赛事|节会|盛会)/;

/** Names without marks: `农村人居环境整治提升五年行动`, `省第十二次党代会`, `第三届某某博览会`. */
export function openNames(draft: Draft): void {
  const { text, lexicon } = draft;
  for (let i = 1; i < text.length; i++) {
    if (!isHanAt(text, i) || draft.taken[i]) continue;
    const head = lexicon.programHeads.longestAt(text, i);
    if (!head?.value.open) continue;
    const end = i + head.word.length;
    const token = tokenCovering(draft, end - 1);
    if (token && token.end > end) continue;
    if (lexicon.orgSuffixes.longestAt(text, i)) continue;
    if (head.value.subtype !== 'event' && lexicon.programHeads.longestAt(text, end)?.value.subtype === 'event') continue;
    if (head.value.subtype !== 'event' && GOES_ON.test(text.slice(end, end + 4)) && head.word.length < 4) continue;
    const begin = openStart(draft, i);
    if (!begin || begin.start >= i) continue;
    const event = head.value.subtype === 'event';
    begin.anchored ||= anchoredAround(draft, begin.start, end, event);
    dropFirst(draft, begin, i);
    if (!isNamed(draft, begin, i, { word: head.word, event })) continue;
    claim(draft, begin.start, end, 'program', head.value.subtype, begin.owner ? 'program.owned' : 'program.anchored', begin.owner);
    i = end - 1;
  }
}

/** Whether a list of programs, or `以…为抓手`, anchors a name. */
function anchoredAround(draft: Draft, start: number, end: number, event: boolean): boolean {
  const { text } = draft;
  if (text[start - 1] === '、' && mentionEndingAt(draft, start - 1)?.type === 'program') return true;
  if (PROJECTS_ARE.test(text.slice(Math.max(0, start - 8), start))) return true;
  if (text[start - 1] === '以' && /^为[\u4e00-\u9fa5]{0,2}(?:抓手|载体|契机|引领|牵引|突破口)/.test(text.slice(end, end + 7))) return true;
  if (text[start - 1] === '、') return false;
  if (!event && !text.startsWith('活动', end - 2) && !text.startsWith('项目', end - 2)) return false;
  return (
    (event && EVENT_LIST.test(text.slice(end, end + 90))) ||
    (event || text.startsWith('活动', end - 2) ? TAKES_PLACE : GETS_BUILT).test(text.slice(end, end + 30))
  );
}

/** `全国首个` says what is special and is no part of the name. */
function dropFirst(draft: Draft, begin: Beginning, head: number): void {
  const from = begin.owner ? begin.owner.end : begin.start;
  const own = draft.text.slice(from, head);
  const first = /^(?:全国|全省|全市|中国)?首[个家批届]/.exec(own)?.[0];
  if (!first || first.length >= own.length - 1 || first.endsWith('届')) return;
  begin.start = from + first.length;
  delete begin.owner;
}

/** Whether the words between a beginning and the head noun make a name. */
function isNamed(draft: Draft, begin: Beginning, head: number, { word, event }: { word: string; event: boolean }): boolean {
  const own = draft.text.slice(begin.owner ? begin.owner.end : begin.start, head);
  const ordinal = /^(?:第|20\d\d|首届|[一二三四五六七八九十]+届)/.test(own);
  if (
    own.length < 2 ||
    (COUNTED.test(own) && !(begin.owner && AT_ONCE.test(own + word))) ||
    VAGUE.test(own) ||
    insideQuotes(draft, begin.start)
  )
    return false;
  if (begin.owner && DEED.test(own)) return false;
  const topic = (event && begin.owner && (begin.owner.level !== undefined || begin.anchored) && own.length >= 4) || TIMED.test(word);
  if (isMadeOf(DESCRIBING, own) && !ordinal && !topic) return false;
  if (own.length < 4 && !ordinal && !begin.owner && !(event && begin.anchored)) return false;
  if (!begin.anchored && !(event && ordinal) && !begin.owner) return false;
  return !(begin.owner && !begin.anchored && !event && own.length < 5);
}

/** Whether quotation marks that open before a name still go on, after other words: the name is a piece of what they hold. */
function insideQuotes(draft: Draft, at: number): boolean {
  const open = lastWithin(draft.text, '“', at, 40);
  return open >= 0 && open < at - 1 && lastWithin(draft.text, '”', at, 40) < open && draft.text.indexOf('”', at) - open < 44;
}
