import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/core/pipeline.js';
import { tools } from '../tools.js';

const text = `衡阳日报
2019年3月5日 星期二 责任编辑:周怀远 校对:温晓

全市春耕备耕有序推进

本报讯 (记者 林小川)3月4日,全市春耕备耕现场会在衡东县召开,与会人员察看了育秧工厂和高标准农田,听取了各地的情况介绍。

本报热线:0734-8000000 责编:罗晓溪
`;

describe('those who made the page', () => {
  const found = extract({ doc: 'page.txt', text, meta: {} }, tools);

  it('are persons, filed under an article', () => {
    const people = found.entities.filter(({ type }) => type === 'person').map(({ name }) => name);
    expect(people.sort()).toEqual(['周怀远', '林小川', '温晓', '罗晓溪'].sort());
  });

  it('are no part of the article’s text', () => {
    expect(found.articles).toHaveLength(1);
    expect(found.articles[0]?.text).not.toMatch(/责任编辑|责编/);
  });

  it('are found where the page prints them', () => {
    for (const { start, end, text: words } of found.mentions) expect(text.slice(start, end)).toBe(words);
  });
});
