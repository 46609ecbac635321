import type { LocalMention } from '../document.js';
import { LEGAL_FORM_LAST, type UserLexicon } from '../lexicon/user.js';
import type { EntityType } from '../model.js';

/** What resolution has found a mention to mean. */
export interface Found {
  key: string;
  /** Where it is not that of the mention. */
  type?: EntityType;
  name: string;
  forms: string[];
  /** Path of the place that holds it. */
  place: string | undefined;
  level: string | undefined;
}

const classOf = (type: EntityType): string => (type === 'official' ? 'person' : type);

/**
 * Gives the user's lexicon the say over what a mention means: by its surface form, or by any name that the rules have found for it.
 *
 * @param user the user's lexicon, where there is one
 * @param mention whose type the user's entity must have
 * @param found what the rules say
 * @returns what holds; undefined where the user says that it is no entity
 */
export function userSays(user: UserLexicon | undefined, mention: LocalMention, found: Found): Found | undefined {
  if (!user) return found;
  const printed = mention.deictic ? [] : [mention.name, mention.name.replace(LEGAL_FORM_LAST, '')];
  const names = [...printed, found.name, ...found.forms];
  const own = names.map((name) => user.names.get(name)).find((entity) => entity && classOf(entity.type) === classOf(mention.type));
  if (own)
    return {
      key: `${classOf(own.type)}:${own.place?.path ?? own.name}`,
      type: own.type,
      name: own.name,
      forms: own.aliases,
      place: own.parent ?? found.place,
      level: own.place?.level ?? found.level,
    };
  return user.refused.has(found.name) ? undefined : found;
}
