/** What segmentation needs to know of persons' names. */
export interface PersonNames {
  /** Length of the surname that a word begins with, the longest known; 0 where it begins with none. */
  surnameOf(word: string): number;
}

/** A few words between two marks: `●经济信息●`. */
const FRAMED = /^[■□●◆▲△★☆◎◇▪⊙]\s*\p{Script=Han}{2,8}\s*[■□●◆▲△★☆◎◇▪⊙]$/u;
const COLUMN =
  /^\S{0,5}(?:简讯|短讯|快讯|简报|短波|速递|速览|速读|一览|集锦|动态|摘编|集萃|资讯|之声|声音|问答|播报)$|^(?:要闻|综合|链接|新闻链接|相关链接|时评|短评|简明新闻|一句话新闻|图片新闻|图片报道|导读)$/;

/**
 * Whether a line is the title of a column that gathers short items; some of them look like names.
 *
 * @example isColumnTitle('★一句话新闻★'); // true
 */
export const isColumnTitle = (text: string): boolean =>
  FRAMED.test(text) || COLUMN.test(text.replace(/^[■□●◆▲△★☆◎◇▪⊙【\s]+|[■□●◆▲△★☆◎◇▪⊙】\s]+$/g, ''));

/** Headings of notices and opinion that begin as names do. */
const HEADING = /^(?:公示|公告|通告|通报|启事|声明|讣告|社论|评论|时政|民生|文化|经济|教育|体育|国际|国内|广告)$/;

const MAX_GIVEN = 2;

/**
 * Whether a word has the shape of a Chinese person's name: a known surname and one or two characters more, or parts set
 * apart by a dot.
 *
 * @example looksLikeName('张三', names); // true
 */
export function looksLikeName(word: string, names: PersonNames): boolean {
  if (/·/.test(word)) return /^[\p{Script=Han}]{1,8}(?:·[\p{Script=Han}]{1,8})+$/u.test(word);
  if (!/^\p{Script=Han}{2,4}$/u.test(word) || isColumnTitle(word) || HEADING.test(word)) return false;
  const surname = names.surnameOf(word);
  return surname > 0 && word.length > surname && word.length <= surname + MAX_GIVEN;
}

/**
 * Cuts a run of names at blanks and commas; a name printed with a blank inside (`罗 盟`) is put together again.
 *
 * @param text normalised
 * @returns words of two to four characters, whether or not their surname is known; empty where a word is anything else
 * @example splitNames('冯 栋 李英姿'); // ['冯栋', '李英姿']
 */
export function splitNames(text: string): string[] {
  const words = text
    .trim()
    .split(/[\s、,;/]+/)
    .filter(Boolean);
  const names: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const next = words[i + 1];
    if (word.length === 1 && next?.length === 1) {
      names.push(word + next);
      i++;
    } else {
      names.push(word);
    }
  }
  return names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name) || /^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u.test(name)) ? names : [];
}
