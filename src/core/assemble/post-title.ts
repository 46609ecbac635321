import type { Relation } from '../model.js';

/** What newspapers put in front of a title to say so. */
const PRINTED: Record<NonNullable<Relation['tenure']>, RegExp> = { former: /^(?:原|时任|前)/, acting: /^代(?!表)/, proposed: /^拟任/ };

/** How we say it. */
const SAID: Record<NonNullable<Relation['tenure']>, string> = { former: '原', acting: '代', proposed: '拟任' };

/**
 * The title alone: what is printed before it to tell the tenure goes.
 *
 * @example
 * plainTitle('代县长', 'acting'); // '县长'
 */
export function plainTitle(title: string, tenure: Relation['tenure']): string {
  const plain = tenure === undefined ? title : title.replace(PRINTED[tenure], '');
  return plain === '' ? title : plain;
}

/**
 * The title with its tenure in front, once.
 *
 * @example
 * titleWithTenure('县长', 'former'); // '原县长'
 */
export function titleWithTenure(title: string, tenure: Relation['tenure']): string {
  return tenure === undefined ? title : `${SAID[tenure]}${plainTitle(title, tenure)}`;
}
