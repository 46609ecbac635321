import { describe, expect, it } from 'vitest';
import type { EntityType, RelationType } from '../../../src/core/model.js';
import type { GoldPage } from '../../eval/gold.js';
import { type GraphFile, score } from '../../eval/score.js';

const gold: GoldPage = {
  doc: 'a.txt',
  articles: [],
  entities: [
    { id: 'p', type: 'official', name: '程远' },
    { id: 'c', type: 'organisation', name: '云泽市人民政府', aliases: ['市政府'] },
    { id: 'l', type: 'place', name: '云泽市', alt_types: ['organisation'] },
    { id: 'o', type: 'program', name: '春风行动', optional: true },
  ],
  relations: [
    { head: 'p', rel: 'holds_post', tail: 'c', title: '市长' },
    { head: 'p', rel: 'holds_post', tail: 'c', title: '党组书记' },
    { head: 'p', rel: 'visits', tail: 'l' },
  ],
};

/** A graph of nodes `type label alias…` and edges `head relation tail title`, ends by label. */
function graph(nodes: string[], edges: string[]): GraphFile {
  return {
    nodes: nodes.map((node) => {
      const [entityType, label = '', ...aliases] = node.split(' ');
      return { key: label, attributes: { entityType: entityType as EntityType, label, aliases } };
    }),
    edges: edges.map((edge) => {
      const [source, relation, target, title] = edge.split(' ');
      return { source, target, attributes: { relation: relation as RelationType, ...(title ? { title } : {}) } };
    }),
  } as unknown as GraphFile;
}

const tally = (file: GraphFile) => {
  const { entities, relations, misses } = score([gold], file);
  const counts = ({ tp, fp, fn }: { tp: number; fp: number; fn: number }) => [tp, fp, fn];
  return { entities: counts(entities.score()), relations: counts(relations.score()), misses };
};

describe('score', () => {
  it('is perfect for the gold itself, whether or not the optional is found', () => {
    const edges = ['程远 holds_post 云泽市人民政府 市长', '程远 holds_post 云泽市人民政府 党组书记', '程远 visits 云泽市'];
    const nodes = ['official 程远', 'organisation 云泽市人民政府', 'place 云泽市'];
    for (const more of [[], ['program 春风行动']]) {
      expect(tally(graph([...nodes, ...more], edges))).toMatchObject({ entities: [3, 0, 0], relations: [3, 0, 0] });
    }
  });

  it('takes an alias for a name, a person for an official as found but mistyped nowhere else', () => {
    expect(tally(graph(['person 程远', 'organisation 市政府', 'place 云泽市'], [])).entities).toEqual([2, 1, 1]);
  });

  it('counts the second node of one entity as wrong, and lets its relations stand', () => {
    const split = graph(['official 程远', 'organisation 云泽市人民政府', 'organisation 市政府'], ['程远 holds_post 市政府 市长']);
    const { entities, relations, misses } = tally(split);
    expect(entities).toEqual([2, 1, 1]);
    expect(relations).toEqual([1, 0, 2]);
    expect(misses.get('entity made twice')).toEqual([{ kind: 'organisation', what: '市政府: 云泽市人民政府' }]);
  });

  it('tells titles apart, and forgives a jurisdiction in front', () => {
    const nodes = ['official 程远', 'organisation 云泽市人民政府'];
    expect(tally(graph(nodes, ['程远 holds_post 云泽市人民政府 云泽市市长'])).relations).toEqual([1, 0, 2]);
    expect(tally(graph(nodes, ['程远 holds_post 云泽市人民政府 秘书长'])).relations).toEqual([0, 1, 3]);
  });

  it('never punishes jurisdiction or containment, and ignores the weak tie', () => {
    const nodes = ['official 程远', 'organisation 云泽市人民政府', 'place 云泽市'];
    const edges = ['云泽市人民政府 governs 云泽市', '云泽市 located_in 云泽市', '程远 co_mentioned 云泽市'];
    expect(tally(graph(nodes, edges)).relations).toEqual([0, 0, 3]);
  });
});
