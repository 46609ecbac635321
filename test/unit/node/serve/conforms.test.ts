import { describe, expect, it } from 'vitest';
import { violations } from './conforms.js';

const components = { Name: { type: 'string' } };
const schema = {
  type: 'object',
  properties: { name: { $ref: '#/components/schemas/Name' }, kinds: { type: 'array', items: { enum: ['a'] } }, n: { type: 'integer' } },
  required: ['name'],
};

describe('violations', () => {
  it('finds none where all is as it should be', () => {
    expect(violations({ name: 'x', kinds: ['a'], n: 1 }, schema, components)).toEqual([]);
  });

  it.each([
    [{}, '$ lacks name'],
    [{ name: 1 }, '$.name is no string'],
    [{ name: 'x', kinds: ['b'] }, '$.kinds[0] is b'],
    [{ name: 'x', n: 1.5 }, '$.n is no integer'],
    [{ name: 'x', other: 1 }, '$ has other'],
    [null, '$ is no object'],
  ])('finds what is wrong with %j', (value, wrong) => {
    expect(violations(value, schema, components)).toEqual([wrong]);
  });
});
