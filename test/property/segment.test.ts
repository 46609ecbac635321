import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segmentation } from '../../src/core/model.js';
import { isPageHead, paperOnLine } from '../../src/core/segment/mastheads.js';
import { segment, textOfPieces } from '../../src/core/segment/segment.js';
import { normalise } from '../../src/core/text/normalise.js';
import { articles, ascii, columnBreak, linesOf, type PlainArticle, page, places, textOf, wrap } from './segment-pages.js';

const RUNS = { numRuns: 60, seed: 11 };
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
const cut = (text: string): Segmentation => segment(page(text), places);
const titles = (text: string): string[] => cut(text).articles.map((article) => bare(article.title));

/** Any text that a page may hold: lines of Han and punctuation, blank or not, of every length. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: fc.constantFrom(...'中文报讯记者摄影 。，,、（）()“”——■□◀▶1月4日电版下转接:：　\t'), maxLength: 60 }),
      fc.constantFrom(
        '',
        '本报讯（记者 林小川）',
        '图为现场。（何满仓 摄）',
        '（下转第六版）',
        '◀◀(紧接1版①)',
        '青石日报',
        '——访县长周怀远',
      ),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    ),
    { maxLength: 25 },
  )
  .map((lines) => lines.join('\n'));

const SAMPLE = () => fc.sample(fc.tuple(articles, fc.double({ min: 0, max: 1, noNaN: true })), { numRuns: 80, seed: 5 });

/** The share of articles that come out whole, over many made pages. */
function recovered(layout: (made: PlainArticle[], share: number) => string): number {
  let whole = 0;
  let all = 0;
  for (const [made, share] of SAMPLE()) {
    const found = new Set(cut(layout(made, share)).articles.map((article) => bare(article.text)));
    for (const article of made) {
      all++;
      if (found.has(bare(textOf(article)))) whole++;
    }
  }
  return whole / all;
}

/** Breaks the last paragraph of an article in two. */
function broken(lines: readonly string[], share: number): [string[], string[]] {
  const parts = columnBreak(lines.at(-1) ?? '', share);
  return parts ? [[...lines.slice(0, -1), parts[0]], [parts[1]]] : [[...lines], []];
}

describe('segment, for any text', () => {
  it('gives every character that is not blank to exactly one block', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const covered = new Array<number>(text.length).fill(0);
        for (const block of cut(text).blocks) for (let i = block.start; i < block.end; i++) covered[i] = (covered[i] ?? 0) + 1;
        for (let i = 0; i < text.length; i++) {
          if ((text[i] as string).trim() !== '') expect(covered[i]).toBe(1);
          else expect(covered[i]).toBeLessThanOrEqual(1);
        }
      }),
      RUNS,
    );
  });

  it('keeps offsets in range, pieces in blocks, and text equal to its pieces', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { blocks, articles: found } = cut(text);
        const spans = new Map(blocks.map((block) => [`${block.start}-${block.end}`, block]));
        for (const article of found) {
          for (const piece of article.pieces) {
            expect(piece.start).toBeGreaterThanOrEqual(0);
            expect(piece.start).toBeLessThan(piece.end);
            expect(piece.end).toBeLessThanOrEqual(text.length);
            expect(spans.get(`${piece.start}-${piece.end}`)).toMatchObject({ kind: piece.kind, article: article.id });
          }
          expect(article.text).toBe(textOfPieces(page(text), article.pieces));
        }
      }),
      RUNS,
    );
  });
});

/** Parts of a page head, one way each to print them. */
const HEAD = fc
  .tuple(
    fc.constant('岭东日报'),
    fc.constantFrom('2013.11.5', '2003年10月16日', '２００３年１０月１６日', '二〇〇五年十一月三十日'),
    fc.constantFrom('第8版', 'A4', '02版', 'B1版', '第三版'),
    fc.constantFrom('要闻', '法纪·清风', '科教新闻', '影像'),
    fc.constantFrom('星期三', '责任编辑：周怀远 美编：林小川', '编辑/何满仓', '总第17322期'),
  )
  .chain((parts) => fc.shuffledSubarray(parts, { minLength: 3, maxLength: 5 }));

