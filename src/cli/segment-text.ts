import type { Article, Block, Page, Segmentation } from '../core/model.js';
import { table, truncate } from './width.js';

/**
 * The outline of a page as text: an entry for each article with its title, paper, date, region, authors, characters and pieces.
 *
 * @param page the page
 * @param segmentation what segmentation made of it
 */
export function describeArticles(page: Page, { articles }: Segmentation): string {
  return [`${page.doc}  ${counted(articles.length, 'article')}`, ...articles.flatMap(entry), ''].join('\n');
}

function entry(article: Article, index: number): string[] {
  const { title, kind, newspaper, published, region, authors, text, pieces, section, continuesFrom, continuesOn } = article;
  const who = authors.map(({ outlet, role, name }) => [outlet, role, name].filter(Boolean).join(' ')).join(', ');
  const facts = [newspaper, published, region, section, who, continuesFrom, continuesOn].filter(Boolean).join(' | ');
  return [
    `${String(index + 1).padStart(3)}. ${title || '(no title)'}`,
    `     ${[kind, counted([...text].length, 'character'), counted(pieces.length, 'piece'), facts].filter(Boolean).join(' | ')}`,
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * Every block of a page with its line, kind, article and the reasons for its kind.
 *
 * @param columns how wide the lines may be
 */
export function explainBlocks(page: Page, { blocks }: Segmentation, columns: number): string {
  const starts = lineStarts(page.text);
  const rows = blocks.map((block) => [
    '',
    String(lineAt(starts, block.start)),
    block.kind,
    block.article?.slice(page.doc.length) ?? '-',
    truncate(firstWords(page, block), 32),
    block.why.join('; '),
  ]);
  return `${table(rows)
    .map((line) => truncate(line, columns))
    .join('\n')}\n`;
}

function firstWords(page: Page, block: Block): string {
  return page.text.slice(block.start, block.end).replace(/\s+/g, ' ').trim();
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** Counted from 1, as editors do. */
function lineAt(starts: readonly number[], offset: number): number {
  const next = starts.findIndex((start) => start > offset);
  return next < 0 ? starts.length : next;
}
