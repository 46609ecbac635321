import { CharacterSet } from '../lexicon/characters.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Surname } from '../lexicon/names.js';
import { wordList } from '../lexicon/word-list.js';
import { type Draft, isHanAt, isWordEnd, isWordStart, mentionAt, tokenCovering } from './draft.js';
import { type NameCandidate, type NameFrame, rightScore, speaks } from './frames.js';
import { dottedName, foreignName, tailedName } from './surnameless.js';
import { sounds } from './transliterated.js';

/** Words that begin with what may look like the end of a name: `张阳亲自`, `林业站站长`. */
const OVER_END = wordList('亲自|随即|当即|立即|一行|前往|先后|特别|全体|全面|同时');
const WORD_OVER_END = new CharacterSet('亲随当立一前先特全同站所局厂校院村镇乡会社队部科处庭');
/** What the parts of a body end in, which stand before a title: `普外科主任`. */
const PART_LAST = new CharacterSet('科');
/** Verbs of appointment: what follows is a person. */
const APPOINTS = /(?:任命|免去|补选|选举|选出|接受|推选|聘任|提名|决定|接替|同意)$/;
/** `何先生`, `李女士`: nobody in particular. */
const POLITE = wordList('女士|先生|大爷|大妈|阿姨|奶奶|爷爷|某');
const ANONYMOUS =
  /^(?:某某?|女士|先生|大爷|大妈|大姐|阿姨|奶奶|爷爷|师傅|老师|同学|小姐|老汉|婆婆|[伯叔](?![\u4e00-\u9fa5])|[伯叔][伯叔说家的]|总(?!书记|理)|氏|家(?![\u4e00-\u9fa5])|家[的里有是就也都住在门旁院屋种养])/;

/** What says that the name before it is not the person's own. */
const ALIAS = /^(?:某|\((?:均?为?|均系|系)?化名|\(文中)/;

/** Words that a name follows: `27岁的某某`, `48公斤级的某某`, `名叫某某`. */
const INTRODUCES = /(?:[岁旬]的|[0-9]后的|级的|名叫|叫作|叫做|姓名:|图为|图[①-⑳0-9一二三四五六]?:)$/;
const INTRODUCES_LAST = new CharacterSet('的叫作做:为');
/** The last characters of {@link APPOINTS}. */
const APPOINTS_LAST = new CharacterSet('命去选举出受任名定替意');
const MIDDLE_DOT = new CharacterSet('·');
/** `评论员文章` is an article, and nobody's name. */
const NO_NAME = new Set([
  '受访者',
  '辛勤',
  '文章',
  '公告',
  '于是',
  '成为',
  '全体',
  '全部',
  '班子',
  '成员',
  '同志',
  '田径',
  '游泳',
  '武术',
  '呼救',
  '麻醉',
]);
/** Words for people, which no given name is: `向师生介绍`. */
const NO_GIVEN = new Set(['师生', '老师', '群众', '大家', '领导', '记者', '孩子', '学生', '村民', '居民', '市民', '客人']);
/** Characters that a given name hardly holds. */
const NOT_GIVEN = new CharacterSet('的了在是与等说到被受把给各');
/** A name of two characters printed with a space inside: `罗 盟`. */
const SPACED = /^ [\u4e00-\u9fa5](?: |$|\n|摄|\/|、|[,)])/;
/** `来衡考察`: a verb, and the place that one letter stands for. */
const COMES_HERE = /^[\u4e00-\u9fa5](?:考察|调研|视察|检查|督导|指导|参观|访问|投资|洽谈|出席|参加|开展|慰问)/;
/** What stands after the name of someone whom a body appoints or removes. */
const APPOINTED = /^(?:\([^)]{1,10}\))?(?:、[\u4e00-\u9fa5]{2,3}){0,3}(?:为|的|辞去|因|同志为|等为)/;
/** What stands after the name that begins a line of a list of appointments. */
const LISTED_APPOINTMENT = /^(?:\([^)]{1,10}\))?(?:为|的)[^。;\n]{2,30}(?:长|书记|主任|职务|主席|委员|员)[;。,\n]/;

