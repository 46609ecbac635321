import { GuanxiError } from '../errors.js';
import type { ArticleSummary, EdgeAttributes, KnowledgeGraph } from '../graph-model.js';
import type { Ontology } from '../ontology/ontology.js';
import { articlesOf } from './columns.js';
import type { TextFormat } from './format.js';
import { ftmMapping, type Schema, schemaOf, type Telling, tellingOf } from './ftm-schema.js';
import { sha1 } from './sha1.js';
import { LONE_SURROGATE } from './unicode.js';

/**
 * FollowTheMoney entities, one per line of JSON. Posts become a Position and an Occupancy; what FollowTheMoney has no word for becomes an UnknownLink with
 * its role; places are addresses of those who are there. Texts longer than its validator takes are refused. Ids are SHA-1 of guanxi's keys. Relations that the text does not assert carry a status.
 */
export const ftm: TextFormat = {
  id: 'ftm',
  extension: 'ftm.json',
  mime: 'application/json+ftm',
  means: 'FollowTheMoney entities, one per line, for OpenAleph and OpenSanctions tools',
  cannotHold: LONE_SURROGATE,
  mapping: ftmMapping,
  write: writeFtm,
};

/** Longest texts that FollowTheMoney's validator takes, in characters: `max_length` of its types name, text and (all else) string. */
const LONGEST: Readonly<Record<string, number>> = { name: 384, alias: 384, summary: 65_000, description: 65_000 };
const LONGEST_STRING = 1024;

interface FtmEntity {
  id: string;
  schema: Schema;
  properties: Record<string, string[]>;
}

function writeFtm(graph: KnowledgeGraph, ontology: Ontology): string {
  const entities = new Map<string, FtmEntity>();
  const articles = articlesOf(graph);
  const put: Put = (key, schema, properties) => {
    const id = sha1(key);
    const entity = entities.get(id) ?? { id, schema, properties: {} };
    entities.set(id, entity);
    for (const [name, values] of Object.entries(properties)) {
      const known = values.filter((value) => value !== undefined && value !== '') as string[];
      for (const value of known) refuseLong(name, value);
      if (known.length > 0) entity.properties[name] = [...new Set([...(entity.properties[name] ?? []), ...known])];
    }
    return id;
  };
  for (const article of Object.values(articles)) putArticle(article, put);
  for (const key of graph.nodes().sort()) putEntity(graph, key, ontology, put);
  for (const key of graph.edges().sort()) putRelation(graph, key, ontology, put);
  return [...entities.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entity) => `${JSON.stringify(entity)}\n`)
    .join('');
}

function refuseLong(property: string, value: string): void {
  const longest = LONGEST[property] ?? LONGEST_STRING;
  if (value.length <= longest || [...value].length <= longest) return;
  const shown = JSON.stringify(`${value.slice(0, 20)}…`);
  throw new GuanxiError(
    'OUTPUT',
    `${shown} is longer than the ${longest} characters that a ${property} has in ftm`,
    'correct it, or export to json',
  );
}

/** Adds to an entity, which is made where it is new; gives its id. */
type Put = (key: string, schema: Schema, properties: Record<string, readonly (string | undefined)[]>) => string;

const articleKey = (id: string): string => `article:${id}`;

function putArticle({ id, doc, title, newspaper, published, authors }: ArticleSummary, put: Put): void {
  put(articleKey(id), 'Article', {
    name: [title || id],
    title: [title],
    fileName: [doc],
    publisher: [newspaper],
    publishedAt: [published],
    author: authors.map(({ name }) => name),
    language: ['zho'],
  });
}

function putEntity(graph: KnowledgeGraph, key: string, ontology: Ontology, put: Put): void {
  const { label, entityType, subtype, aliases, articles } = graph.getNodeAttributes(key);
  const schema = schemaOf(ontology, entityType, subtype);
  if (schema === undefined) return;
  const id = put(key, schema, { name: [label], alias: aliases.filter((alias) => alias !== label), keywords: [entityType, subtype] });
  const known = articlesOf(graph);
  for (const article of articles) {
    if (known[article] === undefined) continue;
    put(`mention:${article}|${key}`, 'Mention', {
      name: [label],
      document: [sha1(articleKey(article))],
      detectedSchema: [schema],
      // FollowTheMoney resolves mentions to legal entities only.
      resolved: schema === 'Project' || schema === 'Event' ? [] : [id],
    });
  }
}

function putRelation(graph: KnowledgeGraph, key: string, ontology: Ontology, put: Put): void {
  const attributes = graph.getEdgeAttributes(key);
  const [source, target] = graph.extremities(key);
  const [head, tail] = [graph.getNodeAttributes(source), graph.getNodeAttributes(target)];
  const headSchema = schemaOf(ontology, head.entityType, head.subtype);
  const tailSchema = schemaOf(ontology, tail.entityType, tail.subtype);
  const telling = tellingOf(ontology, attributes.relation, headSchema, tailSchema);
  if (telling === undefined || headSchema === undefined) return;
  if (telling.as === 'address') {
    if (attributes.modality === undefined) put(source, headSchema, { address: [tail.label] });
  } else if (telling.as !== 'interval') {
    if (attributes.modality === undefined) put(target, 'Event', { [telling.as]: [sha1(source)] });
  } else {
    put(key, telling.schema, {
      ...said(attributes, articlesOf(graph)),
      ...ends(telling, { source, target, organ: tail.label, attributes }, put),
    });
  }
}

interface Ends {
  source: string;
  target: string;
  organ: string;
  attributes: EdgeAttributes;
}

function ends(
  telling: Telling & { as: 'interval' },
  { source, target, organ, attributes }: Ends,
  put: Put,
): Record<string, (string | undefined)[]> {
  const [head, tail] = [sha1(source), sha1(target)];
  const { title, label, relation } = attributes;
  switch (telling.schema) {
    case 'Occupancy': {
      const name = `${organ}${title ?? ''}`;
      const post = put(`position:${target}|${title ?? ''}`, 'Position', { name: [name], organization: [tail] });
      return { holder: [head], post: [post] };
    }
    case 'Employment':
      return { employee: [head], employer: [tail], role: [title ?? label] };
    case 'ProjectParticipant':
      return { participant: [head], project: [tail], role: [relation] };
    case 'UnknownLink':
      return { subject: [head], object: [tail], role: [relation] };
  }
}

/** When and where it is said, and in what words. */
function said(
  { start, end, firstSeen, lastSeen, tenure, modality, honour, evidence }: EdgeAttributes,
  articles: Record<string, ArticleSummary>,
) {
  return {
    startDate: [start],
    endDate: [end],
    date: [firstSeen, lastSeen],
    status: [tenure, modality],
    description: [honour],
    summary: evidence.map(({ sentence }) => sentence),
    proof: evidence.flatMap(({ article }) => (articles[article] ? [sha1(articleKey(article))] : [])),
  };
}
