import type { EntityType, RelationType } from '../../src/core/model.js';
import { ontology } from './ontology.js';

/** The mark of an entity type, drawn as on the canvas: a disc, or a disc in a ring. */
export function TypeGlyph({ type }: { type: EntityType }) {
  const { colour, shape } = ontology.types[type];
  return (
    <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      {shape === 'bordered' ? (
        <>
          <circle cx="8" cy="8" r="6.6" fill="none" stroke={colour} stroke-width="1.6" />
          <circle cx="8" cy="8" r="4.1" fill={colour} />
        </>
      ) : (
        <circle cx="8" cy="8" r="7" fill={colour} />
      )}
    </svg>
  );
}

/** The mark of a relation: its colour, with an arrow where it has a direction. */
export function RelationGlyph({ relation }: { relation: RelationType }) {
  const { colour, symmetric } = ontology.relations[relation];
  return (
    <svg class="glyph wide" viewBox="0 0 24 16" aria-hidden="true">
      <path d={symmetric ? 'M2 8H22' : 'M2 8H17'} stroke={colour} stroke-width="2.5" fill="none" />
      {!symmetric && <path d="M15 3.5L22 8L15 12.5Z" fill={colour} />}
    </svg>
  );
}
