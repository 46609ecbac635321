import { collect } from '../../collect.js';
import type { Article, Entity, Extraction, Relation } from '../../model.js';
import { addTo } from '../group.js';
import { isPerson, isTie } from './career.js';

/** What is asked of all pages at once. */
export interface Corpus {
  articles: Map<string, Article>;
  entities: Map<string, Entity>;
  /** Relations by the key of either end that is a person; of those with ties in several articles at least. */
  relations: Map<string, Relation[]>;
}

/** Prepares the pages for careersOf; of people who may have several careers only. */
export function readCorpus(extractions: Extraction[]): Corpus {
  const people = manifold(extractions);
  const relations = new Map<string, Relation[]>();
  for (const extraction of extractions) {
    for (const relation of extraction.relations) {
      if (relation.modality !== 'asserted') continue;
      const { head, tail } = relation;
      if (people.has(head)) addTo(relations, head, relation);
      if (people.has(tail)) addTo(relations, tail, relation);
    }
  }
  return {
    articles: new Map(collect(extractions, (extraction) => extraction.articles.map((article) => [article.id, article]))),
    entities: entitiesByKey(extractions),
    relations,
  };
}

/** Persons with ties to several bodies or places in several articles: all others have one career at most, and they are most. */
function manifold(extractions: readonly Extraction[]): Set<string> {
  const first = new Map<string, Relation>();
  const severalTails = new Set<string>();
  const severalArticles = new Set<string>();
  for (const { relations } of extractions) {
    for (const relation of relations) {
      const { head, tail, evidence } = relation;
      if (relation.modality !== 'asserted' || !isTie(relation) || !isPerson(head)) continue;
      const known = first.get(head);
      if (known === undefined) first.set(head, relation);
      else if (known.tail !== tail) severalTails.add(head);
      if (known !== undefined && known.evidence.article !== evidence.article) severalArticles.add(head);
    }
  }
  return new Set([...severalTails].filter((key) => severalArticles.has(key)));
}

/** Of an entity that several pages name, what the first page says that knows its place. */
function entitiesByKey(extractions: Extraction[]): Map<string, Entity> {
  const entities = new Map<string, Entity>();
  for (const entity of collect(extractions, (extraction) => extraction.entities)) {
    const known = entities.get(entity.key);
    if (!known || (known.parent === undefined && entity.parent !== undefined)) entities.set(entity.key, entity);
  }
  return entities;
}
