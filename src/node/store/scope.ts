import type { Store } from './store.js';

/** How much is assembled: everything, or what changed. */
export interface Scope {
  all: boolean;
  /** SQL that orders the column `doc` as JavaScript orders strings. */
  docOrder: string;
}

/** Sorts UTF-8 as UTF-16 sorts: what lies behind the surrogates goes behind all else. */
const AS_UTF16 = `regexp_replace(doc, '([\\x{E000}-\\x{FFFF}])', chr(1114111) || '\\1', 'g')`;

/**
 * The scope of an assembly. DuckDB orders text by code points, and JavaScript by UTF-16 code units; they differ only where both a rare hanzi beyond U+FFFF
 * and a character from U+E000 on (full-width brackets, say) stand in names of pages.
 */
export async function readScope(store: Store, all: boolean): Promise<Scope> {
  const [names] = await store.rows(`SELECT bool_or(regexp_matches(doc, '[\\x{E000}-\\x{FFFF}]')) AS wide,
    bool_or(regexp_matches(doc, '[\\x{10000}-\\x{10FFFF}]')) AS rare FROM main.pages`);
  return { all, docOrder: names?.wide === true && names?.rare === true ? AS_UTF16 : 'doc' };
}

/**
 * An SQL condition: that a column's value is among those pending, or nothing where all is assembled.
 *
 * @example
 * among({ all: false, docOrder: 'doc' }, 'edge', 'pending.edges'); // 'edge IN (FROM pending.edges)'
 */
export function among({ all }: Scope, column: string, pending: string): string {
  return all ? 'true' : `${column} IN (FROM ${pending})`;
}
