import type { Author } from '../../model.js';
import { readAuthors } from '../bylines.js';
import { DATELINE } from '../cues.js';
import type { Draft } from '../draft.js';
import type { Unit } from '../units.js';

function signedBy(unit: Unit): Author[] {
  if (unit.kind === 'byline' || unit.kind === 'credit') return readAuthors(unit.text);
  if (unit.kind !== 'dateline') return [];
  const { by, tail } = DATELINE.exec(unit.text)?.groups ?? {};
  return [...readAuthors(by ?? ''), ...readAuthors((tail ?? '').replace(/(记者|通讯员)(?=\S)/g, '$1 '))];
}

/**
 * Who wrote and photographed an article, from byline, dateline, credits and signature; each name once, with its first role.
 *
 * @param newspaper what `本报` means on the page
 */
export function authorsOf(draft: Draft, newspaper: string | undefined): Author[] {
  const authors = new Map<string, Author>();
  for (const unit of [...draft.head, ...draft.body]) {
    for (const { name, role, outlet } of signedBy(unit)) {
      const named = outlet === '本报' ? newspaper : outlet;
      if (!authors.has(name)) authors.set(name, { name, role, ...(named === undefined ? {} : { outlet: named }) });
    }
  }
  return [...authors.values()];
}
