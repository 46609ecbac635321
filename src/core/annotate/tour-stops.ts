import { isMadeOf, wordList } from '../lexicon/word-list.js';
import { allMatches } from '../text/matches.js';
import { type Annotator, addMention, type Draft, isTaken, mentionAt, removeMention, tokenCovering } from './draft.js';
import { claim } from './programs/claim.js';

/** Where somebody goes: one stop or a list of them, and after it `等地`, the end of the clause or what they do there. */
const STOPS =
  /(?:前往|深入|走进|来到|走访|察看|查看|视察|参观|观摩|赴|莅临|(?<![达得受感看直提遇收做想听谈接找等碰轮拿回签用])到)[了到]?(?:[我全该][省市县区州])?((?:[^,。;:!?、\n]{2,28}、){0,30}?[^,。;:!?、\n]{2,28}?)(?=等(?:地|处|[0-9一二三四五六七八九十多]+|项目|企业|单位|重点|现场|,|。)|[,。;\n]|就|进行|开展|实地|现场|专题|专程|调研|考察|检查|视察|督导|督查|参观|走访|慰问|学习|察看|查看|看望|观摩|指导|了解)/g;
/** Between two stops: 和 is one only after what ends a stop, for it begins names, too. */
const NEXT = /(?<=、|[区园镇乡村站馆心地目程场城厂司港库庄]和)/;
/** A name that is not listed, ended by what kind of place it is. */
const SITE =
  /(?:集聚区|聚集区|示范区|产业区|片区|园区|街区|校区|景区|小镇|中心|基地|[^场展报家旅公宾]馆|公所|庄园|农庄|农场|牧场|茶园|果园|花海|码头|商城|(?:电脑|建材|家居|汽车|五金|物流|茶|花木)城|加油站|粮库|粮站|敬老院|养老院|福利院|网吧|综合体|机场|[电水车驿服]站|[^码山]头港|新港|仓库|水厂|电厂|矿区|库区|林区|书院|故居|旧址|[^项]目地|纪念堂)$/;
const ZONE = /(?:集聚区|聚集区|示范区|产业区|片区|园区)$/;
/** A zone that is named after its trade. */
const CLUSTER = /^.{2,8}产业(?:集聚区|聚集区|示范区|开发区)$/;
const PROJECT = /(?:项目|工程)$/;
/** What is seen of a stop: its yard, its site. */
const PART = /(?:(?:项目|工程)?(?:建设|施工)?(?:工地|现场)|一线|建设项目现场)$/;
/** No name of a stop holds one of these. */
const FUNCTION = /[的了在等是有为将被把从让使给由对向以其该各每个全部些本我]|负责|企业家|主要|相关|有关|重点|部分|所有|多家|情况|进度|工作/;
/** Says what is made or done there, and names nothing. */
const DESCRIBING = wordList(
  '项目|建设|工程|产业|工业|农业|种植|养殖|生产|加工|示范|教育|培训|实训|实践|研发|服务|政务|便民|文化|体育|活动|物流|仓储|农产品|蔬菜|水果|果蔬|茶叶|烟叶|中药材|药材|粮食|食用菌|生态|循环|现代|高效|特色|科技|创新|创业|孵化|旅游|乡村|扶贫|易地|搬迁|安置|集中|安置点|养老|医疗|卫生|防疫|疫情|防控|指挥|应急|救援|消防|安全|党群|社区|矛盾|纠纷|调处|综治|行政|审批|招商|会展|展览|展示|电商|数据|信息|智能|制造|装备|新能源|光伏|风电|环保|污水|垃圾|处理|填埋|水利|道路|交通|棚户区|棚改|改造|老旧|小区|新建|扩建|改建|续建|在建|重大|民生|一期|二期|三期|城市|城区|县城|老城|新城|中心|试验|实验|标准化|规模|生猪|肉牛|畜禽|水产|苗木|花卉|育苗|育种|爱国主义|红色|研学|劳动|青少年|妇女|儿童|残疾人|就业|创客|众创|双创|人才|融媒体|新闻|广电|供水|供热|供电|供气|燃气|天然气|网络|监控|检测|检验|检疫|监测|调度|管理|交易|采购|会议|商务|金融|保税|外贸|出口|仓|厂|大|小|新|老|高标准|农田|水库|除险|加固',
);

/**
 * Finds the stops of a tour that no list of names has: `先后前往青禾智慧物流基地、柳岸污水处理工程等地调研`. That somebody goes there
 * says that it is a place, what it ends in says of what kind; a word that no dictionary has for a thing says that it is a name.
 */
export const tourStops: Annotator = {
  id: 'tour-stops',
  requires: ['tokens', 'places', 'organisations', 'sites'],
  annotate(draft) {
    for (const match of allMatches(draft.text, STOPS)) {
      const list = match[1] as string;
      let start = match.index + match[0].length - list.length;
      for (const item of list.split(NEXT)) {
        stopAt(draft, start, start + item.replace(/[、和]$/, '').length);
        start += item.length;
      }
    }
  },
};

function stopAt(draft: Draft, from: number, to: number): void {
  const { text } = draft;
  const whole = text.slice(from, to);
  const part = PART.exec(whole)?.[0] ?? '';
  const end = to - (/^(?:项目|工程)/.test(part) ? part.length - 2 : part.length);
  const start = ownStart(draft, from, end);
  const name = text.slice(start, end);
  const project = PROJECT.test(name);
  if (name.length < 3 || name.length > 24 || FUNCTION.test(name) || !(project || SITE.test(name)) || mentionAt(draft, end - 1)) return;
  if (holdsBody(draft, start, end)) return;
  if (!isProper(draft, start, end) && !CLUSTER.test(name)) return;
  if (project) {
    claim(draft, start, end, 'program', 'project', 'program.stop');
    return;
  }
  for (let i = start; i < end; i++) {
    const inner = mentionAt(draft, i);
    if (inner) removeMention(draft, inner);
  }
  if (isTaken(draft, start, end)) return;
  const level = ZONE.test(name) ? 'zone' : 'site';
  addMention(draft, { start, end, type: 'place', subtype: level, level, rule: 'place.stop', confidence: 0.6 });
}

/** After the places that the stop lies in; the short name of one may begin its own. */
function ownStart(draft: Draft, from: number, end: number): number {
  let start = from;
  for (let inner = mentionAt(draft, start); inner?.type === 'place' && inner.end < end; inner = mentionAt(draft, start)) {
    if ((inner.rule === 'place.short' && !inner.deictic) || inner.level === 'site') return inner.start;
    start = inner.end;
  }
  return start;
}

/** Whether a body stands in it, which is what is visited: `某公司展示中心`. */
function holdsBody(draft: Draft, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (mentionAt(draft, i)?.type === 'organisation') return true;
  return false;
}

/** Whether a word that no dictionary has for a thing, or the name of a place or body, stands in it. */
function isProper(draft: Draft, start: number, end: number): boolean {
  if (isMadeOf(DESCRIBING, draft.text.slice(start, end))) return false;
  for (let i = start; i < end; ) {
    const inner = mentionAt(draft, i);
    if (inner) return inner.type === 'place' || inner.type === 'organisation';
    const token = tokenCovering(draft, i);
    if (!token) return false;
    if (/^(?:x|nr|ns|nt|nz)/.test(token.tag) && !isMadeOf(DESCRIBING, token.text)) return true;
    i = token.end;
  }
  return false;
}
