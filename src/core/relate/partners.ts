import type { Party } from './rule.js';

/** A place does not partner with the one it lies in, nor an organ with its own place. */
export const apart = (head: Party, tail: Party): boolean =>
  head.entity.parent !== tail.entity.key &&
  tail.entity.parent !== head.entity.key &&
  !(
    head.entity.type === 'place' &&
    tail.entity.type === 'place' &&
    (head.entity.key.startsWith(`${tail.entity.key}/`) || tail.entity.key.startsWith(`${head.entity.key}/`))
  );
