import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { GuanxiError } from '../../core/errors.js';
import type { Extraction } from '../../core/model.js';
import type { Ontology } from '../../core/ontology/ontology.js';
import { decodeLine, splitLines } from '../annotate-input.js';
import { reasonOf } from '../reason.js';
import { readKnownPages } from './changes.js';
import { addPages, removePages, type StoredPage } from './ingest.js';
import { readParquetLines } from './parquet-lines.js';
import { rowsOf } from './rows.js';
import type { Store } from './store.js';
import { beginRun, type Update } from './update.js';

/** Pages that are stored at once. */
const AT_ONCE = 200;
/** What was read from a page is some times as long as the page. */
const LONGEST_EXTRACTION = 64 * 1024 * 1024;
/** What stands for the version of the extractor, for lines do not tell it. */
const EXTRACTOR = 'extracted elsewhere';

/**
 * Brings the pages of a store up to date with what `guanxi extract` wrote, wherever that ran: pages that the lines do not have leave, and those that are as
 * they were are not stored again.
 *
 * @param paths JSON lines, `-` for standard input, or Parquet (see readParquetLines)
 * @throws GuanxiError INPUT or FORMAT where a file cannot be read or was not written by extract
 */
export async function updateFromExtractions(store: Store, paths: readonly string[], ontology: Ontology): Promise<Update> {
  const known = await readKnownPages(store);
  const seen = new Set<string>();
  const problems: GuanxiError[] = [];
  const run = await beginRun(store, EXTRACTOR);
  let batch: StoredPage[] = [];
  let read = 0;
  const save = async (): Promise<void> => {
    const saved = batch;
    batch = [];
    await store.transaction(async () => {
      const old = saved.map(({ doc }) => doc).filter((doc) => known.has(doc));
      if (old.length > 0) await removePages(store, old);
      await addPages(store, saved, run);
    });
    read += saved.length;
  };
  for await (const { line, where } of linesOf(store, paths)) {
    const said = parseLine(line, where);
    if ('error' in said) {
      problems.push(new GuanxiError('INPUT', `${said.id} was not extracted`, said.error));
      continue;
    }
    if (seen.has(said.doc)) throw new GuanxiError('INPUT', `two pages are called ${said.doc}`, 'extract each page once');
    seen.add(said.doc);
    const hash = createHash('sha256').update(line).digest('hex');
    if (known.get(said.doc)?.hash === hash) continue;
    batch.push({ doc: said.doc, source: said.doc, ordinal: 0, hash, extractor: EXTRACTOR, rows: rowsOf(said, ontology) });
    if (batch.length >= AT_ONCE) await save();
  }
  if (batch.length > 0) await save();
  if (seen.size === 0) throw problems[0] ?? new GuanxiError('INPUT', 'no page could be read', 'write the lines with guanxi extract');
  const gone = [...known.keys()].filter((doc) => !seen.has(doc));
  if (gone.length > 0) await store.transaction(() => removePages(store, gone));
  return { pages: seen.size, read, kept: seen.size - read, removed: gone.length, problems };
}

async function* linesOf(store: Store, paths: readonly string[]): AsyncGenerator<{ line: string; where: string }> {
  for (const file of paths) {
    let number = 0;
    for await (const line of /\.parquet\/?$/.test(file) ? readParquetLines(store, file) : readLines(file)) {
      number++;
      if (line.trim() !== '') yield { line, where: `line ${number} of ${file === '-' ? 'standard input' : file}` };
    }
  }
}

async function* readLines(file: string): AsyncGenerator<string> {
  let first = true;
  try {
    for await (const bytes of splitLines(file === '-' ? process.stdin : createReadStream(file), LONGEST_EXTRACTION)) {
      yield decodeLine(bytes, first);
      first = false;
    }
  } catch (error) {
    if (error instanceof GuanxiError) throw error;
    throw new GuanxiError('INPUT', `${file} cannot be read (${reasonOf(error)})`, 'check the path');
  }
}

const LISTS = ['articles', 'entities', 'mentions', 'relations'] as const;

/** @throws GuanxiError FORMAT where the line was not written by extract */
function parseLine(line: string, where: string): Extraction | { id: string; error: string } {
  const wrong = (what: string): GuanxiError => new GuanxiError('FORMAT', `${where} ${what}`, 'write the lines with guanxi extract');
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw wrong(`is no JSON (${(error as Error).message})`);
  }
  const said = (value ?? {}) as Record<string, unknown>;
  if (typeof said.error === 'string') return { id: String(said.id), error: said.error };
  if (typeof said.doc !== 'string' || LISTS.some((list) => !Array.isArray(said[list]))) throw wrong('is not what extract writes');
  return value as Extraction;
}
