import { collect } from '../collect.js';
import type { Token } from '../model.js';
import { allMatches } from '../text/matches.js';
import { isVerb } from './triggers.js';
import { ANY_UNIT, UNIT_CLASS, type Unit, unitAt, type View } from './view.js';

/** What a clause begins with, its time words and connectives passed over. */
export type Opening =
  /** Names who acts. */
  | { kind: 'named'; units: Unit[]; after: number }
  /** `他`, `一行`, `我们`: stands for someone named before. */
  | { kind: 'he' | 'party' | 'we'; after: number }
  /** Begins with what is done: the subject is the one before. */
  | { kind: 'none'; after: number }
  /** Sets the scene (`在会上`, `按照要求`): says nothing of who acts, and leaves the subject as it was. */
  | { kind: 'scene'; after: number }
  /** Is about something that has no name. */
  | { kind: 'other'; after: number };

const NUMBER = '[0-9○零〇一二三四五六七八九十两]';
const TIMES = `${NUMBER}+(?:年|个?月|日|时|点|分|天|周)(?:份|来|前|后|初|底|末|中旬|上旬|下旬|以来|之前|之后|间)?|从${NUMBER}+月起|[至到](?=[0-9])|星期[一二三四五六日]|上午|下午|中午|晚上|晚间|晚|傍晚|清晨|凌晨|早上|以来|今年|去年|前年|明年|今天|昨天|前天|昨日|今日|今晨|日前|近日|近期|近年来?|近来|连日来|目前|当前|当天|当日|当晚|次日|第二天|翌日|同日|同年|如今|现在|此前|此后|近些年|过去|未来|年初|年底|本月|上个?月|就在`;
const LINKS =
  '随后|期间|其间|同时|此外|另外|其中|为此|据悉|据了解|据介绍|因此|于是|首先|其次|最后|接着|之后|然后|还|也|都|就|又|再|已经?|正在?|将|分别|同样|并|而|但是?|且|则|不仅|而且|特别是|截至|一直以来|长期以来|多年来|每年|每天|一是|二是|三是|四是|第[一二三四五]|会上|会后|会前|会议期间|活动中|活动现场|活动期间|座谈会上|座谈中|仪式上|论坛上|现场|图为|以前|以往|从前|又讯|本报讯|讯';
const LEAD_IN = new RegExp(`^(?:[\\s“”‘’"'《》·■□●▲◆★△▼①②③④⑤⑥⑦⑧⑨⑩\\-—]|${TIMES}|${LINKS})+`);
/** What else a person is, said before the post: `全国人大代表、市长某某`. */
const ROLE = new RegExp(`^[${UNIT_CLASS.organisation}](?:代表|委员|常委|执委|主席团成员|党组成员)、(?=[${UNIT_CLASS.person}])`);
const HE = /^(?:他|她|其(?!中|他|它|次|实|余))们?(?!的)/;
const PARTY =
  /^(?:(?:[一两]行(?:人)?|(?:党政|经贸|工作|学习|友好)?(?:代表团|考察团|考察组)|考察组|观摩团|采风团|(?:集中|专题|联合)?(?:视察|调研|检查|督导|督查|考核|指导|巡察|暗访|调查|执法检查)组|访问团|慰问组|慰问团|参访团|学习团|招商团|招商小分队)(?:一行)?)/;
/** The delegation of a place, which has no name of its own: who leads it acts. */
const SENT = new RegExp(
  `^[${UNIT_CLASS.place}]+(?:市|县|区)?(?:党政|经贸|工作|学习|友好|政府)?(?:代表团|考察团|考察组)(?:一行)?(?!团长|成员)`,
);
/** A party that is called by whom leads it: `由某人带队的某县党政代表团一行`. */
const LED = new RegExp(
  `^由[${UNIT_CLASS.person}](?:[、和]?[${UNIT_CLASS.person}])*(?:带领|率领|率队|带队|任团长)的?[^,;。]{0,16}?(?:团|组)(?:一行)?`,
);
const WE = /^(?:我们|咱们)(?!的)/;
const SCENE =
  /^(?:(?:在|当|自|从|于).*(?:上|中|下|时|后|前|内|间|里|处|现场|之际|同时|窗口|期间|以来|起)$|(?:根据|按照|依据|遵照|据|随着|由于|除了?|关于|截至|得知))/;
/** Follow a name that acts by itself: no head noun that the name only modifies. */
const SELF = /^(?:一行|等|[上全]下|全市|全县|全省|全区|各级|上下|率|区域|同志|先生|女士|两级|自|所|组团|组队|代表|负责|主持|领衔)/;
/** Heads a point of a list (`二是品牌`): what follows is done by whom the list is about. */
const POINT = /^[一二三四五六七八九]是[^,;:。!?]{1,6}$/;
/** `某公司投资的香料厂`: the clause is about what was built. */
const BUILT_BY = new RegExp(`^(?:共同|联合)?(?:投资|承建|承办|主办|兴建|开发)(?:建设|兴建)?的[^,;:。!?${ANY_UNIT}]{2,16}$`);
/** Nouns that stand for a part of the subject before: it still acts. */
const OWN_PART =
  /^(?:实地|现场|专题|专程|一同|一道|分头|分组|逐一|仔细|详细|亲切|热情|随机|面对面|大力|全力|着力|强力|有力|有序|稳步|紧紧|精准|科学|高标准|高质量|高位|全方位|全程|一体|积极|率先|坚决|严格|奋力|努力|主动|旗下|下辖|总部|下设|名下|全力|双方|全市|全县|全省|全区|各地|市县|上下|该公司|该项目|累计|新增)/;
