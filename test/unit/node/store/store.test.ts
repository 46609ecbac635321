import { describe, expect, it } from 'vitest';
import { emptyStore } from './made.js';

const PAIR = [
  ['n', 'INTEGER'],
  ['text', 'VARCHAR'],
] as const;
const numbered = (count: number): [number, string][] => Array.from({ length: count }, (_, n) => [n, `t${n % 3}`]);

describe('Store', () => {
  it('gives rows in batches and in groups, while other things are asked', async () => {
    const store = await emptyStore();
    await store.list('pairs', PAIR, numbered(10));
    const sizes: number[] = [];
    for await (const rows of store.batches('FROM temp.pairs ORDER BY n', 4)) {
      sizes.push(rows.length);
      await store.list('pairs', PAIR, []);
    }
    expect(sizes).toEqual([4, 4, 2]);
    await store.list('pairs', PAIR, numbered(7));
    const groups: string[] = [];
    for await (const rows of store.groups('FROM temp.pairs ORDER BY text, n', 'text')) groups.push(rows.map(({ n }) => n).join(''));
    expect(groups).toEqual(['036', '14', '25']);
    for await (const rows of store.batches('FROM temp.pairs WHERE n > 100')) expect(rows).toEqual([]);
  });

  it('does all of a transaction or nothing', async () => {
    const store = await emptyStore();
    const failing = store.transaction(async () => {
      await store.setFact('a', '1');
      throw new Error('cut off');
    });
    await expect(failing).rejects.toThrow('cut off');
    expect(await store.fact('a')).toBeUndefined();
    await store.transaction(() => store.setFact('a', '2'));
    expect(await store.fact('a')).toBe('2');
  });

  it('stores every kind of cell as it is', async () => {
    const store = await emptyStore();
    await store.append('extracted.bands', [['a.txt', 'a.txt#1', 18_446_744_073_709_551_615n]]);
    await store.append('extracted.entities', [['a', 1, 'k', 't', undefined, "n'\u0000", ['x', ''], undefined, undefined, [], 0]]);
    expect(await store.rows('SELECT band::VARCHAR AS band FROM extracted.bands')).toEqual([{ band: '18446744073709551615' }]);
    const [row] = await store.rows('FROM extracted.entities');
    expect(row).toMatchObject({ n: 1, subtype: null, name: "n'\u0000", aliases: ['x', ''], articles: [] });
  });
});
