import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/core/model.js';
import { segment } from '../../../../src/core/segment/segment.js';
import { page, places } from '../../../property/segment-pages.js';

const GOLDEN = join(import.meta.dirname, '../../../golden/segment');

/** What a reader checks of an article: who, when, where, and how it begins and ends. */
function outline(article: Article) {
  const { kind, title, section, newspaper, published, region, authors, continuesFrom, continuesOn, text } = article;
  return {
    kind,
    title,
    section,
    newspaper,
    published,
    region,
    authors: authors.map(({ role, name, outlet }) => [role, name, outlet].filter(Boolean).join(' ')),
    continuesFrom,
    continuesOn,
    begins: text.slice(0, 16),
    ends: text.slice(-16),
    length: text.length,
  };
}

describe('segment, golden pages', () => {
  for (const name of readdirSync(GOLDEN)) {
    it(`cuts ${name} as an editor would`, () => {
      const found = segment(page(readFileSync(join(GOLDEN, name, 'page.txt'), 'utf8')), places).articles.map(outline);
      const file = join(GOLDEN, name, 'articles.json');
      if (process.env.UPDATE_GOLDEN) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
      expect(existsSync(file)).toBe(true);
      expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    });
  }
});

describe('segment', () => {
  const cut = (text: string) => segment(page(text), places);

  it('makes nothing of an empty page', () => {
    expect(cut('')).toEqual({ blocks: [], articles: [] });
    expect(cut(' \n\n　\n')).toEqual({ blocks: [], articles: [] });
  });

  it('takes a text without headline for one article', () => {
    const { articles } = cut('5月2日,青石县召开会议。\n会议部署了防汛工作。');
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ title: '', text: '5月2日,青石县召开会议。\n会议部署了防汛工作。' });
  });

  it('lets what the file says win over what the page implies', () => {
    const meta = { newspaper: '山乡报', published: '2020-05-03', region: '青石' };
    const { articles } = segment({ doc: 'a.txt', text: '河源日报5月2日讯(记者 周远)青石县迎来春雨。', meta }, places);
    expect(articles[0]).toMatchObject({ newspaper: '山乡报', published: '2020-05-03', region: '青石县' });
    expect(articles[0]?.confidence).toMatchObject({ newspaper: 1, published: 1, region: 1 });
  });

  it('leaves front matter to residue blocks', () => {
    const text = '---\ntitle: 甲\n---\n青石县迎来春雨\n\n昨日,青石县普降春雨,旱情缓解。';
    const { blocks, articles } = segment({ doc: 'a.txt', text, meta: {}, bodyStart: 16 }, places);
    expect(blocks.slice(0, 3).map((block) => block.why[0])).toEqual(['front matter', 'front matter', 'front matter']);
    expect(articles[0]?.title).toBe('青石县迎来春雨');
  });

  it('joins a sentence that a column cut, also where a picture stands between its halves', () => {
    const { articles } = cut(
      '茶园丰收\n\n本报记者 林小川\n\n今年全县茶园面积达到三万亩,新建加工厂7家,引进制\n\n新建的茶园。 何 满 摄\n\n茶企业两家,产值翻了一番。\n\n茶农们都说,日子越过越好了。',
    );
    expect(articles[0]?.text).toContain('引进制茶企业两家');
    expect(articles[0]?.authors.map((author) => author.name)).toEqual(['林小川', '何满']);
  });

  it('takes out a line that a column break printed twice', () => {
    const { articles, blocks } = cut(
      '茶园丰收\n\n本报记者 林小川\n\n茶农抢抓时机,把茶园变成了聚宝盆。\n\n抓时机,把茶园变成了聚宝盆。\n\n明年,这里还要扩种千亩。',
    );
    expect(articles[0]?.text).toBe('茶农抢抓时机,把茶园变成了聚宝盆。\n明年,这里还要扩种千亩。');
    expect(blocks.find((block) => block.kind === 'residue')?.why).toEqual(['repeats the end of the paragraph before it']);
  });

  it('makes an article without a title of a continuation, and says from where', () => {
    const { articles } = cut('(上接第一版)要压实责任,确保安全。\n\n要抓好落实。(下转第六版)');
    expect(articles[0]).toMatchObject({ title: '', continuesFrom: '上接第一版', continuesOn: '下转第六版' });
  });

  it('says why a block has its kind', () => {
    expect(
      cut('青石日报\n\n茶园丰收\n\n本报记者 林小川\n\n茶农抢抓时机。').blocks.map((block) => [block.kind, block.why.length > 0]),
    ).toEqual([
      ['masthead', true],
      ['headline', true],
      ['byline', true],
      ['body', true],
    ]);
  });
});
