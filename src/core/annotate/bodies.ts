import type { LocalMention } from '../document.js';
import { CharacterSet } from '../lexicon/characters.js';
import { type Draft, isHanAt, mentionAt } from './draft.js';
import type { Title } from './titles.js';

/** How the body is called whose head or staff a title names, where the clause does not name it. */
const BODIES: readonly (readonly [title: RegExp, body: RegExp])[] = [
  [/(?:大队长|教导员)$/, /大队$/],
  [/(?:中队长|指导员)$/, /中队$/],
  [/支队长$/, /支队$/],
  [/(?:检察长|检察员)$/, /检察院$/],
  [/(?:庭长|审判员|法官)$/, /法院$/],
  [/院长$/, /院$/],
  [/校长$/, /(?:学校|中学|小学|大学|[一二三四五六七八九十]中)$/],
  [/园长$/, /幼儿园$/],
  [/馆长$/, /馆$/],
  [/厂长$/, /厂$/],
  [/行长$/, /行$/],
  [/台长$/, /台$/],
  [/所长$/, /所$/],
  [/站长$/, /站$/],
  [/局长$/, /局$/],
  [/会长$/, /(?:协会|商会|学会|联合会|促进会|研究会)$/],
  [/理事长$/, /(?:合作社|协会|学会|基金会|联合会|联合社)$/],
  [/民警$/, /(?:公安局|公安分局|分局|派出所|支队|大队)$/],
  [/(?:医生|医师|护士|护士长)$/, /(?:医院|卫生院|保健院)$/],
  [/(?:老师|教师)$/, /(?:学校|中学|小学|幼儿园)$/],
];
const COMPANY_HEAD = /(?:董事长|总经理|经理|总裁|董事|总监|创始人|总工程师|负责人)$/;
/** A word for a firm right before a title: `公司总经理`. */
const FIRM = /(?:^|[^\u4e00-\u9fa5]|[该由对在])(?:公司|企业|集团)的?$/;
/** A part of a body right before a title: `刑一庭审判员`, `急诊科医生`. */
const PART = /(?:^|[^\u4e00-\u9fa5])[\u4e00-\u9fa5]{1,5}[庭科室]$/;
/** How far back the body may be named. */
const REACH = 260;

/** Words that may stand between the start of a clause and a title. */
const OPENING = new CharacterSet('由和与及该经任是为在请原');

/** Whether nothing stands before a title that could name its body in words that annotation does not know. */
export function opensClause({ text }: Draft, title: Title): boolean {
  const at = title.from - 1;
  if (!isHanAt(text, at) || OPENING.hasAt(text, at)) return true;
  return FIRM.test(text.slice(Math.max(0, at - 4), at + 1)) || PART.test(text.slice(Math.max(0, at - 6), at + 1));
}

/**
 * The body that a title without one belongs to: the last of its kind that the paragraph, or the end of the one before, has named.
 *
 * @returns undefined where the title fits any body, or none of its kind is near
 */
export function bodyNamedBefore(draft: Draft, title: Title): LocalMention | undefined {
  if (!opensClause(draft, title)) return undefined;
  const firm = FIRM.test(draft.text.slice(Math.max(0, title.from - 5), title.from));
  const heads = COMPANY_HEAD.test(title.text) && (firm || !title.text.endsWith('负责人'));
  const body = BODIES.find(([re]) => re.test(title.text))?.[1];
  if (!heads && !body) return undefined;
  let lines = 0;
  for (let at = title.from - 1; at >= 0 && title.from - at < REACH && lines < 2; at--) {
    if (draft.text[at] === '\n') lines++;
    const m = mentionAt(draft, at);
    if (!m) continue;
    if (m.type === 'organisation' && !m.implied && (heads ? m.subtype === 'company' : body?.test(m.name))) return m;
    at = Math.min(at, m.start);
  }
  return undefined;
}
