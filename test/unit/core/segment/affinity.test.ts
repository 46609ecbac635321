import { describe, expect, it } from 'vitest';
import { affinity, countPairs, junction, opensLikeOthers, pairsOf, weightsOf } from '../../../../src/core/segment/affinity.js';

describe('affinity', () => {
  it('is the share of a line that a text has', () => {
    expect(affinity('春茶采摘', pairsOf('春茶采摘正忙'))).toBe(1);
    expect(affinity('春茶采摘', pairsOf('水库除险加固'))).toBe(0);
    expect(affinity(',。', pairsOf('春茶'))).toBe(0);
  });

  it('counts nothing that no article has, and least what all have', () => {
    const texts = [pairsOf('春茶丰收'), pairsOf('水库丰收')];
    const pair = (word: string): number => [...pairsOf(word)][0] as number;
    const weights = weightsOf(2, countPairs(texts));
    expect(weights(pair('丰收'))).toBeLessThan(weights(pair('春茶')));
    expect(weights(pair('电池'))).toBe(0);
    const changed = weightsOf(2, countPairs(texts), { from: texts[0] as Set<number>, to: pairsOf('电池') });
    expect(changed(pair('春茶'))).toBe(0);
    expect(changed(pair('电池'))).toBeGreaterThan(0);
  });
});

describe('junction', () => {
  it('knows the word that a break cut from the rest of the page', () => {
    expect(junction('引进制', '茶企业', ['全县制茶工坊'])).toBe(0.5);
    expect(junction('引进制', '茶企业', ['全县制茶企业'])).toBe(1);
    expect(junction('引进制', '茶企业', ['春雨普降'])).toBe(0);
  });
});

describe('opensLikeOthers', () => {
  it('tells the beginning of a sentence from its inside by the page', () => {
    expect(opensLikeOthers('目前,全县', ['春雨普降。目前,旱情缓解。'])).toBe(1);
    expect(opensLikeOthers('雨普降了', ['春雨普降。'])).toBe(-1);
    expect(opensLikeOthers('茶园', ['春雨普降。'])).toBe(0);
  });
});
