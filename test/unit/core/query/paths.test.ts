import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { type PathOptions, paths } from '../../../../src/core/query/index.js';
import { keyOf, ontology, page } from '../assemble/fixtures.js';

const P = (name: string): string => keyOf('official', name);
// 甲 to 丁 in two hops over 乙 (certain) or 丙 (less so), in three over 丙 and 乙, and in one by a weak tie.
const builder = page('a.txt', '2020');
for (const name of ['甲', '乙', '丙', '丁', '戊']) builder.entity('official', name);
const tie = (a: string, b: string, confidence: number): void => void builder.relation(P(a), 'meets', P(b), { confidence });
tie('甲', '乙', 0.9);
tie('丁', '乙', 0.9);
tie('甲', '丙', 0.6);
tie('丙', '丁', 0.6);
tie('乙', '丙', 0.5);
builder.relation(P('甲'), 'co_mentioned', P('丁'), { confidence: 0.5 });
const graph = assembleGraph([builder.build()], ontology);
const ask = (options?: PathOptions): string[] =>
  paths(graph, P('甲'), P('丁'), options).map(({ nodes }) => nodes.map(({ label }) => label).join(''));

describe('paths', () => {
  it('finds the shortest, the most certain of those, whatever the direction', () => {
    expect(ask()).toEqual(['甲乙丁']);
  });

  it('finds the k best, each once and without a loop', () => {
    expect(ask({ count: 9 })).toEqual(['甲乙丁', '甲丙丁', '甲丙乙丁', '甲乙丙丁']);
    expect(ask({ count: 2 })).toEqual(['甲乙丁', '甲丙丁']);
  });

  it('gives every hop its edges with their evidence', () => {
    const [path] = paths(graph, P('甲'), P('丁'));
    expect(path?.cost).toBe(2.2);
    expect(path?.hops.map(({ edges }) => edges.map(({ relation, evidence }) => [relation, evidence.length]))).toEqual([
      [['meets', 1]],
      [['meets', 1]],
    ]);
  });

  it('takes weak ties only where they are asked for, and heeds confidence', () => {
    expect(ask({ relation: ['co_mentioned'] })).toEqual(['甲丁']);
    expect(ask({ minConfidence: 0.7, count: 5 })).toEqual(['甲乙丁']);
    expect(ask({ minConfidence: 0.95 })).toEqual([]);
  });

  it('takes the same one of two that cost the same, whatever else there is', () => {
    const among = (others: string[]): string[] => {
      const tied = page('b.txt', '2020');
      const meet = (a: string, b: string): void => void tied.relation(P(a), 'meets', P(b), { confidence: 0.5 });
      const between = ['一', '二', '三', '四'];
      for (const name of [...others, '甲', '丁', ...between]) tied.entity('official', name);
      for (const name of others) meet('甲', name);
      for (const name of between) meet('甲', name);
      for (const name of [...between].reverse()) meet(name, '丁');
      for (const [a, b] of [others.slice(1), between].flatMap((names) => names.slice(1).map((name, i) => [names[i] ?? '', name])))
        meet(a ?? '', b ?? '');
      return paths(assembleGraph([tied.build()], ontology), P('甲'), P('丁'), { count: 3 }).map(({ nodes }) =>
        nodes.map(({ label }) => label).join(''),
      );
    };
    const alone = among([]);
    expect(new Set(alone).size).toBe(3);
    for (const others of [['戊'], ['乙', '丙', '己', '庚']]) expect(among(others)).toEqual(alone);
  });

  it('says what it can’t answer', () => {
    expect(paths(graph, P('甲'), P('戊'))).toEqual([]);
    expect(() => paths(graph, P('甲'), P('甲'))).toThrow(/to itself/);
    expect(() => paths(graph, P('甲'), '无')).toThrow(/no node 无/);
  });
});
