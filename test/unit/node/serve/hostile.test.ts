import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileGraphs } from '../../../property/hostile.js';
import { sampleApp } from './sample-app.js';

/** Whether a text can be put into an address: it has no half of a surrogate pair alone. */
const isWellFormed = (text: string): boolean => !/\p{Cs}/u.test(text);

describe('hostile names', () => {
  it('come back as they are, as JSON that nothing runs', async () => {
    await fc.assert(
      fc.asyncProperty(hostileGraphs, async (graph) => {
        const ask = sampleApp({ graph });
        const response = await ask('/api/top?limit=1000');
        expect(response.headers.get('content-type')).toBe('application/json');
        expect(response.headers.get('x-content-type-options')).toBe('nosniff');
        const { top } = (await response.json()) as { top: { key: string; label: string }[] };
        expect(new Map(top.map(({ key, label }) => [key, label]))).toEqual(new Map(graph.mapNodes((key, { label }) => [key, label])));
      }),
      { numRuns: 50 },
    );
  });

  it('can be asked for where an address can hold them, and are answered or refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(hostileGraphs, async (graph) => {
        const ask = sampleApp({ graph });
        for (const key of graph.nodes().filter(isWellFormed)) {
          const response = await ask(`/api/entity?name=${encodeURIComponent(key)}`);
          const found = graph.hasNode(key.trim()) && key.length <= 500;
          expect(response.status).toBe(found ? 200 : 404);
          if (found) expect(((await response.json()) as { entity: { key: string } }).entity.key).toBe(key.trim());
        }
      }),
      { numRuns: 50 },
    );
  });
});
