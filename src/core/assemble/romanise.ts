import { pinyin } from 'pinyin-pro';
import type { EntityType } from '../model.js';

/** How a label is typed on a Latin keyboard. */
export interface Romanisation {
  /** Syllables, without tones, separated by spaces; ü is `v`. */
  pinyin: string;
  /** First letter of each syllable. */
  initials: string;
}

/**
 * The pinyin of a label, for search. Only Latin letters and digits are left of what is not Chinese.
 *
 * @param label Chinese text
 * @param type of the entity: a person's first character is read as a surname (单 is shan, not dan)
 * @example
 * romanise('单立人', 'person'); // { pinyin: 'shan li ren', initials: 'slr' }
 */
export function romanise(label: string, type: EntityType): Romanisation {
  const surname = type === 'person' || type === 'official' ? 'head' : 'off';
  const raw = pinyin(label, { toneType: 'none', v: true, nonZh: 'consecutive', surname });
  const syllables = raw.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return { pinyin: syllables.join(' '), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
}
