import type { Author } from '../model.js';
import { allMatches } from '../text/matches.js';
import { isColumnTitle, looksLikeName, type PersonNames, splitNames } from './names.js';

/** Names of newspapers and other outlets end so. */
export const OUTLET =
  '(?:日报|报业|晚报|早报|晨报|时报|商报|都市报|周报|导报|快报|青年报|法治报|法制报|科技报|经济报|农民报|工人报|人民政协报|新华社|通讯社|客户端|融媒体中心|融媒|新媒体|电视台|广播电台|报社|[网报社])';

const QUALIFIER = '(?:全媒体|融媒体|首席|见习|实习|特约|特派|驻站|资深|深度|记者站|新闻)';
const ROLE_WORD =
  '(?:评论员|通讯员|摄影记者|文字记者|记者|撰稿人|实习生|摄影师|摄影报道|摄影|供图|作者|编辑|撰文|撰稿|供稿|采写|整理|摘编|辑|文/图|图/文|文|图|摄)';
const MARK = '[■□●◆▲△○★☆◎◇▪⊙]';
const MARKS_FIRST = new RegExp(`^(?:${MARK}\\s*)+`);
const ROLE = new RegExp(
  `(?<outlet>本报|[\\p{Script=Han}·]{1,16}?${OUTLET})?(?:驻[\\p{Script=Han}]{1,4}?)?(?<role>${QUALIFIER}*${ROLE_WORD})(?=[\\s::/)]|$|\\p{Script=Han})`,
  'gu',
);

/** What is printed, brought to the few roles that are told apart. */
export function roleOf(printed: string): string {
  if (/通讯员/.test(printed)) return '通讯员';
  if (/评论员/.test(printed)) return '评论员';
  if (/见习|实习记者/.test(printed)) return '见习记者';
  if (/实习生/.test(printed)) return '实习生';
  if (/记者/.test(printed)) return '记者';
  if (/摄|供图|^图$/.test(printed)) return '摄影';
  if (/辑$|整理|摘编/.test(printed)) return '编辑';
  return '作者';
}

interface Sign {
  at: number;
  end: number;
  outlet: string | undefined;
  role: string;
  word: string;
}

/** Roles that stand before their names (`记者 甲`); the others stand after them (`甲 摄`), `文/甲` and `摄影 甲` aside. */
const BEFORE = /记者$|通讯员|评论员|撰稿人|实习生|作者|^编辑$|撰文|撰稿|供稿|采写/;

/** Where a text names a role: each with its outlet. A role inside a word (`文明`) is told by what stands around it. */
function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  for (const match of allMatches(text, ROLE)) {
    const { outlet, role = '' } = match.groups ?? {};
    const at = match.index;
    const end = at + match[0].length;
    const bounded = at === 0 || /[\s(:/]/.test(text[at - 1] ?? '');
    const followed = end === text.length || /[\s):/]/.test(text[end] ?? '');
    if (/^(?:文|图|摄|辑|整理|摘编|编辑|撰文|撰稿|供稿|采写|作者)$/.test(role) && !(followed && (bounded || role === '摄'))) continue;
    signs.push({ at, end, outlet, role, word: match[0] });
  }
  return signs;
}

function author(name: string, role: string, outlet: string | undefined): Author {
  return { name, role, ...(outlet === undefined ? {} : { outlet }) };
}

/**
 * Reads who wrote or photographed from a byline, a credit, or what a dateline has in brackets.
 *
 * @param printed normalised: `本报记者 张三 通讯员 李四`, `□ 王五 赵六`, `见习记者 钱七 摄`
 * @param known surnames
 * @returns authors in order; empty where the text is no such line. Names without a role have the role `作者`;
 *   the outlet is as printed, `本报` included
 * @example readAuthors('本报记者 张 三 摄', names); // [{ name: '张三', role: '记者', outlet: '本报' }]
 */
