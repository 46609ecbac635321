import { z } from 'zod';
import type { ArticleSummary, EdgeAttributes, NodeAttributes } from '../../core/graph-model.js';
import type { EntityType, RelationType, Term } from '../../core/model.js';
import { type Candidate, DIRECTIONS, type HolderRow, MATCHES, MODALITIES, type NeighbourRow } from '../../core/query/index.js';
import { readOntology } from '../data.js';
import type { Citation, Source } from './asked-graph.js';

/** What is answered: the same for HTTP and MCP. */

/** A schema for each field of a type of core, no more and no less: the compiler misses one that is added there. */
type Shape<T> = { [K in keyof T]-?: z.ZodType };

const { types, relations } = readOntology();
const entityType = z.enum(Object.keys(types) as [EntityType, ...EntityType[]]).meta({ id: 'EntityType' });
const relation = z.enum(Object.keys(relations) as [RelationType, ...RelationType[]]).meta({ id: 'Relation' });
const confidence = z.number().describe('From 0 to 1; it ranks, and is no probability.');
const weight = z.number().describe('Number of distinct sentences behind the edge.');
const key = z.string().describe('Key of the node.');
const edge = z.string().describe('Key of the edge.');
const date = z.string().optional().describe('ISO date, possibly partial: 2021, 2021-10, 2021-10-29.');
const span = z.object({ start: z.number(), end: z.number() });

const precision = z.enum(['day', 'month', 'year']).optional();
const term = z
  .object({ start: date, startPrecision: precision, end: date, endPrecision: precision } satisfies Shape<Term>)
  .describe('When a post was taken up and left, where the sentence says so.');

const source = z
  .object({ title: z.string(), newspaper: z.string().optional(), published: date } satisfies Shape<Source>)
  .meta({ id: 'Source', description: 'The article in which a sentence was printed.' });

const citation = z
  .object({
    doc: z.string().describe('The source file.'),
    article: z.string().describe('Id of the article.'),
    sentence: z.string().describe('The sentence as printed.'),
    start: z.number().describe('Where it begins in the text of the file, in UTF-16 code units.'),
    end: z.number().describe('Where it ends, exclusive.'),
    head: span.optional(),
    tail: span.optional(),
    asOf: date,
    asOfPrecision: precision,
    term: term.optional(),
    rule: z.string().describe('Id of the rule that read it so.'),
    confidence,
    source: source.optional(),
  } satisfies Shape<Citation>)
  .meta({ id: 'Citation', description: 'A sentence with its place in the file and its article: what to cite.' });
const evidence = z.array(citation).describe('The strongest first, as many as were asked for.');

export const candidate = z
  .object({
    key,
    label: z.string(),
    entityType,
    subtype: z.string().optional(),
    parent: z.string().optional(),
    match: z.enum(MATCHES).describe('Why it was found, the best reason first in this list.'),
  } satisfies Shape<Candidate>)
  .meta({ id: 'Candidate', description: 'A node that a text may mean.' });

/** What an edge says, however it is reached. */
const said = {
  title: z.string().optional().describe('Of a post.'),
  tenure: z.enum(['former', 'acting', 'proposed']).optional(),
  honour: z.string().optional(),
  modality: z.enum(MODALITIES).exclude(['asserted']).optional().describe('Absent where the text asserts it.'),
  start: date,
  end: date,
  given: z.string().optional().describe('Line of the list of known facts that gives it; no sentence need.'),
  firstSeen: date,
  lastSeen: date,
  weight,
  confidence,
  evidence,
};

const neighbour = z
  .object({
    key,
    label: z.string(),
    entityType,
    relation,
    relationLabel: z.string(),
    direction: z.enum([...DIRECTIONS, 'both']).describe('Seen from the node named by via.'),
    ...said,
    distance: z.number().describe('Steps from the entity asked for.'),
    via: z.string().describe('Key of the node from which it is reached.'),
    edge,
  } satisfies Shape<NeighbourRow>)
  .meta({ id: 'Neighbour', description: 'One relation by which a neighbour is reached.' });

/** An edge without what only a drawing needs. */
export type PlainEdge = Omit<EdgeAttributes, 'size' | 'color' | 'evidence'> & { evidence: Citation[] };

const plainEdge = {
  relation,
  label: z.string(),
  ...said,
  association: z.number().optional().describe('co_mentioned: log-likelihood ratio of the two being named together.'),
  rule: z.string(),
} satisfies Shape<PlainEdge>;

