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
}

/**
 * Merges entities that share a key: one entity per key over all pages, whatever their order.
 * A person is an official once any page says so; then only those pages vote on the subtype.
 *
 * @param extractions checked by checkExtractions
 * @returns by key, sorted
 */
export function mergeEntities(extractions: Extraction[]): Map<string, MergedEntity> {
  const published = new Map(extractions.flatMap((extraction) => extraction.articles.map((article) => [article.id, article.published])));
  const entities = groupBy(
    extractions.flatMap((extraction) => extraction.entities),
    (entity) => entity.key,
  );
  const mentions = groupBy(
    extractions.flatMap((extraction) => extraction.mentions),
    (mention) => mention.entity,
  );
  const keys = [...entities.keys()].sort(compareText);
  return new Map(keys.map((key) => [key, merge(key, entities.get(key) ?? [], mentions.get(key) ?? [], published)]));
}

function merge(key: string, entities: Entity[], mentions: Mention[], published: Map<string, string | undefined>): MergedEntity {
  const types = new Tally();
  const names = new Tally();
  const parents = new Tally();
  const levels = new Tally();
  for (const entity of entities) {
    types.add(entity.type);
    names.add(entity.name);
    parents.add(entity.parent);
    levels.add(entity.level);
  }
  const official = entities.some((entity) => entity.type === 'official');
  const type = official ? 'official' : (types.winner() as EntityType);
  const subtypes = new Tally();
  for (const entity of entities) if (entity.type === type) subtypes.add(entity.subtype);

  const forms = new Set([...entities.flatMap((entity) => entity.aliases), ...mentions.map((mention) => mention.text)]);
  const ids = new Set([...entities.flatMap((entity) => entity.articles), ...mentions.map((mention) => mention.article)]);
  const sortedIds = [...ids].sort(compareText);
  const parent = parents.winner();
  const level = levels.winner();
  return {
    key,
    type,
    subtypes,
    name: names.winner() as string,
    aliases: [...forms].sort(compareText),
    ...(parent === undefined ? {} : { parent }),
    ...(level === undefined ? {} : { level }),
    mentions: new Set(mentions.map((mention) => JSON.stringify([mention.doc, mention.start, mention.end]))).size,
    articles: sortedIds,
    ...period(sortedIds.map((id) => published.get(id))),
  };
}