/**
 * The likeliest personal name at a position: its surname's commonness, the log odds of its given name's characters, what the
 * tokenizer makes of it, and what stands to its right.
 *
 * @returns the best-scoring candidate; undefined where no surname stands there. A score of 2 suffices where a name is expected, 4 elsewhere.
 */
export function nameAt(draft: Draft, at: number, given: NameFrame): NameCandidate | undefined {
  const { text, lexicon } = draft;
  const surnames = lexicon.names.surnamesAt(text, at);
  const dotted = MIDDLE_DOT.hasIn(text, at + 1, at + 7);
  if (!surnames.length && !given.expected && !dotted) return undefined;
  const frame = isIntroduced(text, at) ? { ...given, expected: true } : given;
  const inParts = dotted ? dottedName(draft, at, frame) : undefined;
  if (inParts) return inParts;
  let best = tailedName(draft, at, frame) ?? (frame.expected ? foreignName(draft, at, frame) : undefined);
  for (const surname of surnames) {
    const after = at + surname.surname.length;
    if (surname.surname === '来' && COMES_HERE.test(text.slice(after, after + 3))) continue;
    if (POLITE.longestAt(text, after) || isTitleAt(lexicon, text, after)) continue;
    if (
      frame.expected &&
      ANONYMOUS.test(text.slice(after, after + 3)) &&
      !/^(?!说).?[\u4e00-\u9fa5][、,]/.test(text.slice(after + 1, after + 4))
    )
      continue;
    for (let length = 1; length <= (frame.expected ? 3 : 2); length++) {
      if (frame.until !== undefined && after + length !== frame.until) continue;
      const candidate = fullName(draft, at, surname, length, frame);
      if (candidate && (!best || candidate.score > best.score)) best = candidate;
    }
  }
  const isPart = best && PART_LAST.hasAt(text, best.end - 1) && isTitleAt(lexicon, text, text[best.end] === '副' ? best.end + 1 : best.end);
  return best && (isPart || NO_NAME.has(best.name)) ? undefined : best;
}

/** Whether words that a name follows stand before an offset. */
export function isIntroduced(text: string, at: number): boolean {
  return INTRODUCES_LAST.hasAt(text, at - 1) && INTRODUCES.test(text.slice(Math.max(0, at - 3), at));
}

/** Whether a title stands at an offset: `李书记` names nobody. */
function isTitleAt(lexicon: Lexicon, text: string, at: number): boolean {
  const title = lexicon.titles.longestAt(text, at);
  return title !== undefined && title.value !== 'resident';
}

/** A surname with a given name of so many characters, and its score; undefined where other than Han characters stand there. */
function fullName(
  draft: Draft,
  at: number,
  { surname, weight, word }: Surname,
  length: number,
  frame: NameFrame,
): NameCandidate | undefined {
  const { text, lexicon } = draft;
  const after = at + surname.length;
  const spaced = frame.expected && length === 1 && text[after] === ' ' && SPACED.test(text.slice(after, after + 3));
  const end = after + length + (spaced ? 1 : 0);
  if (!spaced && !allHan(text, after, end)) return undefined;
  const own = text.slice(end - length, end);
  if (joinsName(draft, at) || NO_GIVEN.has(own)) return undefined;
  const name = spaced ? surname + own : text.slice(at, end);
  const odds = lexicon.names.given(own);
  let score = weight * 0.4 + (word ? -0.9 : 0) + (surname.length > 1 ? 1.5 : 0) + clamp(odds * 0.4, -3, 2);
  score += tokenScore(draft, at, end, name) + rightScore(draft, end, frame);
  if (frame.expected) score += 2.2;
  if (word && length === 1 && odds < 0) score -= 1.2;
  if (text[at - 1] === '“' && text[end] === '”') score -= 3;
  if ((word || !frame.expected) && mentionAt(draft, end - 1)?.type === 'place') score -= 3;
  if (length === 1 && surname.length === 1) score -= 0.3;
  if (length === 3) score -= sounds(text, at, end) ? 2.2 : 6;
  if (draft.memory.persons.has(name)) score += 2;
  if (NOT_GIVEN.hasIn(own, 0, length) || (own.endsWith('为') && !speaks(text, end) && !isTitleAt(lexicon, text, end))) score -= 3;
  if (own.endsWith('正') && /^[在忙]/.test(text.slice(end, end + 1))) score -= 3;
  if (own.endsWith('得') && isHanAt(text, end)) score -= 4;
  if (own.includes('和')) score -= 1.5;
  if (joinsWord(draft, at, end)) score -= tokenCovering(draft, at)?.tag === 'p' ? 5 : 3;
  if (WORD_OVER_END.hasAt(text, end - 1) && (OVER_END.longestAt(text, end - 1) ?? isTitleAt(lexicon, text, end - 1))) score -= 5;
  if (isAppointed(text, at, end)) score += 3;
  return { end, name, score };
}

