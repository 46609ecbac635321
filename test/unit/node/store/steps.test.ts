import { beforeAll, expect, it } from 'vitest';
import type { Extraction } from '../../../../src/core/model.js';
import { assembleStore } from '../../../../src/node/store/assemble.js';
import { planOf } from '../../../../src/node/store/plan.js';
import { resolvedRows } from '../../../../src/node/store/schema.js';
import { stepStream, type TableRow } from '../../../../src/node/store/step-stream.js';
import { STEPS, type Step } from '../../../../src/node/store/steps.js';
import { type Row, Store } from '../../../../src/node/store/store.js';
import { keyOf, ontology, page, samplePages } from '../../core/assemble/fixtures.js';
import { storeAll } from './made.js';
import { collector, linesOf } from './parts.js';

/** A text long enough that its copies are known as such. */
const TOLD =
  '河阳县春耕现场会在县城召开，各乡镇负责人到会。会议要求抓好备耕，备足种子、化肥和农药，检修农机和水渠，落实早稻面积，加强田间指导。';
const PING = keyOf('official', '张平');

const headOf = (doc: string, place: string, text: string): Extraction =>
  page(doc, '2021')
    .article({ text })
    .entity('official', '张平')
    .entity('organisation', `${place}县人民政府`, { parent: `place:${place}省/${place}县`, subtype: 'government' })
    .relation(PING, 'holds_post', keyOf('organisation', `${place}县人民政府`), { title: '县长', sentence: `${place}县县长张平到会。` })
    .build();

/** Someone who followed another in a post, two people of one name, and an article printed twice. */
const pages = [...samplePages(), headOf('m.txt', '甲', TOLD), headOf('n.txt', '乙', ''), headOf('o.txt', '甲', TOLD)];

let store: Store;
/** What the pages say as they were read. */
const read: Record<string, Row[]> = {};

beforeAll(async () => {
  store = await Store.open(':memory:', 'write');
  await storeAll(store, pages);
  for (const table of ['articles', 'entities', 'mentions', 'relations']) read[table] = await store.rows(`FROM extracted.${table}`);
  read.bands = await store.rows('SELECT doc, article, band::VARCHAR AS band FROM extracted.bands');
  await assembleStore(store, ontology, { corrections: [], with: [], version: 'first' });
  return () => store.close();
});

interface Sent {
  table: string;
  rows: Row[];
  /** The column by which they are cut into parts; without it all are in each. */
  by?: string;
}

/** One of two parts for rows of this value. */
const partOf = (value: unknown): number => [...String(value)].reduce((sum, character) => sum + (character.codePointAt(0) as number), 0) % 2;

/** Takes a step over each part by itself. */
async function take(id: string, sent: readonly Sent[]): Promise<Record<string, Row[]>> {
  const given: Record<string, Row[]> = {};
  for (const part of sent.some(({ by }) => by !== undefined) ? [0, 1] : [0]) {
    const lines = sent.flatMap(({ table, rows, by }) =>
      rows.filter((row) => by === undefined || partOf(row[by]) === part).map((row) => ({ table, row })),
    );
    const { output, items } = collector<TableRow>();
    await stepStream(linesOf(lines), output, STEPS[id] as Step, { ontology, with: [] });
    for (const { table, row } of items()) given[table] = [...(given[table] ?? []), row];
  }
  return given;
}

const sorted = (rows: Row[] = []): string[] => rows.map((row) => JSON.stringify(row)).sort();
const rows = (sql: string): Promise<Row[]> => store.rows(sql);

it('finds reprints of the bands of each part, and leaves what they say to the first print', async () => {
  const { articles = [], bands = [], entities = [], mentions = [], relations = [] } = read;
  const matches = await take('matches', [
    { table: 'extracted.bands', rows: bands, by: 'band' },
    { table: 'extracted.articles', rows: articles },
  ]);
  const pairs = [...new Set(sorted(matches['resolved.matches']))].map((line) => JSON.parse(line) as Row);
  expect(pairs).toEqual([{ a: 'm.txt#1', b: 'o.txt#1' }]);
  const firsts = await take('first-prints', [
    { table: 'resolved.matches', rows: pairs },
    { table: 'extracted.articles', rows: articles },
  ]);
  expect(firsts['resolved.reprints']).toEqual([{ article: 'o.txt#1', first_print: 'm.txt#1' }]);
  const concerned = (all: Row[]): Row[] => all.filter(({ doc }) => doc === 'm.txt' || doc === 'o.txt');
  const settled = await take('reprints', [
    { table: 'resolved.reprints', rows: firsts['resolved.reprints'] ?? [] },
    { table: 'extracted.articles', rows: concerned(articles) },
    { table: 'extracted.entities', rows: concerned(entities) },
    { table: 'extracted.mentions', rows: concerned(mentions) },
    { table: 'extracted.relations', rows: concerned(relations) },
  ]);
  for (const table of ['entities', 'mentions', 'relations'])
    expect(sorted(settled[`extracted.${table}`])).toEqual(sorted(await rows(`FROM extracted.${table} WHERE doc = 'o.txt'`)));
});

