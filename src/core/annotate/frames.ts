import { CharacterSet } from '../lexicon/characters.js';
import { wordList } from '../lexicon/word-list.js';
import { type Draft, mentionAt, tokenCovering } from './draft.js';

/** What people do with words, and other sure signs that a person stands to the left. */
const SPEECH = wordList(
  '说|表示|介绍|指出|强调|要求|认为|坦言|告诉|称|谈道|谈到|谈起|透露|解释|回忆|感慨|感叹|笑着|高兴地|激动地|自豪地|提出|建议|希望|补充|直言|评价|呼吁|分析|致辞|致欢迎|讲话|发言|宣布|主持|回答|坚信|作了|作报告|作讲话|作重要讲话|出席|率队|率|带队|带领|会见|陪同|参加|到会|向记者|对记者|告诉记者|一行|一边|等同志|同志',
);

/** What often stands right of a person, and of other things too. */
const FOLLOWS = wordList(
  '深有|此前|曾|现任|历任|此后|每|先|再|才|常|一直|从|老人|常年|拍摄|边|曾经|说起|眼|手|脸|的儿子|的女儿|到|来到|赴|前往|走访|看望|慰问|调研|考察|检查|督查|督导|深入|先后|听取|代表|任|担任|当选|荣获|获|获得|在|向|对|与|和|同|及|从|于|的|是|为|被|将|已|也|还|就|以|因|把|给|让|用|接过|拿|家|一家|今年|出生|以及|等|兼|因病|因|近日|每天|又|便|正|正在|刚|曾|均|都|不|没有|有|开始|负责|指导|组织|召开|签|现场|详细|分别|实地|专题|主动|自|成为|成了|退休|创办|经营|种植|养殖|投资|带着|握着|站在|走进|走到|坐在|看着|指着|算了|笑|想|觉得|去年|当年|当天|连任|作为|牵头|共|涉嫌|列席|宣读|通报|作|汇报|巡查|巡山|上台|进行|当|当场|入选|举|驾|驾驶|乘|带|收到|发现|认定|担心|说起|那|这|他|她|所在|提交|领|获奖|参赛|演唱|表演|演示|登台|夺得|摘得|摘下|摘金|夺冠|夺金|夺魁|斩获|勇夺|分获|折桂|卫冕|执教|领衔|出战|登场|表现|捧|抱|背|挽|开着|骑|接受|利用|身为|受贿|违反|毕业|迅速|立即|随即|随后|赶到|赶赴|马上|当即|连夜|亲自|特意|专程|捧着|领到|满怀|毫不|感激|激动|高兴|也是|主动|正忙着|忙着|熟练|小心|仔细|耐心|手持|身穿|骑上|跑到|走上|登上|打开|推开|回到|住在|来自|家里|家中|家的|手中',
);

/** Titles that stand after the name. */
const TITLE_AFTER = wordList(
  '总书记|书记|主席|总理|市长|县长|区长|省长|镇长|乡长|部长|局长|厅长|主任|委员|护士长|院长|校长|教授|同志|博士|院士|委员长|副总理|国务委员|老师|医生|大夫|律师|警官|法官|先生|女士|董事长|总经理|经理|会长|理事长|站长|所长|队长|园长|馆长',
);

/** The sex or the age that stands after a name: `,男,`, `今年62岁`, `,今年62岁`, `(62岁)`. */
const ABOUT = /^(?:[,(][男女][,)]|\((?:[左右中前后]|[左右中前后][排]?起?[一二三四五六七八九十0-9])\)|[,(]?(?:今年)?[0-9]{1,2}岁)/;
const ABOUT_LENGTH = 6;

const ABOUT_FIRST = new CharacterSet(',(今0123456789');

const PAUSE = new CharacterSet('、,。;:()!?“”《\n');

/** Who took, wrote or drew what stands above: `某某摄`. */
const CREDIT_FIRST = new CharacterSet('摄文绘图');
const CREDIT = /^(?:摄|(?:文|绘|图)(?![\u4e00-\u9fa5]))/;

/** A name that may stand at a position, and how sure it is. */
export interface NameCandidate {
  end: number;
  name: string;
  score: number;
}

/** What is known of the place where a name is looked for. */
export interface NameFrame {
  /** A title, role or list mark stands right before. */
  expected: boolean;
  /** Names may be followed by a space and the next name. */
  spaced?: boolean;
  /** Where the name must end: a list mark stands there. */
  until?: number;
  /** The title before it is an office in a body that is named. */
  sure?: boolean;
}

/** What stands to the right of a candidate. */
export function rightScore(draft: Draft, end: number, frame: NameFrame): number {
  const { text } = draft;
  if (end >= text.length) return 1;
  if (speaks(text, end)) return 2.2;
  if (ABOUT_FIRST.hasAt(text, end) && ABOUT.test(text.slice(end, end + ABOUT_LENGTH))) return 3;
  if (TITLE_AFTER.longestAt(text, end)) return 1.8;
  if (PAUSE.hasAt(text, end)) return frame.expected ? 1.5 : 0.6;
  if (text[end] === ' ') return frame.spaced ? 1.5 : 0.8;
  if (text[end] === '/') return 1.2;
  if ((CREDIT_FIRST.hasAt(text, end) && CREDIT.test(text.slice(end, end + 2))) || text.startsWith('整理', end)) return 1.5;
  if (FOLLOWS.longestAt(text, end)) return 1.2;
  const mention = mentionAt(draft, end);
  if (mention && mention.start === end) return 0.8;
  const next = tokenCovering(draft, end);
  if (next?.start === end && next.text.length > 1 && /^v/.test(next.tag)) return 0.8;
  return -0.6;
}

/** Whether a speech verb or another sure sign of a person stands right of an offset. */
export function actsAsPerson(draft: Draft, end: number): boolean {
  if (ABOUT_FIRST.hasAt(draft.text, end) && ABOUT.test(draft.text.slice(end, end + ABOUT_LENGTH))) return true;
  return speaks(draft.text, end) || TITLE_AFTER.longestAt(draft.text, end) !== undefined;
}

/** Whether a verb of speech stands at an offset; 称 is none in 称号 and 称为. */
export function speaks(text: string, at: number): boolean {
  const verb = SPEECH.longestAt(text, at);
  return verb !== undefined && !(verb.word === '称' && /[号为]/.test(text[at + 1] ?? ''));
}
