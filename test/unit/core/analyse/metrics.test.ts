import { expect, it } from 'vitest';
import { metrics } from '../../../../src/core/analyse/metrics.js';

it('lists every metric once, each saying what it is', () => {
  expect(metrics.map(({ id }) => id)).toEqual(['degree', 'pagerank', 'betweenness', 'community']);
  expect(metrics.every(({ zh, en, means }) => [zh, en, means].every((text) => text.length > 0))).toBe(true);
});