it('tells people of one name apart, and overrides what names them', async () => {
  const told = await take('people', [
    { table: 'pending.keys', rows: [{ key: PING }], by: 'key' },
    { table: 'extracted.entities', rows: await rows(`FROM extracted.entities WHERE key = '${PING}'`), by: 'key' },
    { table: 'extracted.relations', rows: await rows(`FROM extracted.relations WHERE head = '${PING}'`) },
    { table: 'resolved.first_said', rows: await rows('FROM resolved.first_said') },
    { table: 'extracted.articles', rows: read.articles ?? [] },
  ]);
  expect(new Set(told['resolved.bearers']?.map(({ key }) => key))).toEqual(new Set([`${PING}@甲县`, `${PING}@乙县`]));
  for (const table of ['resolved.bearers', 'resolved.decisions']) expect(sorted(told[table])).toEqual(sorted(await rows(`FROM ${table}`)));
  const sent: Sent[] = [{ table: 'resolved.bearers', rows: told['resolved.bearers'] ?? [] }];
  for (const table of ['entities', 'mentions', 'relations'])
    sent.push({ table: `extracted.${table}`, rows: await rows(`FROM extracted.${table} WHERE standing <> 1`), by: 'doc' });
  const overrides = await take('overrides', sent);
  for (const table of ['entities', 'mentions', 'relations'])
    expect(sorted(overrides[`resolved.${table}`])).toEqual(sorted(await rows(`FROM resolved.${table}`)));
});

it('merges the entities and relations of each part, and reads posts, as the store does of all', async () => {
  const said = async (table: 'entities' | 'mentions' | 'relations'): Promise<Row[]> => rows(resolvedRows(table, 'true'));
  const merged = await take('entities', [
    { table: 'extracted.entities', rows: await said('entities'), by: 'key' },
    { table: 'extracted.mentions', rows: await said('mentions'), by: 'entity' },
    { table: 'extracted.relations', rows: await said('relations') },
    { table: 'extracted.articles', rows: read.articles ?? [] },
  ]);
  expect(sorted(merged['resolved.names'])).toEqual(sorted(await rows('FROM resolved.names')));
  const edges = await take('relations', [{ table: 'extracted.relations', rows: await said('relations'), by: 'edge' }]);
  const stated = "FROM main.relations WHERE relation <> 'succeeds'";
  expect(sorted(edges['main.relations'])).toEqual(sorted(await rows(stated)));
  const posts = [
    { table: 'main.relations', rows: await rows(stated) },
    { table: 'main.entities', rows: merged['main.entities'] ?? [] },
  ];
  const followed = await take('succession', [...posts, { table: 'extracted.relations', rows: await said('relations') }]);
  expect(sorted(followed['main.relations'])).toEqual(sorted(await rows("FROM main.relations WHERE relation = 'succeeds'")));
  expect(followed['resolved.successions']).toHaveLength(1);
  const settled = await take('posts', posts);
  const officials = await rows("FROM main.entities WHERE type = 'official'");
  expect(sorted(settled['main.entities'])).toEqual(sorted(officials));
  const others = merged['main.entities']?.filter(({ type }) => type !== 'official');
  expect(sorted([...(others ?? []), ...officials])).toEqual(sorted(await rows('FROM main.entities')));
});

it('tells the questions that concern all rows, and the columns', async () => {
  const { sql, columns, weak, facts } = planOf(ontology);
  expect(await rows(sql.names)).toEqual([{ name: PING }]);
  await store.run('CREATE OR REPLACE TEMP TABLE names AS SELECT $$person:张平$$ AS name');
  expect((await rows(sql.said_of)).map(({ doc }) => doc).sort()).toEqual(['m.txt', 'n.txt', 'o.txt']);
  expect(await rows(sql.posts)).toEqual([{ organ: 'organisation:河阳县人民政府', title: '县长' }]);
  expect(sorted(await rows(sql.all_relations))).toEqual(sorted(await rows('FROM resolved.all_relations')));
  expect(String((await rows(sql.sentences))[0]?.n)).toBe(await store.fact(facts.sentences));
  expect(await store.fact('layout')).toBe(facts.layout);
  expect(weak).toContain('co_mentioned');
  expect(columns['resolved.names']).toEqual([
    ['key', 'VARCHAR'],
    ['name', 'VARCHAR'],
  ]);
  // Spark has no FROM without SELECT.
  expect(Object.values(sql).join(' ')).not.toMatch(/[(]\s*FROM/);
});
