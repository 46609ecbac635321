import { rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleGraph } from '../../src/core/assemble/assemble.js';
import { parseCorrections } from '../../src/core/assemble/corrections/parse.js';
import { json } from '../../src/core/export/json.js';
import type { Correction } from '../../src/core/graph-model.js';
import type { Extraction, Modality } from '../../src/core/model.js';
import { assembleStore } from '../../src/node/store/assemble.js';
import { readGraph } from '../../src/node/store/graph.js';
import { removePages } from '../../src/node/store/ingest.js';
import { Store } from '../../src/node/store/store.js';
import { ontology } from '../unit/core/assemble/fixtures.js';
import { storeAll } from '../unit/node/store/made.js';
import { tempFolder } from '../unit/node/temp.js';
import { builds, type Content, pageOf } from './store-pages.js';

const CORRECTIONS: Correction[] = parseCorrections(
  `
- merge: [person:林晓禾, person:周望川]
  why: one person
  who: Lin
- split: person:张平
  articles: [1.txt]
  as: person:张平@云溪日报
  why: the reporter
  who: Lin
- rename: organisation:云溪市人民政府
  to: 云溪市政府
  why: as it calls itself
  who: Lin
- retype: person:许临风
  type: official
  subtype: party
  why: he heads the county
  who: Lin
- delete: person:张平|meets|person:许临风
  why: misread
  who: Lin
- assert: person:许临风
  relation: holds_post
  to: organisation:河阳县人民政府
  title: 县长
  asOf: 2021-10
  why: the gazette
  who: Lin
`,
  'guanxi.corrections.yaml',
  ontology,
);

/** Builds one set of pages after another into one store, and compares each time with what assembly makes in memory. */
async function sameAsInMemory(sets: Record<string, Content>[], corrections: Correction[], modalities: Modality[]): Promise<void> {
  const file = path.join(tempFolder(), 'guanxi.duckdb');
  const store = await Store.open(file, 'write');
  let before: Record<string, Extraction> = {};
  for (const set of sets) {
    const after = Object.fromEntries(Object.entries(set).map(([doc, said]) => [doc, pageOf(doc, said)]));
    const differs = (doc: string): boolean => JSON.stringify(before[doc]) !== JSON.stringify(after[doc]);
    await store.transaction(async () => {
      await removePages(store, Object.keys(before).filter(differs));
      await storeAll(
        store,
        Object.values(after).filter(({ doc }) => differs(doc)),
      );
    });
    await assembleStore(store, ontology, { corrections, with: modalities, version: 'same' });
    const inMemory = assembleGraph(Object.values(after), ontology, { corrections, with: modalities });
    expect(json.write(await readGraph(store, ontology), ontology)).toBe(json.write(inMemory, ontology));
    before = after;
  }
  store.close();
  rmSync(file);
}

describe('the store', () => {
  it.each([
    ['as they are', [], []],
    ['with plans', [], ['planned']],
    ['corrected', CORRECTIONS, []],
  ] as [string, Correction[], Modality[]][])(
    'holds the graph that assembly makes of the same pages, %s, however it came to have them',
    async (_how, corrections, modalities) => {
      await fc.assert(
        fc.asyncProperty(builds, (sets) => sameAsInMemory(sets, corrections, modalities)),
        { numRuns: 8, endOnFailure: true },
      );
    },
  );
});
