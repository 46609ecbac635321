import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../../viewer/src/search.js';
import { letters } from './graph.js';

describe('createSearch', () => {
  it('puts the exact name first, entities before articles, and says which post matched', () => {
    const search = createSearch(letters());
    expect(search('a')[0]).toEqual({ kind: 'node', key: 'a', label: 'a' });
    expect(search('局长')).toEqual([{ kind: 'node', key: 'a', label: 'a', via: '局长' }]);
    expect(search('题')[0]?.kind).toBe('article');
  });

  it('finds nothing for nothing', () => {
    expect(createSearch(letters())('')).toEqual([]);
  });
});
