import { describe, expect, it } from 'vitest';
import { AnswerCache } from '../../../../src/node/serve/answer-cache.js';

const bytes = (length: number): Uint8Array => new Uint8Array(length);

describe('AnswerCache', () => {
  it('keeps what was asked last, within its bound', () => {
    const cache = new AnswerCache(1600);
    for (let i = 0; i < 16; i++) cache.set(`/${i}`, bytes(94));
    expect(cache.get('/0')).toHaveLength(94);
    cache.set('/n', bytes(94));
    cache.set('/m', bytes(94));
    expect(cache.get('/1')).toBeUndefined();
    expect(cache.get('/0')).toHaveLength(94);
    expect(cache.get('/m')).toHaveLength(94);
  });

  it('keeps nothing that would drive out the others, and one answer once', () => {
    const cache = new AnswerCache(1600);
    cache.set('/a', bytes(1000));
    expect(cache.get('/a')).toBeUndefined();
    for (let i = 0; i < 100; i++) cache.set('/b', bytes(90));
    cache.set('/c', bytes(90));
    expect(cache.get('/b')).toBeDefined();
  });
});