export function readAuthors(printed: string, known: PersonNames): Author[] {
  const text = printed
    .replace(/(?<=评论员)文章$/, '')
    .replace(AGENCY, '')
    .replace(SOURCE, '')
    .replace(/\s(?!摄影|图文|文图)\p{Script=Han}{2,4}报道$/u, '')
    .replace(MARKS_FIRST, '')
    .replace(/^\(|\)$/g, '')
    .trim();
  const marked = text !== printed.trim();
  const signs = signsOf(text);
  if (signs.length === 0) {
    const outlet = OUTLET_FIRST.exec(text)?.[1];
    const names = splitNames(outlet === undefined ? text : text.slice(outlet.length));
    const sure = names.filter((name) => looksLikeName(name, known)).length;
    return sure === names.length || (marked && sure * 2 >= names.length) ? names.map((name) => author(name, '作者', outlet)) : [];
  }
  const authors: Author[] = [];
  let at = 0;
  let pending: Sign | undefined;
  for (const sign of [...signs, undefined]) {
    const between = text
      .slice(at, sign?.at ?? text.length)
      .replace(/^[::/]|[/]$/g, '')
      .trim();
    const names = splitNames(between);
    const tight = pending !== undefined && /\p{Script=Han}/u.test(text[pending.end] ?? '');
    if ((between !== '' && names.length === 0) || (tight && !names.every((name) => looksLikeName(name, known)))) return [];
    if (pending !== undefined && names.length === 0 && /评论员/.test(pending.role)) {
      authors.push(author(pending.word, '评论员', undefined));
    }
    const holder = pending ?? sign;
    for (const name of names.filter((word) => !NOBODY.test(word)))
      authors.push(author(name, holder ? roleOf(holder.role) : '作者', holder?.outlet));
    if (sign !== undefined) {
      const before = BEFORE.test(sign.role) || /^[/:]/.test(text.slice(sign.end)) || (at === 0 && sign.at === 0);
      pending = before ? sign : undefined;
      at = sign.end;
    }
  }
  return authors;
}

/** An outlet before the names of its people: `青禾融媒 林小川`. */
const OUTLET_FIRST = new RegExp(`^([\\p{Script=Han}]{2,12}${OUTLET}) (?=\\p{Script=Han})`, 'u');

/** Who gives pictures and is nobody in particular. */
const NOBODY = /^(?:受访者|受访人|受访对象|采访对象|读者|网友|资料|图片|[校院警企][方业]|(?:主办|承办|活动|组织)方)$/;

/** Where an article was taken from, before its author: `来源:某某网 作者:张三`. */
const SOURCE = /^(?:稿件)?来源[:：]\S{2,20}\s+(?=\S)/;

/** Longer lines are neither bylines nor credits. */
const MAX_LINE = 70;

/** Who distributes a picture: `张三摄(人民视觉)`, `新华社记者 张三 摄(新华社发)`. */
const AGENCY = /\s*\([^()]{0,8}(?:视觉|影像中国|视觉中国|图片社|社发|资料图片?)\)$/;

/** A line of names in brackets that ends an article. */
const BRACKETED = /^\([\p{Script=Han} ·、]{2,20}\)$/u;

/** Whether a line is nothing but a byline. */
export function isByline(text: string, known: PersonNames): boolean {
  if (text.length > MAX_LINE || isColumnTitle(text) || /[。!?;“”]/.test(text)) return false;
  const credit = /(?:摄|摄影|摄影报道|供图)$/.test(text.replace(/\)$/, ''));
  if (credit && !/记者|通讯员/.test(text)) return false;
  const marked = MARKS_FIRST.test(text) || BRACKETED.test(text);
  return (
    !(credit && /摄$/.test(text)) &&
    (marked || signsOf(text).length > 0 || /\s/.test(text) || text.length <= 4) &&
    readAuthors(text, known).length > 0
  );
}

/** Whether a line is nothing but a photographer's credit. */
export function isCredit(text: string, known: PersonNames): boolean {
  if (text.length > MAX_LINE) return false;
  const bare = text.replace(AGENCY, '').replace(/\)$/, '');
  if (bare.length > 50 || /[。!?;]/.test(bare)) return false;
  // A picture may come from an office or a reader, whom nobody names.
  if (/^\(?[^,:]{2,20}(?:供图|提供|资料图片?)\)?$/.test(text) && !/\s/.test(text)) return true;
  return /(?:摄|摄影|摄影报道|供图|辑|整理|摘编)$/.test(bare) && readAuthors(text, known).length > 0;
}
