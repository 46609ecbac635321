import { collect } from '../collect.js';
import type { Entity, Extraction } from '../model.js';

/** What an entity is called by its key: `person:周望川@云溪市` is 周望川, `place:甲省/河阳市` is 河阳市. */
export function nameOfKey(key: string): string {
  const name = key.slice(key.indexOf(':') + 1);
  return key.startsWith('place:') ? (name.split('/').at(-1) ?? name) : name.replace(/@[^@]*$/, '');
}

/**
 * Gives entities other keys, wherever an extraction names them. What names none of those stays the same object: mostly that is nearly all.
 *
 * @param to the key that a key becomes in an article
 */
export function rekey(extraction: Extraction, to: (key: string, article: string) => string): Extraction {
  return {
    ...extraction,
    entities: collect(extraction.entities, (entity) => rekeyEntity(entity, to)),
    mentions: extraction.mentions.map((mention) => {
      const entity = to(mention.entity, mention.article);
      return entity === mention.entity ? mention : { ...mention, entity };
    }),
    relations: extraction.relations.map((relation) => {
      const { article } = relation.evidence;
      const head = to(relation.head, article);
      const tail = to(relation.tail, article);
      return head === relation.head && tail === relation.tail ? relation : { ...relation, head, tail };
    }),
  };
}

/** An entity whose articles mean different ones becomes one entity for each. */
function rekeyEntity(entity: Entity, to: (key: string, article: string) => string): Entity[] {
  const keys = [...new Set(entity.articles.map((id) => to(entity.key, id)))];
  const { parent } = entity;
  const held: Pick<Entity, 'parent'> = parent === undefined ? {} : { parent: to(parent, '') };
  const key = keys[0] ?? to(entity.key, '');
  if (keys.length < 2) return key === entity.key && held.parent === parent ? [entity] : [{ ...entity, ...held, key }];
  return keys.map((own) => ({ ...entity, ...held, key: own, articles: entity.articles.filter((id) => to(entity.key, id) === own) }));
}
