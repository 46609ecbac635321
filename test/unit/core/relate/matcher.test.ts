import { describe, expect, it } from 'vitest';
import { GuanxiError } from '../../../../src/core/errors.js';
import { compilePattern, matching } from '../../../../src/core/relate/matcher.js';
import { readStory } from '../../../../src/core/relate/read-story.js';
import { article } from './fixture.js';

/** What a pattern finds in a text: `head → tail`. */
function pairs(pattern: string, source: string, options?: Parameters<typeof matching>[1]): string[] {
  const { doc, entities } = article(source);
  return matching(pattern, options)(readStory(doc, entities), []).map(({ head, tail }) => `${head.entity.name} → ${tail.entity.name}`);
}

describe('a pattern', () => {
  it('pairs lists each with each', () => {
    expect(pairs('<head:official+>见了<tail:official+>', '[甲一|official]、[乙二|official]见了[丙三|official]和[丁四|official]。')).toEqual(
      ['甲一 → 丙三', '甲一 → 丁四', '乙二 → 丙三', '乙二 → 丁四'],
    );
  });

  it('takes the subject of the clause for the slot that it begins with', () => {
    expect(pairs('<subject-head:official>走进<tail:place>', '[甲一|official]出发,走进[东河县|place.county]。')).toEqual(['甲一 → 东河县']);
  });

  it('goes over items without a name in a loose list', () => {
    const list = '[甲一|official]来到[东河县|place.county]、几家企业和[西山县|place.county]。';
    expect(pairs('<head:official>来到<tail:place+>', list)).toEqual(['甲一 → 东河县']);
    expect(pairs('<head:official>来到<tail:place++>', list)).toEqual(['甲一 → 东河县', '甲一 → 西山县']);
  });

  it('takes the smallest of places that stand side by side', () => {
    expect(pairs('<head:official>来到<tail:place+>', '[甲一|official]来到[云川省|place.province][东河县|place.county]。')).toEqual([
      '甲一 → 东河县',
    ]);
  });

  it('does not go over the end of a clause in a gap', () => {
    expect(pairs('<head:official>..见<tail:official>', '[甲一|official]来了,见[乙二|official]。')).toEqual([]);
  });

  it('refuses pairs that are not accepted, and an entity with itself', () => {
    const source = '[甲一|official]见了[甲一|official]和[乙二|official]。';
    expect(pairs('<head:official>见了<tail:official+>', source)).toEqual(['甲一 → 乙二']);
    expect(pairs('<head:official>见了<tail:official+>', source, { accept: () => false })).toEqual([]);
  });

  it.each(['@nothing', '<head:persona>'])('is refused where it names what does not exist: %s', (pattern) => {
    expect(() => compilePattern(pattern)).toThrow(GuanxiError);
  });

  it.each(['+', '++'])('reads a list (%s) in one way only: a long one that comes to nothing ends at once', (many) => {
    const { regex } = compilePattern(`<head:place>与<tail:place${many}>@sign`);
    const list = (end: string): string => `\uE400与\uE400${'”“\uE400'.repeat(60)}${end}`;
    expect(list('是一个地方').match(regex)).toBeNull();
    expect(list('签订').match(regex)).toHaveLength(1);
  });
});
