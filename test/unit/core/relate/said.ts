import type { RelationType } from '../../../../src/core/model.js';
import { relate } from '../../../../src/core/relate/relate.js';
import { article } from './fixture.js';

/** Relations of a kind in a text of the notation, as names, sorted. */
export function said(source: string, relation: RelationType): string[] {
  const { doc, entities } = article(source);
  const name = (key: string): string => entities.get(key)?.name ?? key;
  const all = relate(doc, entities).flatMap((item) =>
    item.relation === relation
      ? [`${name(item.head)} → ${name(item.tail)}${item.modality === 'asserted' ? '' : ` (${item.modality})`}`]
      : [],
  );
  return [...new Set(all)].sort();
}