const hop = z.object({
  from: z.string(),
  to: z.string(),
  edges: z.array(z.object({ edge, direction: z.enum(DIRECTIONS), ...plainEdge })).describe('The most certain first.'),
});
const namedNode = z.object({ key, label: z.string(), entityType });
const path = z.object({ nodes: z.array(namedNode), hops: z.array(hop), cost: z.number() }).meta({ id: 'Path' });

const holder = z
  .object({
    key,
    label: z.string(),
    edge,
    title: said.title,
    tenure: said.tenure,
    start: date,
    end: date,
    firstSeen: date,
    lastSeen: date,
    confidence,
    known: z.enum(['stated', 'seen', 'last known']).optional(),
    evidence,
  } satisfies Shape<HolderRow>)
  .meta({ id: 'Holder' });

/** A node without what only a drawing or a search box needs. */
export type PlainNode = { key: string } & Omit<NodeAttributes, 'pinyin' | 'initials' | 'x' | 'y' | 'size' | 'color'>;

const entity = z
  .object({
    key,
    label: z.string(),
    entityType,
    subtype: z.string().optional(),
    aliases: z.array(z.string()).describe('Every form that was taken to mean it.'),
    parent: z.string().optional().describe('Key of the place that holds it.'),
    level: z.string().optional(),
    given: said.given,
    mentions: z.number(),
    articles: z.array(z.string()).describe('Ids of the articles that mention it.'),
    firstSeen: date,
    lastSeen: date,
    degree: z.number(),
    pagerank: z.number(),
    betweenness: z.number(),
    community: z.number(),
  } satisfies Shape<PlainNode>)
  .meta({ id: 'Entity' });

const ranked = z.object({ key, label: z.string(), entityType, community: z.number(), value: z.number() }).meta({ id: 'RankedEntity' });

const articleSource = z.object({ id: z.string(), doc: z.string(), newspaper: z.string().optional(), published: date });
const article = z
  .object({
    id: z.string(),
    doc: z.string(),
    title: z.string(),
    kind: z.string(),
    newspaper: z.string().optional(),
    published: date,
    region: z.string().optional(),
    authors: z.array(z.object({ name: z.string(), role: z.string(), outlet: z.string().optional() })),
    sources: z.array(articleSource).optional().describe('Every print of it, where there are several.'),
  } satisfies Shape<ArticleSummary>)
  .meta({ id: 'Article' });

const edgeCitation = z.object({ edge, relation, relationLabel: z.string(), ...citation.shape }).meta({ id: 'EdgeCitation' });
const total = z.number().describe('How many there are in all; the answer may hold fewer.');

export const searchAnswer = z.object({ candidates: z.array(candidate) });
export const entityAnswer = z.object({ entity });
export const neighboursAnswer = z.object({ node: candidate, total, neighbours: z.array(neighbour) });
export const egoAnswer = z.object({
  node: candidate,
  nodes: z.array(entity),
  edges: z.array(z.object({ edge, source: z.string(), target: z.string(), ...plainEdge })),
});
export const timelineAnswer = z.object({ node: candidate, total, timeline: z.array(neighbour) });
export const holdersAnswer = z.object({ node: candidate, total, holders: z.array(holder) });
export const pathsAnswer = z.object({ from: candidate, to: candidate, paths: z.array(path) });
export const commonNeighboursAnswer = z.object({
  first: candidate,
  second: candidate,
  total,
  common: z.array(z.object({ key, label: z.string(), entityType, first: z.array(neighbour), second: z.array(neighbour) })),
});
export const evidenceAnswer = z.object({ first: candidate, second: candidate, total, evidence: z.array(edgeCitation) });
export const edgeEvidenceAnswer = z.object({ edge, total, evidence: z.array(edgeCitation) });
export const topAnswer = z.object({ by: z.string(), top: z.array(ranked) });
export const communitiesAnswer = z.object({
  communities: z.array(z.object({ community: z.number(), size: z.number(), members: z.array(ranked) })),
});
export const statsAnswer = z.object({
  nodes: z.number(),
  edges: z.number(),
  articles: z.number(),
  nodesByType: z.record(z.string(), z.number()),
  edgesByRelation: z.record(z.string(), z.number()),
});
export const articlesAnswer = z.object({ total, articles: z.array(article) });
