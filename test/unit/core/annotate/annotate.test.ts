import { describe, expect, it } from 'vitest';
import { annotate, checkOrder } from '../../../../src/core/annotate/annotate.js';
import type { Page } from '../../../../src/core/model.js';
import { annotated, articleOf, lexicon, tokenize } from '../tools.js';

const stage = (id: string, ...requires: string[]) => ({ id, requires, annotate: (): void => {} });

describe('checkOrder', () => {
  it('accepts stages that follow what they build on', () => {
    expect(() => checkOrder([stage('places', 'tokens'), stage('organs', 'tokens', 'places')])).not.toThrow();
  });

  it('names the stage that runs too early, and what it misses', () => {
    expect(() => checkOrder([stage('organs', 'tokens', 'places'), stage('places', 'tokens')])).toThrow(/organs.*places/);
    expect(() => checkOrder([stage('organs', 'places')])).toThrow(expect.objectContaining({ code: 'FORMAT' }));
  });
});

describe('annotate', () => {
  const text = '市委书记周怀远到衡东县石湾镇调研，青禾科技（衡阳）有限公司董事长方志远介绍了“清风行动”。';
  const doc = annotated(text, { region: '衡阳市' });

  it('sorts mentions by where they stand, each with its place in the list as id', () => {
    expect(doc.mentions.map((m) => m.id)).toEqual(doc.mentions.map((_, i) => i));
    expect(doc.mentions.map((m) => m.start)).toEqual(doc.mentions.map((m) => m.start).sort((a, b) => a - b));
  });

  it('lets no two printed mentions overlap', () => {
    const printed = doc.mentions.filter((m) => !m.implied);
    printed.forEach((m, i) => {
      expect(m.end).toBeLessThanOrEqual(printed[i + 1]?.start ?? text.length);
    });
  });

  it('names the words that stand there', () => {
    for (const m of doc.mentions.filter((m) => !m.implied && m.type !== 'program')) {
      expect(doc.reading.text.slice(m.start, m.end)).toBe(m.name);
    }
  });

  it('gives every mention a rule and a confidence, and every post persons that exist', () => {
    for (const m of doc.mentions) {
      expect(m.rule).toMatch(/^[a-z]+/);
      expect(m.confidence).toBeGreaterThan(0);
      expect(m.confidence).toBeLessThanOrEqual(1);
    }
    expect(doc.affiliations.flatMap((a) => a.persons).map((id) => doc.mentions[id]?.name)).toEqual(['周怀远', '方志远']);
  });

  it('finds nothing in nothing', () => {
    expect(annotated('')).toMatchObject({ mentions: [], affiliations: [], sentences: [] });
  });

  it('knows in every article of a page a name that one article makes sure of', () => {
    const first = '市长罗国文主持会议。';
    const second = '傍晚，罗国文还在工地。';
    const page: Page = { doc: 'page.txt', text: `${first}\n${second}`, meta: {} };
    const pieces = articleOf(page.text).pieces;
    const articles = pieces.map((piece, i) => articleOf(page.text, { id: `page.txt#${i + 1}`, pieces: [piece] }));
    const docs = annotate(page, articles, lexicon, tokenize, () => undefined);
    expect(docs.map((d) => d.mentions.filter((m) => m.name === '罗国文').length)).toEqual([1, 1]);
  });
});