/** A conjunction that is a surname too, between two names: `甲老师和刘波老师`. */
function joinsName(draft: Draft, at: number): boolean {
  const token = tokenCovering(draft, at);
  if (token?.tag !== 'c' || token.end !== at + 1 || !isHanAt(draft.text, at - 1)) return false;
  const next = tokenCovering(draft, at + 1);
  return next?.start === at + 1 && /^(?:x|nr)/.test(next.tag) && draft.lexicon.names.surnamesAt(draft.text, at + 1).length > 0;
}

/** A conjunction, preposition or adverb that is a surname too, before a whole word: `干部和群众`, `居民都满意`. */
function joinsWord(draft: Draft, at: number, end: number): boolean {
  const first = tokenCovering(draft, at);
  const second = tokenCovering(draft, at + 1);
  return (
    first?.end === at + 1 &&
    /^(?:[cp]|d$)/.test(first.tag) &&
    second?.start === at + 1 &&
    second.end === end &&
    /^[navtm]/.test(second.tag) &&
    second.tag !== 'nr'
  );
}

/** `任命某某为局长`, or a line of a list of appointments: `某某为市教育局局长;`. */
export function isAppointed(text: string, at: number, end: number): boolean {
  if (APPOINTS_LAST.hasAt(text, at - 1) && APPOINTS.test(text.slice(Math.max(0, at - 4), at)) && APPOINTED.test(text.slice(end, end + 18)))
    return true;
  return text[at - 1] === '\n' && LISTED_APPOINTMENT.test(text.slice(end, end + 46));
}

/** Whether only characters of the basic Han block stand between two offsets. */
function allHan(text: string, start: number, end: number): boolean {
  if (end > text.length) return false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x4e00 || unit > 0x9fa5) return false;
  }
  return true;
}

/** What the tokenizer's cut says of a candidate. */
function tokenScore(draft: Draft, at: number, end: number, name: string): number {
  const token = tokenCovering(draft, at);
  let score = isWordStart(draft, at) ? 0.3 : -1;
  if (token && token.start === at && token.end === end)
    return score + (token.tag.startsWith('nr') ? 1.8 : /^(?:x|nz|ns|n$)/.test(token.tag) ? 0 : -1.2);
  if (token && token.start === at && token.end > end && token.text.length > name.length) score -= /^nr/.test(token.tag) ? 0.5 : 1.5;
  if (token && token.end - token.start > 1 && token.end < end && !/^(?:nr|x|ns|nz)/.test(token.tag))
    score -= /^n/.test(token.tag) ? 1 : /^[cdp]/.test(token.tag) ? 4 : 2;
  if (isWordEnd(draft, end)) return score + 0.6;
  const cut = tokenCovering(draft, end);
  return score - (cut && cut.start > at && !/^(?:nr|x)/.test(cut.tag) ? 1.3 : 0.5);
}

/** Whether a name at a position is that of someone who is kept anonymous. */
export function isAnonymised(draft: Draft, at: number, end: number): boolean {
  return ALIAS.test(draft.text.slice(end, end + 6)) || draft.text.slice(at, end).includes('某');
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
