import { collect } from '../collect.js';
import type { Entity, EntityType, Extraction, Mention } from '../model.js';
import { compareText } from '../order.js';
import { type Period, period } from './dates.js';
import { groupBy } from './group.js';
import { Tally } from './tally.js';

/** One entity over all pages, before its relations are known. */
export interface MergedEntity extends Period {
  key: string;
  type: EntityType;
  /** Votes for the subtype, one per page; the posts settle ties later. */
  subtypes: Tally;
  name: string;
  /** Surface forms over all pages, sorted. */
  aliases: string[];
  parent?: string;
  level?: string;
  mentions: number;
  /** Ids, sorted. */
  articles: string[];
  /** Line of the list of known facts that gives it. */
  given?: string;
}

/**
 * Merges entities that share a key: one entity per key over all pages, whatever their order.
 *
 * @param extractions checked by checkExtractions
 * @returns by key, sorted
 */
export function mergeEntities(extractions: Extraction[]): Map<string, MergedEntity> {
  const published = new Map(collect(extractions, (extraction) => extraction.articles.map((article) => [article.id, article.published])));
  const entities = groupBy(
    collect(extractions, (extraction) => extraction.entities),
    (entity) => entity.key,
  );
  const mentions = groupBy(
    collect(extractions, (extraction) => extraction.mentions),
    (mention) => mention.entity,
  );
  const keys = [...entities.keys()].sort(compareText);
  return new Map(keys.map((key) => [key, merge(key, entities.get(key) ?? [], mentions.get(key) ?? [], published)]));
}

/** What the pages say of one entity, counted: a vote per page. */
export interface EntityVotes {
  types: Tally;
  names: Tally;
  parents: Tally;
  levels: Tally;
  /** Votes for the subtype of the pages that give it this type. */
  subtypesOf(type: EntityType): Tally;
}

/**
 * What an entity is by the votes of the pages. A person is an official once any page says so; then only those pages vote on the subtype.
 *
 * @example
 * elect({ types: new Tally({ person: 3, official: 1 }), … }).type; // 'official'
 */
export function elect(votes: EntityVotes): Pick<MergedEntity, 'type' | 'subtypes' | 'name' | 'parent' | 'level'> {
  const type = votes.types.has('official') ? 'official' : (votes.types.winner() as EntityType);
  const parent = votes.parents.winner();
  const level = votes.levels.winner();
  return {
    type,
    subtypes: votes.subtypesOf(type),
    name: votes.names.winner() as string,
    ...(parent === undefined ? {} : { parent }),
    ...(level === undefined ? {} : { level }),
  };
}

function votesOf(entities: Entity[]): EntityVotes {
  const tally = (voteOf: (entity: Entity) => string | undefined, of = entities): Tally => {
    const votes = new Tally();
    for (const entity of of) votes.add(voteOf(entity));
    return votes;
  };
  return {
    types: tally(({ type }) => type),
    names: tally(({ name }) => name),
    parents: tally(({ parent }) => parent),
    levels: tally(({ level }) => level),
    subtypesOf: (type) =>
      tally(
        ({ subtype }) => subtype,
        entities.filter((entity) => entity.type === type),
      ),
  };
}

function merge(key: string, entities: Entity[], mentions: Mention[], published: Map<string, string | undefined>): MergedEntity {
  const forms = new Set<string>();
  for (const { aliases } of entities) for (const form of aliases) forms.add(form);
  for (const { text } of mentions) forms.add(text);
  const [given] = collect(entities, (entity) => (entity.given ? entity.articles : [])).sort(compareText);
  const ids = new Set<string>();
  for (const entity of entities) if (!entity.given) for (const id of entity.articles) ids.add(id);
  for (const { article } of mentions) ids.add(article);
  const articles = [...ids].sort(compareText);
  return {
    key,
    ...elect(votesOf(entities)),
    aliases: [...forms].sort(compareText),
    mentions: mentions.length < 2 ? mentions.length : new Set(mentions.map(({ doc, start, end }) => `${start}-${end} ${doc}`)).size,
    articles,
    ...(given === undefined ? {} : { given }),
    ...period(articles.map((id) => published.get(id))),
  };
}
