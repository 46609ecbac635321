import { z } from 'zod';
import type { EntityType, RelationType } from '../../core/model.js';
import { DIRECTIONS, MEASURES, MODALITIES } from '../../core/query/index.js';
import { readOntology } from '../data.js';

/**
 * What may be asked, and how it is checked: the same for HTTP and MCP. Texts become numbers and lists here, since a query string has only texts.
 */

const { types, relations } = readOntology();

/** A number, or the text of one. */
function numeric<T extends z.ZodType>(schema: T): z.ZodPreprocess<T> {
  return z.preprocess((value) => (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value), schema);
}

/** A list without repetitions, or a text with commas between its values. */
function list<T extends string>(values: readonly T[]): z.ZodPreprocess<z.ZodArray<z.ZodEnum<{ [K in T]: K }>>> {
  const one = z.enum(values as readonly [T, ...T[]]) as unknown as z.ZodEnum<{ [K in T]: K }>;
  return z.preprocess((value) => (typeof value === 'string' ? value.split(',') : value), z.array(one).min(1).max(values.length));
}

const whole = (least: number, most: number, preset: number, means: string) =>
  numeric(z.int().min(least).max(most)).default(preset).describe(`${means} ${least} to ${most}, default ${preset}.`);

const name = (means: string) =>
  z.string().min(1).max(500).describe(`${means} A name, an alias, pinyin (wujupei, wjp) or a key of the graph.`);

const date = (means: string) =>
  z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'Invalid date: expected 2021, 2021-10 or 2021-10-29')
    .optional()
    .describe(`${means} A date as 2021, 2021-10 or 2021-10-29.`);

const relation = list(Object.keys(relations) as RelationType[])
  .optional()
  .describe('Only along these relations.');
const type = list(Object.keys(types) as EntityType[])
  .optional()
  .describe('Only entities of these types.');
const minConfidence = numeric(z.number().min(0).max(1)).optional().describe('Only along edges of at least this confidence, from 0 to 1.');
const limit = (preset: number) => whole(1, 1000, preset, 'At most so many.');
const evidence = whole(0, 100, 3, 'At most so many sentences for each edge, the strongest first.');

/** Filters that hold for every step. */
const steps = {
  relation,
  direction: z.enum(DIRECTIONS).optional().describe('Only along relations that lead away from the entity (out) or to it (in).'),
  modality: list(MODALITIES).optional().describe('Only what is said so; graphs hold what is asserted, unless built otherwise.'),
  minConfidence,
  since: date('Not what ended before.'),
  until: date('Not what began after.'),
  at: date('Only what held then.'),
};

const around = { name: name('The entity.'), depth: whole(1, 3, 1, 'How many steps to go.'), ...steps, type };

export const searchRequest = z.strictObject({
  text: z.string().min(1).max(500).describe('A name, alias, pinyin or initials, in whole, in part or nearly.'),
  limit: limit(10),
});
export const entityRequest = z.strictObject({ name: name('The entity.') });
export const neighboursRequest = z.strictObject({ ...around, limit: limit(100), evidence });
export const egoRequest = z.strictObject({ ...around, limit: limit(100), evidence });
export const timelineRequest = z.strictObject({ name: name('The entity.'), relation, limit: limit(100), evidence });
export const holdersRequest = z.strictObject({
  organ: name('The organ whose posts are asked for.'),
  title: z.string().min(1).max(100).optional().describe('Only this title (市长).'),
  at: date('Who held them then.'),
  limit: limit(100),
  evidence,
});
export const pathsRequest = z.strictObject({
  from: name('Where the paths begin.'),
  to: name('Where they end.'),
  count: whole(1, 10, 1, 'How many, the best first.'),
  relation,
  minConfidence,
  evidence,
});
export const commonNeighboursRequest = z.strictObject({
  first: name('One entity.'),
  second: name('The other.'),
  ...steps,
  type,
  limit: limit(100),
  evidence,
});
export const evidenceRequest = z.strictObject({ first: name('One entity.'), second: name('The other.'), limit: limit(100) });
export const edgeEvidenceRequest = z.strictObject({
  edge: z.string().min(1).max(2000).describe('The key of an edge, as other answers give it.'),
  limit: limit(100),
});
export const topRequest = z.strictObject({
  by: z.enum(MEASURES).default('pagerank').describe('The measure to rank by, default pagerank.'),
  type,
  limit: limit(10),
});
export const communitiesRequest = z.strictObject({
  limit: limit(10),
  members: whole(1, 100, 10, 'How many members of each.'),
});
export const statsRequest = z.strictObject({});
export const articlesRequest = z.strictObject({
  name: name('Only articles that mention this entity.').optional(),
  newspaper: z.string().min(1).max(100).optional().describe('Only of this newspaper.'),
  since: date('Not what was published before.'),
  until: date('Not what was published after.'),
  offset: whole(0, 10_000_000, 0, 'How many to pass over.'),
  limit: limit(100),
});
