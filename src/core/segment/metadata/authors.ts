import { collect } from '../../collect.js';
import type { Author } from '../../model.js';
import { readAuthors } from '../bylines.js';
import { DATELINE } from '../cues.js';
import type { Draft } from '../draft.js';
import type { PersonNames } from '../names.js';
import type { Unit } from '../units.js';

/** A role printed without a blank before the name: `记者张三`. */
const GLUED = /(记者|通讯员|实习生)(?=\S)/g;

/** Those who sign a unit; a dateline of another outlet than the page's paper says whose they are. */
function signedBy(unit: Unit, newspaper: string | undefined, known: PersonNames): Author[] {
  if (unit.kind === 'byline' || unit.kind === 'credit') return readAuthors(unit.text, known);
  if (unit.kind !== 'dateline') return [];
  const { by, tail, outlet } = DATELINE.exec(unit.text)?.groups ?? {};
  const authors = collect([by, tail], (names) => readAuthors((names ?? '').replace(GLUED, '$1 '), known));
  const other = outlet !== undefined && /[报网社台刊端体]$/.test(outlet) && !/^本/.test(outlet) && outlet !== newspaper;
  return other ? authors.map((author) => ({ outlet, ...author })) : authors;
}

/**
 * Who wrote and photographed an article, from byline, dateline, credits and signature; each name once, with its first role.
 *
 * @param newspaper what `本报` means on the page
 */
export function authorsOf(draft: Draft, newspaper: string | undefined, known: PersonNames): Author[] {
  const authors = new Map<string, Author>();
  for (const unit of [...draft.head, ...draft.body]) {
    for (const { name, role, outlet } of signedBy(unit, newspaper, known)) {
      const named = outlet && /本[报网台刊]$/.test(outlet) ? newspaper : outlet;
      if (!authors.has(name)) authors.set(name, { name, role, ...(named === undefined ? {} : { outlet: named }) });
    }
  }
  return [...authors.values()];
}