describe('page heads', () => {
  it('are known in any order of their parts, with the paper that stands among them', () => {
    fc.assert(
      fc.property(HEAD, fc.constantFrom(' ', '　', '  '), (parts, blank) => {
        const line = normalise(parts.join(blank));
        expect(isPageHead(line, places)).toBe(true);
        expect(paperOnLine(line, places)).toBe(parts.includes('岭东日报') ? '岭东日报' : undefined);
      }),
      RUNS,
    );
  });

  it('head no article, and date every article under them', () => {
    fc.assert(
      fc.property(articles, (made) => {
        const { articles: found } = cut(`岭东日报　要闻　2013.11.5　第8版\n\n${made.flatMap(linesOf).join('\n\n')}`);
        expect(found.map((article) => [article.newspaper, article.published])).toEqual(made.map(() => ['岭东日报', '2013-11-05']));
      }),
      RUNS,
    );
  });
});

describe('segment, for pages made of plain articles', () => {
  it('finds every title and text, with blank lines or without', () => {
    fc.assert(
      fc.property(articles, fc.constantFrom('\n', '\n\n'), (made, gap) => {
        const { articles: found } = cut(made.flatMap(linesOf).join(gap));
        expect(found.map((article) => bare(article.title))).toEqual(made.map((article) => bare(article.title)));
        expect(found.map((article) => bare(article.text))).toEqual(made.map((article) => bare(textOf(article))));
      }),
      RUNS,
    );
  });

  it('gives the same titles for ASCII and full-width punctuation', () => {
    fc.assert(
      fc.property(articles, (made) => {
        const text = made.flatMap(linesOf).join('\n\n');
        expect(titles(ascii(text))).toEqual(titles(text));
      }),
      RUNS,
    );
  });

  it('gives the same titles at any width of column', () => {
    fc.assert(
      fc.property(articles, fc.integer({ min: 18, max: 34 }), (made, width) => {
        const lines = made.flatMap(linesOf);
        expect(titles(wrap(lines, width))).toEqual(titles(lines.join('\n\n')));
      }),
      RUNS,
    );
  });

  it('heals column breaks', () => {
    expect(
      recovered((made, share) => made.flatMap((article) => broken(linesOf(article), share).flat()).join('\n\n')),
    ).toBeGreaterThanOrEqual(0.95);
  });

  it('heals column breaks that a picture with its credit stands in', () => {
    const picture = (made: PlainArticle[], share: number): string =>
      made
        .flatMap((article) => {
          const [kept, tail] = broken(linesOf(article), share);
          return tail.length > 0 ? [...kept, '青石县城一角。（罗晓溪 摄）', ...tail] : kept;
        })
        .join('\n\n');
    let healed = 0;
    let all = 0;
    for (const [made, share] of SAMPLE()) {
      const found = cut(picture(made, share)).articles;
      for (const article of made) {
        all++;
        const text = found.find(({ title }) => bare(title) === bare(article.title))?.text.replace(/青石县城一角。\n?（罗晓溪 摄）\n?/, '');
        if (bare(text ?? '') === bare(textOf(article))) healed++;
      }
    }
    expect(healed / all).toBeGreaterThanOrEqual(0.9);
  });

  it('finds headlines that stand after their bodies', () => {
    const after = (made: PlainArticle[]): string => made.flatMap((article) => [...linesOf(article).slice(1), article.title]).join('\n\n');
    expect(recovered(after)).toBeGreaterThanOrEqual(0.95);
  });

  it('brings home an end that stands before its headline', () => {
    const tailFirst = (made: PlainArticle[], share: number): string => {
      const [kept, tail] = broken(linesOf(made.at(-1) as PlainArticle), share);
      return [...made.slice(0, -1).flatMap(linesOf), ...tail, ...kept].join('\n\n');
    };
    expect(recovered(tailFirst)).toBeGreaterThanOrEqual(0.9);
  });

  it('brings home an end that another article stands before', () => {
    const between = (made: PlainArticle[], share: number): string => {
      const [first, ...rest] = made as [PlainArticle, ...PlainArticle[]];
      const [kept, tail] = broken(linesOf(first), share);
      return [...kept, ...linesOf(rest[0] as PlainArticle), ...tail, ...rest.slice(1).flatMap(linesOf)].join('\n\n');
    };
    expect(recovered(between)).toBeGreaterThanOrEqual(0.85);
  });
});
