import type { LocalMention } from '../document.js';
import { CharacterSet } from '../lexicon/characters.js';
import { type Draft, isHanAt, mentionAt, tokenCovering } from './draft.js';
import { freeStart, isNamePart } from './edges.js';
import type { Title } from './titles.js';

type Kind = (body: LocalMention) => boolean;

const called = (name: RegExp): Kind => {
  return (body) => name.test(body.name);
};
const HOSPITAL = called(/(?:医院|卫生院|保健院|医学院)$/);
const SCHOOL = called(/(?:学校|中学|小学|大学|学院|幼儿园|中心校|[一二三四五六七八九十]中)$/);
const COURT = called(/(?:法院|法庭)$/);
const POLICE = called(/(?:公安局|公安分局|分局|派出所|支队|大队|中队|看守所)$/);
const isFirm: Kind = ({ subtype }) => subtype === 'company';

/** How the body is called whose head or staff a title names, where the clause does not name it. */
const BODIES: readonly (readonly [title: RegExp, body: Kind])[] = [
  [/(?:大队长|教导员)$/, called(/大队$/)],
  [/(?:中队长|指导员)$/, called(/中队$/)],
  [/支队长$/, called(/支队$/)],
  [/(?:检察长|检察员|检察官|检察官助理)$/, called(/检察院$/)],
  [/(?:庭长|审判长|审判员|法官|法官助理)$/, COURT],
  [/院长$/, called(/院$/)],
  [/(?:校长|教导主任|教务主任|政教主任|年级主任)$/, SCHOOL],
  [/园长$/, called(/幼儿园$/)],
  [/馆长$/, called(/馆$/)],
  [/厂长$/, called(/厂$/)],
  [/行长$/, called(/行$/)],
  [/台长$/, called(/台$/)],
  [/所长$/, called(/所$/)],
  [/站长$/, called(/站$/)],
  [/局长$/, called(/局$/)],
  [/会长$/, called(/(?:协会|商会|学会|联合会|促进会|研究会)$/)],
  [/理事长$/, called(/(?:合作社|协会|学会|基金会|联合会|联合社)$/)],
  [/(?:民警|辅警|新警|侦查员)$/, POLICE],
  [/干警$/, called(/(?:法院|检察院|公安局|分局|监狱|看守所)$/)],
  [/(?:电工|线路工|抄表员)$/, called(/供电|电力|电网/)],
  [/(?:(?<!乡村)医生|医师|护士|护士长|护师|药师|麻醉师)$/, HOSPITAL],
  [/(?:老师|教师|班主任)$/, SCHOOL],
];
const COMPANY_HEAD = /(?:董事长|总经理|经理|总裁|董事|总监|创始人|总工程师|负责人)$/;

/** What a bare word right before a title stands for: `公司总经理`, `医院党委书记`. */
const BARE: readonly (readonly [word: string, body: Kind])[] = [
  ['公司', isFirm],
  ['企业', isFirm],
  ['集团', isFirm],
  ['酒店', called(/酒店$/)],
  ['医院', HOSPITAL],
  ['卫生院', called(/卫生院$/)],
  ['学校', SCHOOL],
  ['中学', called(/中学$/)],
  ['小学', called(/小学$/)],
  ['幼儿园', called(/幼儿园$/)],
  ['大学', called(/大学$/)],
  ['学院', called(/学院$/)],
  ['法院', called(/法院$/)],
  ['法庭', COURT],
  ['检察院', called(/检察院$/)],
  ['派出所', called(/派出所$/)],
  ['合作社', called(/合作社$/)],
  ['协会', called(/协会$/)],
  ['商会', called(/商会$/)],
  ['银行', called(/行$/)],
  ['基金会', called(/基金会$/)],
  ['电视台', called(/台$/)],
  ['报社', called(/报社?$/)],
  ['局', called(/局$/)],
  ['剧团', called(/团$/)],
  ['农场', called(/农场$/)],
  ['林场', called(/林场$/)],
  ['研究院', called(/研究院$/)],
  ['研究所', called(/研究所$/)],
];
/** Parts of a hospital, and of any body. */
const WARD = /(?:科|病房|病区|门诊|门诊部|监护室|手术室|急诊室|护理部)$/;
/** The name of a ward, or of another part that only hospitals have, that a stretch ends in. */
const WARD_NAME =
  /[^、,。;:由和与及的有是为]{0,6}(?:内科|外科|产科|妇科|儿科|骨科|伤科|眼科|耳鼻喉科|口腔科|皮肤科|血液科|肿瘤科|麻醉科|放射科|检验科|药剂科|急诊科|康复科|中医科|病科|医学科|医务部|医务科|护理部|门诊部|病区)$/;
const PART = /(?:[庭科室处部股组班]|病房|病区|门诊|车间|窗口)$/;
/** Parts of a firm. */
const WORKSHOP = /(?:车间|班|班组)$/;
/** The head of a ward. */
const WARD_HEAD = /(?:主任|主管|组长|教授|博士|大夫)$/;
/** How far back the body may be named. */
const REACH = 260;

/** Words that may stand between the start of a clause and a title. */
const OPENING = new CharacterSet('由和与及该经任是为在请原');
/** Parts of speech that no name ends in. */
const NO_NAME = /^[pcdr]/;
/** Verbs whose object is someone with a title. */
const TAKES_SOMEONE =
  /(?:带领|率领|率|携|偕|偕同|邀请|采访|采访到|联系|联系上|找到|唤上|叫上|叫来|会同|陪同|聘请|告诉|让|派|选派|安排|命令|指派|通知|听取|感谢|见到|遇到|看到|询问|握住|拉着|听)$/;
