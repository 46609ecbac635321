import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { GuanxiError } from '../../core/errors.js';
import type { Page } from '../../core/model.js';
import type { ReadOptions } from '../formats/format.js';
import type { Source } from '../sources.js';
import type { Store } from './store.js';

/** Smaller files are read in one go: with very many of them, whatever waits for each by itself takes several times as long. */
const SMALL = 1024 * 1024;

/** A page to be extracted, and where it stands. */
export interface ChangedPage {
  page: Page;
  source: string;
  ordinal: number;
  hash: string;
}

/** A file, and what is known of it. */
export interface SourceState extends Source {
  /** SHA-256 of its bytes and of the options; absent for standard input, and where it cannot be read. */
  hash?: string;
  bytes: number;
  /** Whether it is as it was when it was last read, by this extractor. */
  unchanged: boolean;
}

/** What the store knows of a page. */
export interface KnownPage {
  source: string;
  ordinal: number;
  hash: string;
  extractor: string;
}

/** The pages of the store, by name. */
export async function readKnownPages(store: Store): Promise<Map<string, KnownPage>> {
  const rows = await store.rows('SELECT doc, source, ordinal, hash, extractor FROM main.pages');
  return new Map(rows.map(({ doc, ...page }) => [String(doc), page as unknown as KnownPage]));
}

/** Tells which files are as they were when they were last read. Their bytes are read, for times of change can lie; nothing is decoded. */
export async function stateOfSources(
  store: Store,
  sources: readonly Source[],
  options: ReadOptions,
  extractor: string,
): Promise<SourceState[]> {
  const rows = await store.rows('SELECT source, hash, extractor FROM extracted.sources');
  const known = new Map(rows.map((row) => [String(row.source), row]));
  const states: SourceState[] = [];
  for (const source of sources) {
    const state = await stateOf(source, options);
    const before = known.get(source.doc);
    states.push({ ...state, unchanged: state.hash !== undefined && before?.hash === state.hash && before?.extractor === extractor });
  }
  return states;
}

async function stateOf(source: Source, options: ReadOptions): Promise<SourceState> {
  if (source.path === undefined) return { ...source, bytes: 0, unchanged: false };
  try {
    const { size } = statSync(source.path);
    const hash = createHash('sha256').update(JSON.stringify(options));
    if (size < SMALL) hash.update(readFileSync(source.path));
    else for await (const chunk of createReadStream(source.path)) hash.update(chunk as Uint8Array);
    return { ...source, hash: hash.digest('hex'), bytes: size, unchanged: false };
  } catch {
    // Reading it will say what is wrong.
    return { ...source, bytes: 0, unchanged: false };
  }
}

/** Hash of all that extraction sees of a page. */
export function hashOfPage({ doc, text, meta, bodyStart = 0, single = false }: Page): string {
  return createHash('sha256')
    .update(JSON.stringify([doc, text, meta, bodyStart, single]))
    .digest('hex');
}

/** What a run makes of the sources. */
export interface Seen {
  /** Names of all pages that were found, changed or not. */
  docs: Set<string>;
  problems: GuanxiError[];
  /** Pages that are the same and stand elsewhere now. */
  moved: { doc: string; source: string; ordinal: number }[];
  /** Files that were read to the end without a problem. */
  whole: SourceState[];
}
