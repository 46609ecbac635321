import type { PlaceNames } from './places.js';

/** Names of newspapers as they stand on a masthead. */
const PAPER =
  /^\p{Script=Han}{2,10}(?:日报|晚报|早报|晨报|时报|商报|都市报|周报|周刊|导报|快报|特区报|青年报|法治报|法制报|科技报|农民报|工人报|经济报|教育报|新报)$/u;

const ROLE =
  '(?:责任编辑|执行编辑|值班编辑|图片编辑|美术编辑|责编|编辑|编审|美编|图编|组版|排版|版式设计|版式|制版|制图|视觉|校对|校检|检校|审读|审校|统筹|策划|值班主任|值班编委|值班总编|本版主编|主编|监制)';
const NAME = '(?:\\p{Script=Han}\\s\\p{Script=Han}(?=[\\s、,/]|$)|\\p{Script=Han}{2,4}(?![\\p{Script=Han}\\d]))';
/** Those who made the page: `责编:某某 某某`. */
const STAFF = `(?:本版|本期)?${ROLE}\\s*[:/|]?\\s*${NAME}(?:[\\s、,/]+(?!${ROLE})${NAME})*`;
const STEM = '[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年';

/**
 * What page heads are made of, in the order in which it is struck out. `bare` parts also stand in running text. A sign that may begin with any character is
 * only looked for where what it needs stands, too: most lines have none of it.
 */
const PARTS: readonly { sign: RegExp; needs?: RegExp; bare?: boolean }[] = [
  {
    needs: /@|www|http/i,
    sign: /(?:\p{Script=Han}{0,4}:\s*)?(?:https?:\/\/|www\.)\S+|(?:\p{Script=Han}{0,4}(?:邮箱|E-?mail)\s*:\s*)?\S+@\S+/giu,
  },
  { needs: /热线|电话|传真/, sign: /\p{Script=Han}{0,4}(?:热线|电话|传真)\s*:\s*[\d\-、,()\s]+/gu },
  {
    needs: /CN|ISSN|邮发代号/,
    sign: /(?:国内统一|国际标准)?\p{Script=Han}{0,4}(?:刊号|出版物号|代号|ISSN)?\s*:?\s*(?:CN|ISSN)\s?\d[\d\-/A-Z]*|邮发代号\s*:?\s*[\d-]+/gu,
  },
  { sign: new RegExp(STAFF, 'gu') },
  {
    needs: /主管|主办|[协承]办|出版|编辑|机关报/,
    sign: /(?:主管|主办|协办|承办|出版|编辑)(?:单位)?\s*:\s*\S+(?:\s+\S+社)?|\S{4,}(?:主管主办|主管|主办|出版|机关报)(?=\s|$)/gu,
  },
  { sign: /(?:(?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})年\S{1,2}月\S{1,3}日|(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}(?!\d)/gu },
  { sign: /星期[一二三四五六日天]|周[一二三四五六日](?=\s|$)/gu, bare: true },
  {
    sign: new RegExp(
      `(?:农历)?(?:${STEM})?(?:闰?[正一二三四五六七八九十冬腊]{1,2}月(?:大|小)?(?:初|十|廿|卅|二十|三十)[一二三四五六七八九十]?)|农历\\S+|${STEM}`,
      'gu',
    ),
    bare: true,
  },
  { sign: /总?第\s*\d+\s*[期号]|今日\S{1,4}版|总\d{4,}期?/gu },
  { sign: /第?\s*[A-D]?\d{1,2}\s*版|第[一二三四五六七八九十]{1,3}版|(?<![A-Za-z\d])[A-D]\d{1,2}(?![A-Za-z\d])|(?<=^|\s)\d{1,2}(?=\s|$)/gu },
  { sign: /(?<=^|\s)[A-Z][A-Z.&'-]*(?=\s|$)/gu, bare: true },
];
const MAX_LENGTH = 100;
const MAX_SECTION = 8;
const MAX_SECTIONS = 3;

const IMPRINT = /社址|地址|邮编|邮政编码|编辑部|总编室|广告部|发行部|记者部|办公室|发行热线|广告热线|定价|零售|每份|印刷|刊号|代号|许可证/g;
const MAX_IMPRINT = 240;

/** Whether a line, however long, is the paper's imprint: address, telephones, price, printer. */
export function isImprint(text: string): boolean {
  return text.length <= MAX_IMPRINT && !/[。!?;“”]/.test(text) && new Set(text.match(IMPRINT)).size >= 3;
}

const NAMES_STAFF = new RegExp(STAFF, 'u');

/** Whether a line of a masthead names those who made the page. */
export function namesStaff(text: string): boolean {
  return text.length <= MAX_IMPRINT && NAMES_STAFF.test(text);
}

/** What is left of a page head without its dates, numbers, names of editors and imprint. */
function strike(text: string): { rest: string[]; parts: number; sure: number } {
  let rest = text;
  let parts = 0;
  let sure = 0;
  for (const { sign, needs, bare } of PARTS) {
    if (needs?.test(text) === false) continue;
    rest = rest.replace(sign, () => {
      parts++;
      if (!bare) sure++;
      return ' ';
    });
  }
  return { rest: rest.split(/[\s|·,]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)), parts, sure };
}

/** The paper that a word of a masthead names, without `社` and the edition in brackets. */
function paperIn(word: string, places: PlaceNames): string | undefined {
  const name = word.replace(/\(.*\)$/, '').replace(/社?(?:出版|主办)?$/, '');
  return PAPER.test(name) || places.ofNewspaper?.(name) !== undefined ? name : undefined;
}

/**
 * The paper that a line of a masthead or page head names: alone, spaced (`河 源 日 报`), or among section, date and number.
 *
 * @param text normalised
 * @param places for papers whose name does not end as papers' names do
 * @example paperOnLine('河源日报 法纪·清风 A4', places); // '河源日报'
 */
export function paperOnLine(text: string, places: PlaceNames): string | undefined {
  const whole = paperIn(text.replace(/\s/g, ''), places);
  if (whole !== undefined && !/\p{Script=Han}{3,}\s+\p{Script=Han}{3,}/u.test(text)) return whole;
  for (const word of [...text.split(/[\s|·]+/), ...strike(text).rest]) {
    const paper = paperIn(word, places);
    if (paper !== undefined) return paper;
  }
  return undefined;
}

/**
 * Whether a line is a masthead's or a page's head, in whatever order its parts stand: the paper's name, date, weekday,
 * number of issue and page, editors, imprint, and up to three short names of sections.
 *
 * @param text normalised
 * @param places for papers whose name does not end as papers' names do
 * @example isPageHead('2009年3月17日 星期二 岭东日报 科教新闻 A6', places); // true
 */
export function isPageHead(text: string, places: PlaceNames): boolean {
  if (text.length > MAX_LENGTH || /[。!?;“”"]/.test(text)) return false;
  if (paperIn(text.replace(/\s/g, ''), places) !== undefined) return true;
  const { rest, parts, sure } = strike(text);
  const papers = rest.filter((word) => paperIn(word, places) !== undefined);
  const sections = rest.filter((word) => !papers.includes(word));
  if (sections.some((word) => word.length > MAX_SECTION) || sections.length > MAX_SECTIONS) return false;
  if (sections.length === 0) return papers.length > 0 || parts > 0;
  const short = sections.length <= 2 && sections.every((word) => word.length <= 4);
  return (papers.length > 0 && parts > 0) || (sure > 0 && (parts > 1 || short));
}
