import type { Article } from '../../src/core/model.js';
import type { GoldArticle, GoldPage } from './gold.js';

/** How many of how many, by question. */
export type Counts = Map<string, { right: number; of: number }>;

/** Bylines, datelines and credits may stand before or after the words that are looked for. */
const SLACK = 30;
const words = (text: string | undefined) => (text ?? '').normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Scores how pages were cut into articles: by their first and last words, and by what is said of each. */
export function scoreArticles(pages: GoldPage[], articles: Article[]): Counts {
  const counts: Counts = new Map();
  const count = (what: string, right: boolean) => {
    const row = counts.get(what) ?? { right: 0, of: 0 };
    counts.set(what, { right: row.right + Number(right), of: row.of + 1 });
  };
  for (const page of pages) {
    const mine = articles.filter((a) => a.doc.endsWith(page.doc)).map((article) => ({ article, body: words(article.text) }));
    const wanted = page.articles.filter((a) => a.kind !== 'masthead');
    for (const gold of wanted) scoreOne(gold, mine, count);
    counts.set(`articles made of ${page.doc}`, { right: mine.length, of: wanted.length });
  }
  return counts;
}

function scoreOne(gold: GoldArticle, mine: { article: Article; body: string }[], count: (what: string, right: boolean) => void): void {
  const head = words(gold.starts_with).slice(0, 10);
  const tail = words(gold.ends_with).slice(-10);
  const begins = mine.filter(({ body }) => body.includes(head) && body.indexOf(head) <= SLACK);
  const ends = mine.filter(({ body }) => body.includes(tail) && body.lastIndexOf(tail) + tail.length >= body.length - SLACK);
  const whole = begins.find((a) => ends.includes(a));
  const found = (whole ?? mine.find(({ body }) => body.includes(head)))?.article;
  count('article whole', whole !== undefined);
  count('begins right', begins.length > 0);
  count('ends right', ends.length > 0);
  if (gold.title) count('title', sameHeadline(words(found?.title), [gold.title, ...(gold.title_aliases ?? [])].map(words)));
  for (const { name } of gold.authors ?? []) count('authors', found?.authors.some((a) => words(a.name) === words(name)) ?? false);
  if (gold.region) count('region', words(found?.region) === words(gold.region));
  if (gold.newspaper) count('newspaper', words(found?.newspaper) === words(gold.newspaper));
  if (gold.published) count('month of publication', found?.published?.slice(0, 7) === gold.published.slice(0, 7));
}

/** A headline of several lines may be had with more or fewer of them. */
function sameHeadline(mine: string, golden: string[]): boolean {
  return golden.some((title) => title !== '' && (mine.includes(title) || (mine.length > 5 && title.includes(mine))));
}
