import { collect } from '../collect.js';
import type { Article, Entity, Extraction, Mention, Relation } from '../model.js';
import { compareText } from '../order.js';
import { groupBy } from './group.js';
import { bareText } from './minhash.js';
import { findReprints } from './reprints.js';

/** The corpus with each article once. */
export interface WithoutReprints {
  extractions: Extraction[];
  /** The prints of each article that was printed more than once, by the id of the first, the first print first. */
  prints: Map<string, Article[]>;
}

/**
 * Makes one article of each that was printed several times, so that its evidence counts once. The first print speaks; of a reprint only what its own
 * sentences state stays, those that the first print lacks, and it counts as said by the first (`article`; `doc` and offsets stay those of the reprint,
 * where the sentence stands).
 *
 * @param extractions sorted by doc
 */
export function mergeReprints(extractions: Extraction[]): WithoutReprints {
  const articles = new Map(collect(extractions, (extraction) => extraction.articles.map((article) => [article.id, article])));
  const firstOf = findReprints([...articles.values()]);
  if (firstOf.size === 0) return { extractions, prints: new Map() };
  const known = entitiesByArticle(extractions);
  const texts = new Map([...new Set(firstOf.values())].map((id) => [id, bareText(articles.get(id)?.text ?? '')]));
  const prints = new Map(
    [...groupBy(firstOf.keys(), (id) => firstOf.get(id) as string)].map(([first, others]) => [
      first,
      [first, ...others.sort(compareText)].map((id) => articles.get(id) as Article),
    ]),
  );
  return { extractions: extractions.map((extraction) => withoutReprints(extraction, firstOf, texts, known)), prints };
}

/** Keys of the entities that each article names. */
function entitiesByArticle(extractions: Extraction[]): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>();
  for (const { key, articles } of collect(extractions, (extraction) => extraction.entities)) {
    for (const id of articles) keys.set(id, (keys.get(id) ?? new Set()).add(key));
  }
  return keys;
}

/**
 * One page with what its reprints say left to their first prints.
 *
 * @param firstOf the first print of each reprint, by id
 * @param texts of the first prints, bare
 * @param known keys of the entities that each first print names
 * @returns what is not of a reprint is the same object as before
 */
export function withoutReprints(
  extraction: Extraction,
  firstOf: Map<string, string>,
  texts: Map<string, string>,
  known: Map<string, Set<string>>,
): Extraction {
  if (!extraction.articles.some(({ id }) => firstOf.has(id))) return extraction;
  const relations = collect(extraction.relations, (relation): Relation[] => {
    const first = firstOf.get(relation.evidence.article);
    if (first === undefined) return [relation];
    const repeated = texts.get(first)?.includes(bareText(relation.evidence.sentence));
    return repeated ? [] : [{ ...relation, evidence: { ...relation.evidence, article: first } }];
  });
  // What a reprint names beyond the first print, it names in sentences of its own.
  const needed = new Set(collect(relations, ({ head, tail }) => [head, tail]));
  const mentions = collect(extraction.mentions, (mention): Mention[] => {
    const first = firstOf.get(mention.article);
    if (first === undefined) return [mention];
    return needed.has(mention.entity) && !known.get(first)?.has(mention.entity) ? [{ ...mention, article: first }] : [];
  });
  const entities = collect(extraction.entities, (entity): Entity[] => {
    if (entity.articles.length > 0 && !entity.articles.some((id) => firstOf.has(id))) return [entity];
    const articles = collect(entity.articles, (id) => {
      const first = firstOf.get(id);
      return first === undefined ? [id] : known.get(first)?.has(entity.key) || needed.has(entity.key) ? [first] : [];
    });
    return articles.length > 0 ? [{ ...entity, articles: [...new Set(articles)].sort(compareText) }] : [];
  });
  return {
    ...extraction,
    articles: extraction.articles.filter(({ id }) => !firstOf.has(id)),
    entities: withParents(entities, extraction.entities),
    mentions,
    relations,
  };
}

/** The places that hold what is kept are kept, too. */
function withParents(kept: Entity[], all: Entity[]): Entity[] {
  const keys = new Set(kept.map(({ key }) => key));
  const parents = new Set(kept.map(({ parent }) => parent));
  const missing = all.filter(({ key }) => parents.has(key) && !keys.has(key)).map((entity) => ({ ...entity, articles: [] }));
  return missing.length === 0 ? kept : withParents([...kept, ...missing], all);
}
