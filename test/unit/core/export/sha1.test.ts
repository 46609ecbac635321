import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha1 } from '../../../../src/core/export/sha1.js';

it.each(['', 'abc', '林晓禾', '𠮷', 'x'.repeat(55), 'x'.repeat(64), '县'.repeat(200)])('is what node:crypto gives: %j', (text) => {
  expect(sha1(text)).toBe(createHash('sha1').update(text).digest('hex'));
});

it('keeps lone surrogates apart', () => {
  expect(sha1('\ud800')).not.toBe(sha1('\ud801'));
});
