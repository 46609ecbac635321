import { CharacterSet } from '../lexicon/characters.js';
import { type WordList, wordList } from '../lexicon/word-list.js';

/** What ends the name of a zone or site, and its subtype. */
export const HEADS: [WordList<true>, 'zone' | 'site'][] = [
  [
    wordList(
      '经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|旅游度假区|工业园区|产业园区|产业开发区|工业集中区|自由贸易试验区|自贸试验区|综合保税区|保税区|开发区|经开区|高新区|自贸区|工业园|产业园|产业孵化园|孵化园|创业孵化园|科技园|物流园|软件园|创业园|科学城|文化旅游区|生态旅游区|科技城|大学城|生态城|自贸园区|自贸片区|出口加工区|都市圈|都市区|城市群|工业走廊|新区',
    ),
    'zone',
  ],
  [
    wordList(
      '国际会议中心|会议中心|盆地|河谷|国际机场|机场|火车站|高铁站|汽车站|客运站|高速公路|高速|铁路|大桥|一桥|二桥|三桥|高架桥|立交桥|隧道|大道|风景名胜区|风景区|景区|湿地公园|森林公园|地质公园|文化公园|公园|广场|水库|电站|水电站|码头|古城|古镇|遗址|会址|旧址|故居|步行街|商业街|体育馆|体育中心|会展中心|展示中心|运营中心|大剧院|灯塔|自然保护区|保护区|度假村|陵园|纪念碑|大院|书院|石窟|街区|古道|礼堂|大厦|批发市场|专业市场|市场|夜市|林场|农场|牧场|旅游公路|灌区|草原|湿地|峡谷|瀑布|溶洞|温泉|渔港|渡口|船闸|油田|古寨|古村落|国际陆港|陆港|影视城|奥体中心|文化中心|梯田|老街|古街|口岸|车站',
    ),
    'site',
  ],
];
/** Head words of one character. */
export const ROAD_FIRST = new CharacterSet('路街湖山江河岛港庙寺塔祠桥');
export const ROAD = /^[路街湖山江河岛港庙寺塔祠桥](?!(?![等往至到与和经及转])[\u4e00-\u9fa5]*?(?:路|街))/;
/** What may follow a one-character head without making another word of it. */
export const AFTER_ROAD =
  /^(?:[,。、;:)”\s]|的|上|边|畔|“|[0-9]{1,4}[号弄]|[东西南北中]段|全长|和|与|及|等|段|[一二三四五六]段|[—(往经转-]|路段|沿|两侧|改造|口|片区|号|至|到|(?:单|双)向|方向|进入|封闭|禁止|施工|绕行|行驶|通车|附近|一带|途经|交叉|交汇|[由自往以][东南西北]|[东南西北]侧|$)/;
/** Words that describe a site and do not name it. */
export const DESCRIBING = wordList(
  '道路|部分|区域|湿地|致富|小康|脱贫|集贸|口袋|街心|带状|家庭|住房|海上|劳动力|人才|国内|海外|房地产|建材|农贸|农产品|消费|资本|期货|保障|体系|光伏|风力|水力|名|城市|投资|建设|多个|国家|国家级|省级|市级|县级|各|全|该|新|老|大|小|高速|一条|主题|城乡|重点|特色|现代|现代化|农业|产业|工业|旅游|国际|综合|这|道|公|铁|水|出|进|线|思|新建|农村|乡村|县域|城区|主|干|十字|绿|通|山|大型|红色|中小|建|联|网|万|三|两|美丽|中心|文化|商业|重要|著名|生态|自然|科技|创新|创业|数字经济|智慧|主干|支|沿|环|绿色|历史|连心|党群|干群|民心|暖心|发|招商引资|集中|各类|高标准|风电|光伏发|垃圾|污水|停车|核心|世界级|千年|公交|地铁|长途|陆路|水运|铁路|对外开放|一类',
);

/** Says what is special about a thing that has no name. */
export const SUPERLATIVE = /部分|第[一二三]|最[大长高]|首[个座条]|\d/;
/** Words before a name that are no part of it: what is done with it, and on the way to it. */
export const LEAD_IN =
  /^(?:紧临|紧邻|毗邻|临近|靠近|濒临|地处|位于|坐落于|集团|公司|规划|投资|建设|督查|检查|督导|巡查|查看|察看|调研|考察|走访|参观|视察|了解|新建|深化|优化|强化|提升|完善|加快|推进|推动|改善|整治|治理|清理|疏浚|加固|维修|新修|扩容|改造|改建|扩建|修建|修复|保护|起于|始于|止于|跨越|横跨|再到|又到|还到|[再又也还到从在至]|经(?![一二三四五六七八九十]))/;

/** Ways are called by their own names, whatever place stands in front. */
export const ROUTE = wordList('大道|高速公路|高速|铁路|大桥|一桥|二桥|三桥|高架桥|立交桥|隧道|旅游公路|步行街|路|街|桥');
/** Of the state or a province, and so no one zone. */
export const RANKED = /^(?:国家|国家级|省级)$/;
/** Who goes, and how, before the name of a way. */
export const TRAVELS = /^[\u4e00-\u9fa5]*(?:改走|改经|改行|绕行|途经|途径|行经|驶入|驶上|由|路经|路至|路往|路转)/;
