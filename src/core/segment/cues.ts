import { OUTLET } from './bylines.js';

/** Lexical cues of the genre, over normalised text. None of them names a paper, a place or a person. */

/** `本报讯 (记者 张三)`, `新华社北京1月4日电`, `某某日报1月4日讯(…)`, `本报讯 记者张三报道:`. */
export const DATELINE = new RegExp(
  `^[【\\[(]?(?:据)?(?<outlet>本报|本网|本台|本刊|[又另](?=讯)|[\\p{Script=Han}·]{0,14}?${OUTLET})(?<place>\\p{Script=Han}{0,8}?)(?<date>\\d{1,2}月\\d{1,2}日)?(?<word>专?[讯电]|消息)(?:[】\\])]|(?=[\\s(:,]|$)|(?<=\\d日[讯电])|(?<=本报讯))[::]?\\s*(?:\\((?<by>[^()]{1,90})\\))?(?:\\s*(?<tail>(?:本报|全媒体|见习|实习)*(?:记者|通讯员)[^。,:]{1,40}?)(?:报道|摄影报道)[::]?)?`,
  'u',
);

export const MASTHEAD_WORDS =
  /主管|主办|出版|统一刊号|连续出版物|邮发代号|农历|热线|官方网站|网址|今日\S{0,3}版|^第\d+[期号]|总第\d+|责任编辑|责编|^编辑\s*:|^编审\s*:|^来源\s*:|^字号|^分享|^浏览|^点击|^阅读|值班编委|版式|美编|校对|零售|定价|印刷|编辑部|投稿|邮箱|电话|ISSN|CN\s?\d{2}-\d{4}|https?:|www\.|@|微信|二维码|扫码|客户端下载/;

/** A line that is nothing but a date, with or without weekday and lunar date. */
export const DATE_LINE =
  /^\d{4}[-./]\d{1,2}[-./]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$|^(?:发布时间|发表日期|发布日期|时间|日期)\s*:|^(?:(?:19|20)\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年\S{1,3}月\S{1,3}日\s*(?:星期[一二三四五六日天])?(?:\s*(?:农历)?\S{0,12})?$/;

/** Page headers: `A02版`, `02 要闻`, `要闻·03`. */
export const PAGE_HEADER =
  /^(?:第?\s*[A-D]?\d{1,2}\s*版\s*[:·|]?\s*\S{0,8}|第?[A-D]?\d{1,2}版?|[A-D]?\d{1,2}\s*\S{2,4}|\S{2,4}\s*[·|]?\s*[A-D]?\d{1,2}版?|[A-Z][A-Z .&-]+)$/;

/** Marks that open an item of a column or a list. */
export const ITEM_MARK = /^[■□●◆▲△○★☆◎◇▪⊙•·✦]/;

export const JUMP_FROM = /^[◀▶►◄▷◁<>]*\s*\((?:紧接|上接|接)[^()]{0,14}版[^()]{0,8}\)/;
export const JUMP_ON = /[▶►▷>]*\s*\((?:下转|转|详见|[^()]{0,8}见)[^()]{0,14}版[^()]{0,8}\)\s*[▶►▷>]*$/;

/** Words that open a sentence of running text, never a headline. */
export const RUNNING_START =
  /^(?:与此同时|同时|此外|另外|据悉|据了解|据介绍|据统计|随后|期间|目前|截至目前|为此|下一步|接下来|其中|当天|当日|如今|然而|但是|因此|于是|最后|首先|其次|记者了解到|记者从|会上|会议(?:强调|指出|要求)|\p{Script=Han}{2,4}(?:强调|指出|表示|要求|介绍说?|认为|说),)/u;

/** Signs that hold a line to be in the middle of a sentence. */
export const MID_START = /^[,、。;:!?)”’》】%·的了着等和与及地得们]/;

/** A line of a résumé or chronicle opens with its stretch of years: no column break cut the line before it. */
export const YEARS_LED = /^(?:19|20)\d{2}(?:年(?:\d{1,2}月)?|[./-]\d{1,2})?(?:—|--?|~|至|到)/;

/** A photo story or a short item opens with its day. */
export const DAY_LED = /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|近日|日前|昨日|昨天|今日|今天|连日来|日前)/;

/** Section titles: campaigns, columns, series. */
export const BANNER =
  /专栏|系列报道|特别报道|进行时|在路上|的路上|走基层|访谈$|专版|专题$|精神$|[·•]\s*\p{Script=Han}{2,6}$|^(?:创建|争创|聚焦|喜迎|奋进|牢记|学习贯彻|深入学习|贯彻落实|落实|推进)/u;

/** Public notices and advertisements. */
export const NOTICE =
  /(?:公\s*告|启\s*事|声\s*明|通\s*告|公\s*示|讣\s*告|任免名单|名单公布|广告|招聘(?:信息|简章)?)$|^(?:遗失|招聘)|举报热线|咨询电话|\s宣$/;

/** What headlines of news say and slogans do not. */
export const EVENT =
  /举行|召开|调研|考察|会见|出席|主持|率队|赴|访问|视察|督导|调度|开工|开幕|闭幕|启动|签约|签署|签订|结对|携手|揭牌|发布|获|荣|座谈|检查|走访|慰问|看望|宣讲|致辞|讲话|当选|任命|任免|通车|投产|建成|达|增长|突破|落户|入选|亮相|首/;
