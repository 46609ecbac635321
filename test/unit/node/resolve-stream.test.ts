import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../../src/core/assemble/assemble.js';
import { edgeKey } from '../../../src/core/assemble/edge-key.js';
import { asEdge } from '../../../src/core/assemble/merge-relations.js';
import { resolveLine } from '../../../src/node/resolve-stream.js';
import { GOVERNMENT, keyOf, LIN, ontology, page, samplePages, ZHOU } from '../core/assemble/fixtures.js';

const pages = samplePages();
const graph = assembleGraph(pages, ontology);
const all = {
  articles: pages.flatMap(({ articles }) => articles),
  entities: pages.flatMap(({ entities }) => entities),
  mentions: pages.flatMap(({ mentions }) => mentions),
  relations: pages.flatMap(({ relations }) => relations),
};
const edgesOf = (key: string) => all.relations.filter((relation) => edgeKey(asEdge(relation, ontology)) === key);
const resolve = (line: Record<string, unknown>): Record<string, unknown> => resolveLine(line, ontology) as Record<string, unknown>;

describe('guanxi resolve', () => {
  it('merges what pages say of an entity as a build does', () => {
    const { entities, mentions, articles } = all;
    const block = {
      entities: entities.filter(({ key }) => key === LIN),
      mentions: mentions.filter(({ entity }) => entity === LIN),
      articles,
    };
    const { label, aliases, mentions: count, articles: ids, firstSeen, lastSeen } = graph.getNodeAttributes(LIN);
    expect(resolve({ block: 'entity', key: LIN, ...block })).toMatchObject({
      block: 'entity',
      key: LIN,
      type: 'official',
      name: label,
      aliases,
      mentions: count,
      articles: ids,
      firstSeen,
      lastSeen,
    });
    expect(resolve({ block: 'entity', key: 'person:无' })).toEqual({ block: 'entity', key: 'person:无' });
  });

  it('merges relations to the edge that a build makes', () => {
    const key = `${LIN}|holds_post|${GOVERNMENT}|县长`;
    const { size: _size, color: _color, ...attributes } = graph.getEdgeAttributes(key);
    expect(resolve({ block: 'edge', key, relations: edgesOf(key) })).toEqual({
      block: 'edge',
      key,
      head: LIN,
      tail: GOVERNMENT,
      attributes,
    });
  });

  it('tells who followed whom in a post, of the edges that it gave', () => {
    const keys = [LIN, ZHOU].map((person) => `${person}|holds_post|${GOVERNMENT}|县长`);
    const edges = keys.map((key) => resolve({ block: 'edge', key, relations: edgesOf(key) }));
    const entities = [LIN, ZHOU, GOVERNMENT].map((key) => {
      const { label, entityType } = graph.getNodeAttributes(key);
      return { key, name: label, type: entityType };
    });
    const { edges: made } = resolve({ block: 'post', key: `${GOVERNMENT} 县长`, edges, entities });
    const succession = `${LIN}|succeeds|${ZHOU}|河阳县人民政府 县长`;
    const { size: _size, color: _color, ...attributes } = graph.getEdgeAttributes(succession);
    expect(made).toEqual([{ key: succession, head: LIN, tail: ZHOU, attributes }]);
    expect(resolve({ block: 'post', key: 'x' })).toEqual({ block: 'post', key: 'x', edges: [] });
  });

  it('tells people of one name apart, with the reasons', () => {
    const person = keyOf('official', '张平');
    const at = (doc: string, place: string) =>
      page(doc, '2021')
        .entity('official', '张平')
        .entity('organisation', `${place}县人民政府`, { parent: `place:${place}省/${place}县` })
        .relation(person, 'holds_post', keyOf('organisation', `${place}县人民政府`), { title: '县长' })
        .build();
    const two = [at('a.txt', '甲'), at('b.txt', '乙')];
    const block = {
      articles: two.flatMap((p) => p.articles),
      entities: two.flatMap((p) => p.entities),
      relations: two.flatMap((p) => p.relations),
    };
    const { keys, decisions } = resolve({ block: 'name', key: person, ...block });
    expect(new Set(Object.values(keys as object)).size).toBe(2);
    expect(decisions).toEqual([expect.objectContaining({ verdict: 'apart' })]);
    expect(resolve({ block: 'name', key: person, articles: two[0]?.articles })).toMatchObject({ keys: {} });
  });

  it.each([
    [{ block: 'node', key: 'a' }, /the block is "node": give it as one of name entity edge post/],
    [{ key: 'a' }, /the block is undefined/],
    [{ block: 'toString', key: 'a' }, /the block is "toString"/],
    [{ block: 'edge' }, /the block has no key/],
    [{ block: 'edge', key: 'a' }, /has no relations/],
    [{ block: 'post', key: 'a', edges: {} }, /the block's edges is no list/],
  ])('refuses %j', (line, message) => {
    expect(() => resolve(line)).toThrow(expect.objectContaining({ code: 'FORMAT', message: expect.stringMatching(message) }));
  });
});