/** Those that the tokenizer cuts in two. */
const TAKES_SOMEONE_IN_TWO = /(?:叫上|唤上|带上|请来|叫来|找到|遇到|见到)$/;

/** Whether nothing stands before a title, or the bearer before it, that could name its body in words that annotation does not know. */
export function opensClause(draft: Draft, { from }: Pick<Title, 'from'>): boolean {
  return opens(draft, from) || bareBefore(draft, from) !== undefined || partBefore(draft, from) !== undefined;
}

function opens(draft: Draft, from: number): boolean {
  const at = from - 1;
  if (!isHanAt(draft.text, at) || OPENING.hasAt(draft.text, at)) return true;
  const token = tokenCovering(draft, at);
  return (
    token?.end === from &&
    !mentionAt(draft, at) &&
    (NO_NAME.test(token.tag) || TAKES_SOMEONE.test(token.text) || TAKES_SOMEONE_IN_TWO.test(draft.text.slice(from - 2, from)))
  );
}

/** The kind of body that a bare word right before a title stands for, where the word begins a clause. */
function bareBefore(draft: Draft, from: number): Kind | undefined {
  const end = draft.text[from - 1] === '的' ? from - 1 : from;
  const found = BARE.find(([word]) => draft.text.endsWith(word, end) && opens(draft, end - word.length));
  return found && !mentionAt(draft, end - 1) ? found[1] : undefined;
}

/** The ward that ends right before an offset: `妇产科` before a name or a title; nothing where none does. */
export function wardBefore(draft: Draft, end: number): string {
  const { text, taken } = draft;
  if (taken[end - 1] || !/[科部区]/.test(text[end - 1] ?? '')) return '';
  return WARD_NAME.exec(text.slice(freeStart(draft, end, 10), end))?.[0] ?? '';
}

/** Where the part of a body begins that stands right before a title, `刑一庭审判员`, `急诊科医生`; undefined where none does. */
function partBefore(draft: Draft, from: number): number | undefined {
  let start = from;
  while (start > 0 && from - start < 10 && !draft.taken[start - 1]) {
    const token = tokenCovering(draft, start - 1);
    if (!token || !isHanAt(token.text, 0) || !isNamePart(token.text, token.tag)) break;
    start = token.start;
  }
  const part = draft.text.slice(start, from);
  if (start === from || !PART.test(part)) return undefined;
  const where = mentionAt(draft, start - 1);
  if (where?.type === 'place') start = where.start;
  return opens(draft, start) || draft.text[start - 1] === '的' ? start : undefined;
}

/**
 * The body that a title without one belongs to: the last of its kind that the paragraph, or the end of the one before, has named;
 * or the only one of its kind that the article has named so far.
 *
 * @param from where the title begins, or the bearer who stands before it
 * @returns undefined where the title fits any body, or none of its kind is near and several are far
 */
export function bodyNamedBefore(draft: Draft, title: Title, from = title.from): LocalMention | undefined {
  if (!opensClause(draft, { from })) return undefined;
  if (title.text === '负责人' && draft.text[from - 1] === ',') return bodyOfClause(draft, from - 1);
  const kind = bareBefore(draft, from) ?? kindOf(draft, title, from);
  return kind && (lastNear(draft, from, kind) ?? onlyOne(draft, from, kind));
}

function kindOf(draft: Draft, title: Title, from: number): Kind | undefined {
  const part = partBefore(draft, from);
  if (part !== undefined && WORKSHOP.test(draft.text.slice(part, from)) && /(?:班长|组长|主任|班组长)$/.test(title.text)) return isFirm;
  if (part !== undefined && WARD_HEAD.test(title.text)) return WARD.test(draft.text.slice(part, from)) ? HOSPITAL : undefined;
  if (COMPANY_HEAD.test(title.text)) return title.text.endsWith('负责人') ? undefined : isFirm;
  return BODIES.find(([re]) => re.test(title.text))?.[1];
}

/** The firm, school or cooperative in which the clause before a mark is set: `走进某某公司车间,负责人某某说`. */
function bodyOfClause(draft: Draft, mark: number): LocalMention | undefined {
  for (let at = mark - 1; at >= 0 && mark - at < 16; at--) {
    if (/[,。;:!?\n]/.test(draft.text[at] as string)) return undefined;
    const mention = mentionAt(draft, at);
    if (mention) return isBody(mention) && /^(?:company|education|association|other)$/.test(mention.subtype ?? '') ? mention : undefined;
  }
  return undefined;
}

const isBody = (mention: LocalMention | undefined): mention is LocalMention => mention?.type === 'organisation' && !mention.implied;

function lastNear(draft: Draft, from: number, kind: Kind): LocalMention | undefined {
  let lines = 0;
  for (let at = from - 1; at >= 0 && from - at < REACH && lines < 2; at--) {
    if (draft.text[at] === '\n') lines++;
    const mention = mentionAt(draft, at);
    if (!mention) continue;
    if (isBody(mention) && kind(mention)) return mention;
    at = Math.min(at, mention.start);
  }
  return undefined;
}

/** A name as the same body may go by it in short: `某县检察院`, `某县人民检察院`. */
const bare = ({ name }: LocalMention): string => name.replace('人民', '');

/** The body of a kind that alone is named before an offset, under its longest name. */
function onlyOne(draft: Draft, from: number, kind: Kind): LocalMention | undefined {
  let best: LocalMention | undefined;
  for (const mention of draft.mentions) {
    if (!isBody(mention) || mention.deictic || mention.end > from || mention.end === mention.start || !kind(mention)) continue;
    if (!best || bare(mention).endsWith(bare(best))) best = mention;
    else if (!bare(best).endsWith(bare(mention))) return undefined;
  }
  return best;
}
