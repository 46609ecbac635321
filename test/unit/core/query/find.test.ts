import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { leastShared, searchNames } from '../../../../src/core/query/find.js';
import { find, resolveName } from '../../../../src/core/query/index.js';
import { GOVERNMENT, keyOf, LIN, ontology, page, samplePages } from '../assemble/fixtures.js';

const graph = assembleGraph(samplePages(), ontology);
const best = (text: string) => find(graph, text).map(({ key, match }) => [key, match])[0];

describe('find', () => {
  it.each([
    [LIN, 'key'],
    ['林晓禾', 'label'],
    ['  林晓禾 ', 'label'],
    ['林县长', 'alias'],
    ['lin xiao he', 'pinyin'],
    ['LinXiaoHe', 'pinyin'],
    ['ＬＸＨ', 'initials'],
    ['晓禾', 'substring'],
    ['linx', 'substring'],
    ['林小禾', 'near'],
  ])('finds %s by %s', (text, match) => {
    expect(best(text)).toEqual([LIN, match]);
  });

  it('finds an organ by a short form that shares its characters', () => {
    expect(best('河阳政府')).toEqual([GOVERNMENT, 'near']);
  });

  it('finds nothing for nothing, and nothing like a stranger', () => {
    expect(find(graph, ' ')).toEqual([]);
    expect(find(graph, '欧阳')).not.toContainEqual(expect.objectContaining({ match: 'label' }));
    expect(find(graph, 'zzz')).toEqual([]);
  });

  it('puts the better reason first and keeps to the limit', () => {
    expect(find(graph, '河阳').map(({ match }) => match)).toEqual(['alias', 'substring']);
    expect(find(graph, '河阳', { limit: 1 })).toHaveLength(1);
  });
});

describe('resolveName', () => {
  const twins = assembleGraph(
    [
      page('a.txt', '2020')
        .entity('place', '鼓山区', { parent: 'place:东海市' })
        .entity('program', '鼓山区')
        .entity('official', '石玉兰')
        .entity('official', '孙远帆')
        .build(),
    ],
    ontology,
  );

  it('decides by a name, alias or pinyin that only one node has', () => {
    for (const text of ['林晓禾', '林县长', 'linxiaohe', 'lxh']) {
      expect(resolveName(graph, text)).toMatchObject({ kind: 'found', node: { key: LIN } });
    }
  });

  it('leaves it to the reader where two nodes bear the name', () => {
    expect(resolveName(twins, '鼓山区')).toEqual({
      kind: 'ambiguous',
      candidates: [
        { key: keyOf('place', '鼓山区'), label: '鼓山区', entityType: 'place', parent: 'place:东海市', match: 'label' },
        { key: keyOf('program', '鼓山区'), label: '鼓山区', entityType: 'program', match: 'label' },
      ],
    });
  });

  it('says what is near where no node bears the name', () => {
    expect(resolveName(twins, '石玉')).toMatchObject({ kind: 'unknown', candidates: [{ label: '石玉兰', match: 'substring' }] });
    expect(resolveName(twins, '无名氏')).toEqual({ kind: 'unknown', candidates: [] });
  });
});

describe('what a database can look names up by', () => {
  it('is every name in whole, folded', () => {
    const names = { label: '林晓禾', aliases: ['林晓禾', 'Ａ 禾'], pinyin: 'lin xiao he', initials: 'lxh' };
    expect(searchNames(names)).toEqual(['林晓禾', 'a禾', 'linxiaohe', 'lxh']);
  });

  it('is a number of characters that whatever is found by a name has in common with it', () => {
    const shared = (name: string, wanted: string) => [...new Set(wanted)].filter((character) => name.includes(character)).length;
    for (const [name, wanted] of [
      ['林小禾', '林晓禾'],
      ['河阳市委员会', '河阳市会'],
      ['甲乙', '甲'],
      ['甲乙丙丁戊', '甲乙丙己庚'],
    ] as const)
      expect(shared(name, wanted)).toBeGreaterThanOrEqual(leastShared(wanted));
    expect([leastShared('禾'), leastShared('甲乙丙丁戊己庚')]).toEqual([1, 3]);
  });
});
