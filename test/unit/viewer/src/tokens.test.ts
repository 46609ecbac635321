import { describe, expect, it } from 'vitest';
import { indexTokens, pinyinForms, queryTokens } from '../../../../viewer/src/tokens.js';

describe('indexTokens and queryTokens', () => {
  it('cut Chinese into pairs and the rest into words', () => {
    expect(indexTokens('郴州市委 Ａ1')).toEqual(['郴州', '州市', '市委', '委', 'a1']);
    expect(queryTokens('州市委')).toEqual(['州市', '市委']);
    expect(queryTokens('委')).toEqual(['委']);
  });

  it('make every part of a name findable', () => {
    const name = '云川市人民政府';
    const index = indexTokens(name);
    for (let start = 0; start < name.length; start++) {
      for (let end = start + 1; end <= name.length; end++) {
        const tokens = queryTokens(name.slice(start, end));
        expect(tokens.every((token) => index.some((known) => known.startsWith(token)))).toBe(true);
      }
    }
  });
});

describe('pinyinForms', () => {
  it('holds the whole, the syllables and their runs, the whole first', () => {
    expect(pinyinForms('qin guo wen')).toEqual(['qinguowen', 'qin', 'qinguo', 'guo', 'guowen', 'wen']);
    expect(pinyinForms('')).toEqual([]);
  });
});
