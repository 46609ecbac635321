import { expect, it } from 'vitest';
import { edgeKey } from '../../../../src/core/assemble/edge-key.js';

it('is head|relation|tail, with the title where there is one', () => {
  const plain = { head: 'a', relation: 'holds_post', tail: 'b', modality: 'asserted' } as const;
  expect(edgeKey(plain)).toBe('a|holds_post|b');
  expect(edgeKey({ ...plain, title: '局长' })).toBe('a|holds_post|b|局长');
  expect(edgeKey({ ...plain, tenure: 'former' })).toBe('a|holds_post|b||former');
});

it('never gives two relations one key', () => {
  const key = (title: string, tenure?: string) =>
    edgeKey({ head: 'a', relation: 'holds_post', tail: 'b', modality: 'asserted', title, ...(tenure === undefined ? {} : { tenure }) });
  expect(key('局长|former')).not.toBe(key('局长', 'former'));
});