/** Tags of words that a clause without a subject does not begin with. */
const NOMINAL = /^(?:n|m|q|r|s|j|x|eng)/;

/** Two organs side by side act together: `县委县政府`. */
const PARTY_ORGAN = `[${UNIT_CLASS.organisation}]`;
/** A name, with the places it stands in before it. */
const NAME = `[${UNIT_CLASS.place}]*[${ANY_UNIT}]`;
const LIST = new RegExp(
  `^${NAME}(?:(?:[、和及]|以及)[“”‘’]?${NAME}|(?<=${PARTY_ORGAN})${PARTY_ORGAN}|[、][^、,;。${ANY_UNIT}]{1,8}(?=[、和及][${ANY_UNIT}]))*`,
);
/** Finds tokens by where they start. */
export type TokenAt = (offset: number) => Token | undefined;

/**
 * Reads how a clause opens.
 *
 * @param view its sentence
 * @param start of the clause in the view
 * @param end of the clause, exclusive
 * @param tokenAt the token that starts at a reading offset
 */
export function openingOf(view: View, start: number, end: number, tokenAt: TokenAt): Opening {
  const text = view.text.slice(start, end);
  let at = LEAD_IN.exec(text)?.[0].length ?? 0;
  let rest = text.slice(at);
  const role = ROLE.exec(rest)?.[0].length ?? 0;
  at += role;
  rest = rest.slice(role);
  for (const [kind, pattern] of [
    ['he', HE],
    ['party', PARTY],
    ['we', WE],
  ] as const) {
    const match = pattern.exec(rest);
    if (match) return { kind, after: start + at + match[0].length };
  }
  const sent = SENT.exec(rest) ?? (rest.startsWith('由') ? LED.exec(rest) : null);
  if (sent) return { kind: 'party', after: start + at + sent[0].length };
  const list = LIST.exec(rest);
  if (list) {
    const after = start + at + list[0].length;
    const units = collect([...list[0]], (_, i) => namedAt(view, start + at + i));
    return acts(view, after, end, units, tokenAt) ? { kind: 'named', units, after } : { kind: 'other', after };
  }
  if (!rest || SCENE.test(rest)) return { kind: 'scene', after: start + at };
  const first = tokenAt(view.offsets[start + at] ?? -1);
  if (POINT.test(text)) return { kind: 'scene', after: start + at };
  if (first && NOMINAL.test(first.tag) && !isVerb(first.text) && !OWN_PART.test(rest)) return { kind: 'other', after: start + at };
  return { kind: 'none', after: start + at };
}

/** The unit at an index, unless it only says where the next one is. */
function namedAt(view: View, at: number): Unit[] {
  const unit = unitAt(view, at);
  const next = unitAt(view, at + 1)?.entity.type;
  return !unit || (unit.entity.type === 'place' && (next === 'place' || next === 'organisation')) ? [] : [unit];
}

/** Whether the names act themselves, and do not just modify a noun that follows (`云川的优势`, `市局负责人`). */
function acts(view: View, after: number, end: number, units: Unit[], tokenAt: TokenAt): boolean {
  const rest = view.text.slice(after, end);
  if (!rest || SELF.test(rest)) return true;
  if (units.every(({ entity }) => entity.type === 'person' || entity.type === 'official')) return !rest.startsWith('的');
  if (rest.startsWith('的') || BUILT_BY.test(rest) || unitAt(view, after)?.entity.type === 'program') return false;
  if (unitAt(view, after)) return false;
  const next = tokenAt(view.offsets[after] ?? -1);
  return (
    !next ||
    !/^(?:n|s|j|nz|b)/.test(next.tag) ||
    isVerb(next.text) ||
    /^(?:率|正|将|强力|大力|全力|全面|积极|着力|共同|联合|携手|精心|重点|成功|主动|深入|扎实|持续|不断)/.test(rest)
  );
}

/** Cuts a view into clauses: at commas, semicolons, colons, dashes and, in headlines, spaces. */
export function clauseBounds(view: View): { start: number; end: number }[] {
  const headline = /headline|subtitle|kicker|crosshead|banner/.test(view.sentence.kind);
  const cut = headline ? /(?<![0-9]),|,(?![0-9])|[;:。!?…\n ]|——/g : /(?<![0-9]),|,(?![0-9])|[;:。!?…\n]|——/g;
  const bounds: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of allMatches(view.text, cut)) {
    if (match.index > start) bounds.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < view.text.length) bounds.push({ start, end: view.text.length });
  return bounds;
}
