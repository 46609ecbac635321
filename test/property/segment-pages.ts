import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Page } from '../../src/core/model.js';
import type { KnownNames } from '../../src/core/segment/segment.js';

/** A plain article of invented names, from which pages are made whose truth is then known. */
export interface PlainArticle {
  title: string;
  /** A byline or a dateline; the dateline stands in the line of the first paragraph. */
  byline?: string;
  dateline?: string;
  paragraphs: string[];
}

const TOPICS = [
  {
    title: ['青石县茶园迎来春茶采摘季', '茶农忙着采摘第一批春茶'],
    words: ['春茶', '茶园', '采摘', '茶农', '制茶工坊', '茶叶合作社', '绿茶价格'],
  },
  {
    title: ['岭东市启动老旧小区改造工程', '老旧小区今年加装百部电梯'],
    words: ['老旧小区', '加装电梯', '雨污管网', '小区居民', '改造工程', '物业', '楼道照明'],
  },
  { title: ['乡村学校建起足球场', '山里孩子踢上了足球联赛'], words: ['足球场', '乡村学校', '体育老师', '联赛', '训练', '球队', '孩子'] },
  {
    title: ['水库除险加固提前完工', '河道清淤保障安全度汛'],
    words: ['水库', '除险加固', '河道清淤', '防汛物资', '大坝', '巡查员', '水位'],
  },
  { title: ['新能源电池项目投产', '产业园引来电池龙头企业'], words: ['电池', '生产线', '产业园', '新能源', '车间', '订单', '技术员'] },
  { title: ['县医院开通夜间门诊', '看病不再难，夜间门诊受欢迎'], words: ['夜间门诊', '医院', '患者', '医生', '挂号', '药房', '体检'] },
];
const NAMES = ['周怀远', '林小川', '何满仓', '唐一舟', '许青山', '罗晓溪'];
type Frame = (a: string, b: string, c: string, d: string, n: number) => string;
const FRAMES: Frame[] = [
  (a, b, c, d, n) => `${a}旁，${b}和${c}连成一片，${d}比去年多了${n}个。`,
  (a, b, c, d, n) => `“${a}好不好，要看${b}。”管${c}的老人说，${d}他记了${n}天。`,
  (a, b, c, d, n) => `${a}投入${n}万元，先修${b}，再办${c}，${d}也跟了上来。`,
  (a, b, c, d, n) => `从前愁${a}，现在盼${b}；${c}有了着落，${d}惠及${n}户。`,
  (a, b, c, d, n) => `接下来还要抓${a}、促${b}，让${c}与${d}覆盖${n}个村。`,
  (a, b, c, d, n) => `走进${a}，${b}正忙，${c}一字排开，${d}已有${n}年历史。`,
  (a, b, c, d, n) => `经过${n}个月，${a}由${b}接手，${c}和${d}重新开张。`,
];

const paragraph = (words: readonly string[]) => {
  const word = fc.nat(words.length - 1).map((i) => words[i] ?? '');
  return fc
    .array(fc.tuple(fc.constantFrom(...FRAMES), word, word, word, word, fc.integer({ min: 2, max: 980 })), { minLength: 2, maxLength: 4 })
    .map((parts) => parts.map(([frame, ...words]) => frame(...words)).join(''));
};

const article = (topic: (typeof TOPICS)[number], i: number): fc.Arbitrary<PlainArticle> =>
  fc
    .record({
      title: fc.constantFrom(...topic.title),
      signed: fc.boolean(),
      paragraphs: fc.array(paragraph(topic.words), { minLength: 2, maxLength: 5 }),
    })
    .map(({ title, signed, paragraphs }) => ({
      title,
      paragraphs,
      ...(signed ? { byline: `本报记者 ${NAMES[i % NAMES.length]}` } : { dateline: `本报讯（记者 ${NAMES[i % NAMES.length]}）` }),
    }));

/** Two to five articles, each on a topic of its own. */
export const articles: fc.Arbitrary<PlainArticle[]> = fc
  .shuffledSubarray(TOPICS, { minLength: 2, maxLength: 5 })
  .chain((topics) => fc.tuple(...topics.map(article)))
  .map((made) => [...made]);

/** How the lines of an article stand on the page; a column break is a line break within a paragraph. */
export function linesOf({ title, byline, dateline, paragraphs }: PlainArticle): string[] {
  const [first = '', ...rest] = paragraphs;
  return [title, ...(byline ? [byline] : []), `${dateline ?? ''}${first}`, ...rest];
}

/** What the article's text should read as. */
export function textOf({ dateline, paragraphs }: PlainArticle): string {
  return `${dateline ?? ''}${paragraphs.join('\n')}`;
}

/** Breaks a paragraph in the middle of a sentence, about where a share of it is read; undefined where it has no such place or is but a few lines long. */
export function columnBreak(text: string, share: number): [string, string] | undefined {
  if (text.length < 60) return undefined;
  const at = Math.floor(text.length * (0.25 + share * 0.5));
  for (let i = at; i < text.length - 6; i++) {
    if (/\p{Script=Han}/u.test(text[i - 1] ?? '') && /\p{Script=Han}/u.test(text[i] ?? '')) return [text.slice(0, i), text.slice(i)];
  }
  return undefined;
}

/** Printed with ASCII punctuation and digits. */
export const ascii = (text: string): string =>
  text.replace(/[，；：？！（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));

/** Wrapped at a width, as a column prints it: a paragraph's first line indented, the rest at full width. */
export function wrap(lines: readonly string[], width: number): string {
  return lines
    .flatMap((line) => (line.length <= width ? [line] : (`　　${line}`.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])))
    .join('\n');
}

export const page = (text: string): Page => ({ doc: 'p.txt', text, meta: {} });

const PATHS = ['河源省', '河源省/岭东市', '河源省/岭东市/青石县', '河源省/岭东市/柳林县', '远川省', '远川省/青石县'];

const SURNAMES = new Set(
  readFileSync(new URL('../../src/core/lexicon/data/surnames.tsv', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '')
    .filter(Boolean),
);

/** A small gazetteer of invented places, two of its counties namesakes, and the lexicon's surnames. */
export const places: KnownNames = {
  pathsOf: (name) => PATHS.filter((path) => [path, path.slice(0, -1)].some((form) => form.split('/').at(-1) === name)),
  longestAt(text, at) {
    for (const size of [3, 2]) {
      const name = text.slice(at, at + size);
      const paths = places.pathsOf(name);
      if (paths.length > 0) return { name, paths };
    }
    return undefined;
  },
  surnameOf: (word) => [2, 1].find((size) => SURNAMES.has(word.slice(0, size))) ?? 0,
  ofNewspaper: (paper) => ({ 山乡报: '岭东市', 光明日报: '中国' })[paper],
};
