import type { Modality, RelationType } from '../model.js';

/** What makes two relations the same one. */
export interface EdgeIdentity {
  head: string;
  relation: RelationType;
  tail: string;
  title?: string;
  tenure?: string;
  honour?: string;
  modality: Modality;
}

/**
 * The key of an edge: `head|relation|tail`, then the title or honour, the tenure and the modality where they are not the plain ones.
 * A `|` within a part is escaped, so that different relations never share a key.
 *
 * @example
 * edgeKey({ head: 'person:甲', relation: 'holds_post', tail: 'organisation:乙', title: '局长', modality: 'asserted' });
 * // 'person:甲|holds_post|organisation:乙|局长'
 */
export function edgeKey({ head, relation, tail, title, tenure, honour, modality }: EdgeIdentity): string {
  // Nearly all are weak ties, which have but these, and most names hold neither character.
  const weak = title === undefined && honour === undefined && tenure === undefined && modality === 'asserted';
  if (weak && !/[\\|]/.test(head) && !/[\\|]/.test(tail)) return `${head}|${relation}|${tail}`;
  const parts = [head, relation, tail, title ?? honour ?? '', tenure ?? '', modality === 'asserted' ? '' : modality];
  while (parts.at(-1) === '') parts.pop();
  return parts.map((part) => part.replace(/[\\|]/g, '\\$&')).join('|');
}
