import { collect } from '../collect.js';
import type { Entity, Extraction } from '../model.js';

/** What an entity is called by its key: `person:周望川@云溪市` is 周望川, `place:甲省/河阳市` is 河阳市. */
export function nameOfKey(key: string): string {
  const name = key.slice(key.indexOf(':') + 1);
  return key.startsWith('place:') ? (name.split('/').at(-1) ?? name) : name.replace(/@[^@]*$/, '');
}

/**
 * Gives entities other keys, wherever an extraction names them.
 *
 * @param to the key that a key becomes in an article
 */
export function rekey(extraction: Extraction, to: (key: string, article: string) => string): Extraction {
  return {
    ...extraction,
    entities: collect(extraction.entities, (entity) => rekeyEntity(entity, to)),
    mentions: extraction.mentions.map((mention) => ({ ...mention, entity: to(mention.entity, mention.article) })),
    relations: extraction.relations.map((relation) => {
      const { article } = relation.evidence;
      return { ...relation, head: to(relation.head, article), tail: to(relation.tail, article) };
    }),
  };
}

/** An entity whose articles mean different ones becomes one entity for each. */
function rekeyEntity(entity: Entity, to: (key: string, article: string) => string): Entity[] {
  const keys = [...new Set(entity.articles.map((id) => to(entity.key, id)))];
  const { parent } = entity;
  const held = parent === undefined ? {} : { parent: to(parent, '') };
  if (keys.length < 2) return [{ ...entity, ...held, key: keys[0] ?? to(entity.key, '') }];
  return keys.map((key) => ({ ...entity, ...held, key, articles: entity.articles.filter((id) => to(entity.key, id) === key) }));
}
