import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/core/text/reading.js';
import { splitSentences } from '../../../../src/core/text/sentences.js';
import { articleOf } from '../tools.js';

function sentences(text: string): string[] {
  const reading = readArticle({ doc: 'page.txt', text, meta: {} }, articleOf(text));
  return splitSentences(reading).map((s) => reading.printed.slice(s.start, s.end));
}

describe('splitSentences', () => {
  it.each([
    ['桥通了。车来了！你看？好', ['桥通了。', '车来了！', '你看？', '好']],
    ['老人说：“桥通了。”他笑了。', ['老人说：“桥通了。”', '他笑了。']],
    ['真好！！！真的吗？！', ['真好！！！', '真的吗？！']],
    ['（图为大桥。）车来了。', ['（图为大桥。）', '车来了。']],
    ['甲说，路宽；乙说，灯亮：都好', ['甲说，路宽；乙说，灯亮：都好']],
    ['第一行\n第二行', ['第一行', '第二行']],
    ['　　缩进的段落。 　', ['缩进的段落。']],
    ['长3.5公里，2022年1月1日,通车', ['长3.5公里，2022年1月1日,通车']],
    ['', []],
    ['　\n \n', []],
  ])('%j', (text, parts) => {
    expect(sentences(text)).toEqual(parts);
  });

  it('ends at ASCII and full-width marks alike', () => {
    expect(sentences('桥通了!车来了?好')).toHaveLength(sentences('桥通了！车来了？好').length);
  });

  it('numbers them and says in which kind of block they stand', () => {
    const text = '桥通了\n本报记者 林小川\n车来了。人来了。';
    const article = articleOf(text);
    const kinds = ['headline', 'byline', 'body'] as const;
    article.pieces.forEach((piece, i) => {
      piece.kind = kinds[i] ?? 'body';
    });
    const found = splitSentences(readArticle({ doc: 'page.txt', text, meta: {} }, article));
    expect(found.map((s) => [s.index, s.kind])).toEqual([
      [0, 'headline'],
      [1, 'byline'],
      [2, 'body'],
      [3, 'body'],
    ]);
  });
});
