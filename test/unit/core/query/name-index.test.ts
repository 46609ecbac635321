import { describe, expect, it } from 'vitest';
import { find, nameIndex } from '../../../../src/core/query/index.js';
import { smallGraph } from '../../cli/small-graph.js';

const graph = smallGraph();
const names = nameIndex(graph);

describe('nameIndex', () => {
  it.each(['贺小满', ' lrg ', 'Song Ling', '松岭', '梁若古', 'person:贺小满~2', '', '欧阳'])('finds for %j what find finds', (text) => {
    expect(names.find(text)).toEqual(find(graph, text));
    expect(names.find(text, { limit: 1 })).toEqual(find(graph, text, { limit: 1 }));
  });

  it('resolves a key before the names, a name that several bear to all of them, and part of a name to none', () => {
    expect(names.resolve('person:贺小满')).toMatchObject({ kind: 'found', node: { key: 'person:贺小满', match: 'key' } });
    expect(names.resolve('贺小满')).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ key: 'person:贺小满' }, { key: 'person:贺小满~2' }],
    });
    expect(names.resolve('松岭')).toMatchObject({ kind: 'unknown', candidates: [{ key: 'place:松岭县' }, {}] });
    expect(names.resolve(' ')).toEqual({ kind: 'unknown', candidates: [] });
  });
});
