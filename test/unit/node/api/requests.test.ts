import { describe, expect, it } from 'vitest';
import { given } from '../../../../src/node/api/given.js';
import { neighboursRequest } from '../../../../src/node/api/requests.js';

describe('a request', () => {
  it('is the same from an address, which has only texts, and from JSON', () => {
    const wanted = { name: 'x', depth: 2, relation: ['meets', 'visits'], minConfidence: 0.5, limit: 100, evidence: 3 };
    expect(given(neighboursRequest.parse({ name: 'x', depth: '2', relation: 'meets,visits', minConfidence: '0.5' }))).toEqual(wanted);
    expect(given(neighboursRequest.parse({ name: 'x', depth: 2, relation: ['meets', 'visits'], minConfidence: 0.5 }))).toEqual(wanted);
  });

  it.each([
    { depth: '' },
    { depth: '-1' },
    { depth: '0x1' },
    { depth: true },
    { depth: 1.5 },
    { relation: '' },
    { relation: 'meets ' },
    { since: '2021-13' },
    { minConfidence: '1.01' },
    { evidence: 'NaN' },
    { direction: 'both' },
  ])('is refused with %j', (wrong) => {
    expect(neighboursRequest.safeParse({ name: 'x', ...wrong }).success).toBe(false);
  });
});
