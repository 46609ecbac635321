import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../../src/core/model.js';
import { hashOfPage, stateOfSources } from '../../../../src/node/store/changes.js';
import { tempFolder } from '../temp.js';
import { emptyStore } from './made.js';

describe('stateOfSources', () => {
  it('knows a file by its bytes, the options and the extractor, small or large', async () => {
    const folder = tempFolder({ 'a.txt': '甲', 'b.txt': '乙'.repeat(600_000) });
    const sources = ['a.txt', 'b.txt', 'gone.txt'].map((doc) => ({ doc, path: path.join(folder, doc) })).concat({ doc: 'stdin' } as never);
    const store = await emptyStore();
    const unchanged = async (extractor = 'v1', options = {}): Promise<boolean[]> =>
      (await stateOfSources(store, sources, options, extractor)).map((state) => state.unchanged);
    const states = await stateOfSources(store, sources, {}, 'v1');
    expect(states.map(({ bytes }) => bytes)).toEqual([3, 1_800_000, 0, 0]);
    expect(states.map(({ hash }) => hash?.length)).toEqual([64, 64, undefined, undefined]);
    await store.append(
      'extracted.sources',
      states.filter(({ hash }) => hash).map(({ doc, hash }) => [doc, hash, 'v1']),
    );
    expect(await unchanged()).toEqual([true, true, false, false]);
    expect(await unchanged('v2')).toEqual([false, false, false, false]);
    expect(await unchanged('v1', { region: '河阳市' })).toEqual([false, false, false, false]);
    writeFileSync(path.join(folder, 'a.txt'), '丙');
    expect(await unchanged()).toEqual([false, true, false, false]);
  });
});

describe('hashOfPage', () => {
  const page: Page = { doc: 'a.txt', text: '市委召开会议。', meta: {} };

  it('is of all that extraction sees', () => {
    const others: Page[] = [
      page,
      { ...page, doc: 'b.txt' },
      { ...page, text: '' },
      { ...page, meta: { region: '河阳市' } },
      { ...page, bodyStart: 2 },
    ];
    expect(new Set(others.map(hashOfPage)).size).toBe(others.length);
    expect(hashOfPage({ ...page })).toBe(hashOfPage(page));
  });
});
