import { createHash } from 'node:crypto';
import { edgeKey } from '../../core/assemble/edge-key.js';
import { asEdge } from '../../core/assemble/merge-relations.js';
import { bands, bareText, shingles } from '../../core/assemble/minhash.js';
import { threshold } from '../../core/assemble/reprints.js';
import type { Article, DatePrecision, Entity, Evidence, Extraction, Mention, Relation } from '../../core/model.js';
import type { Ontology } from '../../core/ontology/ontology.js';
import type { Cell, Row } from './store.js';

/** What one page puts into the store: rows by table of the schema `extracted`. */
export interface PageRows {
  doc: string;
  articles: Cell[][];
  bands: Cell[][];
  entities: Cell[][];
  mentions: Cell[][];
  relations: Cell[][];
}

/** Of a row: where it stands in its page. */
export interface Numbered {
  n: number;
}

/** How a row stands; see the column `standing`. */
export const STANDING = { said: 0, gone: 1, ofReprint: 2, asserted: 3 } as const;
export type Standing = (typeof STANDING)[keyof typeof STANDING];

/**
 * What was read from one page as rows of the store.
 *
 * @example
 * rowsOf(extract(page, tools), ontology).mentions.length;
 */
export function rowsOf(extraction: Extraction, ontology: Ontology): PageRows {
  const { doc } = extraction;
  const prints = extraction.articles.map((article) => {
    const bare = bareText(article.text);
    return { id: article.id, shingles: threshold(bare.length) === undefined ? new Uint32Array() : shingles(bare) };
  });
  return {
    doc,
    articles: extraction.articles.map((article, n) => articleRow(article, n, prints[n]?.shingles.length ?? 0)),
    bands: prints
      .filter((print) => print.shingles.length > 0)
      .flatMap(({ id, shingles }) => bands(shingles).map((band) => [doc, id, hash64(band)])),
    entities: extraction.entities.map((entity, n) => entityRow(doc, n, entity, STANDING.said)),
    mentions: extraction.mentions.map((mention, n) => mentionRow(n, mention, STANDING.said)),
    relations: extraction.relations.map((relation, n) => relationRow(n, relation, ontology, STANDING.said)),
  };
}

/** The first 64 bits of a SHA-256. */
function hash64(text: string): bigint {
  return createHash('sha256').update(text).digest().readBigUInt64LE();
}

function articleRow({ text, ...article }: Article, n: number, count: number): Cell[] {
  const { id, doc, kind, title, newspaper, published, region } = article;
  return [id, doc, n, kind, title, newspaper, published, region, text, JSON.stringify(article), count];
}

export function entityRow(doc: string, n: number, entity: Entity, standing: Standing): Cell[] {
  const { key, type, subtype, name, aliases, parent, level, articles } = entity;
  return [doc, n, key, type, subtype, name, aliases, parent, level, articles, standing];
}

export function mentionRow(n: number, mention: Mention, standing: Standing): Cell[] {
  const { doc, article, type, text, entity, rule, confidence, start, end } = mention;
  return [doc, n, article, type, text, entity, rule, confidence, start, end, standing];
}

export function relationRow(n: number, said: Relation, ontology: Ontology, standing: Standing): Cell[] {
  const { relation, head, tail, title, tenure, honour, modality, evidence } = said;
  const { doc, article, sentence, start, end, term, asOf, asOfPrecision, rule, confidence } = evidence;
  const edge = head === tail ? undefined : edgeKey(asEdge(said, ontology));
  const spans = [evidence.head?.start, evidence.head?.end, evidence.tail?.start, evidence.tail?.end];
  const what = [relation, head, tail, title, tenure, honour, modality, edge];
  return [
    doc,
    n,
    article,
    ...what,
    sentence,
    start,
    end,
    ...spans,
    term?.start,
    term?.end,
    asOf,
    asOfPrecision,
    rule,
    confidence,
    standing,
  ];
}

export function articleOf(row: Row): Article {
  return { ...(JSON.parse(String(row.record)) as Omit<Article, 'text'>), text: String(row.text) };
}

export function entityOf(row: Row): Entity & Numbered {
  const { n, key, type, name, aliases, articles } = row;
  return { n, key, type, ...optional(row, 'subtype'), name, aliases, ...optional(row, 'parent', 'level'), articles } as Entity & Numbered;
}

export function mentionOf({ standing: _standing, ...row }: Row): Mention & Numbered {
  return row as unknown as Mention & Numbered;
}

/** Fields in the order in which extraction sets them: it shows in graph.json. */
export function relationOf(row: Row): Relation & Numbered {
  const { n, relation, head, tail, modality } = row;
  const evidence = evidenceOf(row);
  return { n, relation, head, tail, ...optional(row, 'title', 'tenure', 'honour'), modality, evidence } as Relation & Numbered;
}

function evidenceOf(row: Row): Evidence {
  const { doc, article, sentence, start, end, head_start, head_end, tail_start, tail_end, as_of, as_of_precision, rule, confidence } = row;
  return {
    doc,
    article,
    sentence,
    start,
    end,
    ...(head_start === null ? {} : { head: { start: head_start, end: head_end } }),
    ...(tail_start === null ? {} : { tail: { start: tail_start, end: tail_end } }),
    ...(row.term_start === null && row.term_end === null ? {} : { term: termOf(row) }),
    ...(as_of === null ? {} : { asOf: as_of }),
    ...(as_of_precision === null ? {} : { asOfPrecision: as_of_precision }),
    rule,
    confidence,
  } as Evidence;
}

function termOf({ term_start, term_end }: Row): Evidence['term'] {
  return {
    ...(term_start === null ? {} : { start: term_start, startPrecision: precisionOf(term_start) }),
    ...(term_end === null ? {} : { end: term_end, endPrecision: precisionOf(term_end) }),
  } as Evidence['term'];
}

/** An ISO date says by its length how exact it is. */
function precisionOf(date: unknown): DatePrecision {
  const { length } = String(date);
  return length === 4 ? 'year' : length === 7 ? 'month' : 'day';
}

/** Those columns of a row that are not null. */
export function optional(row: Row, ...columns: string[]): Row {
  return Object.fromEntries(
    columns.filter((column) => row[column] !== null && row[column] !== undefined).map((column) => [column, row[column] ?? null]),
  );
}
