import { createHash } from 'node:crypto';
import { GuanxiError } from '../../core/errors.js';
import type { Extraction } from '../../core/model.js';
import type { Ontology } from '../../core/ontology/ontology.js';
import { decodeLine, splitLines } from '../annotate-input.js';
import { openInput } from '../input.js';
import { reasonOf } from '../reason.js';
import { type KnownPage, readKnownPages, type Seen } from './changes.js';
import { removePages, type StoredPage, storePages } from './ingest.js';
import { readParquetLines } from './parquet-lines.js';
import { type PageRows, rowsOf } from './rows.js';
import type { Store } from './store.js';
import { beginRun, noteRun, type Update } from './update.js';

/** What was read from a page is some times as long as the page. */
const LONGEST_EXTRACTION = 64 * 1024 * 1024;
/** What stands for the version of the extractor, for lines do not tell it. */
export const EXTRACTOR = 'extracted elsewhere';

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
  // No file is known any more to be as its pages are: the next build from files looks into each.
  await store.run('DELETE FROM extracted.sources');
  const read = await storePages(store, known, changedPages(paths, ontology, known, { docs: seen, problems }), run);
  if (seen.size === 0) throw problems[0] ?? new GuanxiError('INPUT', 'no page could be read', 'write the lines with guanxi extract');
  const gone = [...known.keys()].filter((doc) => !seen.has(doc));
  await store.transaction(async () => {
    if (gone.length > 0) await removePages(store, gone);
    await noteRun(store, run, { read, kept: seen.size - read, removed: gone.length });
  });
  return { pages: seen.size, read, kept: seen.size - read, removed: gone.length, problems };
}

async function* changedPages(
  paths: readonly string[],
  ontology: Ontology,
  known: ReadonlyMap<string, KnownPage>,
  { docs, problems }: Pick<Seen, 'docs' | 'problems'>,
): AsyncGenerator<StoredPage> {
  for await (const { line, where } of linesOf(paths)) {
    const said = parseLine(line, where);
    if ('error' in said) {
      problems.push(new GuanxiError('INPUT', `${said.id} was not extracted`, said.error));
      continue;
    }
    const { doc } = said;
    if (docs.has(doc)) throw new GuanxiError('INPUT', `two pages are called ${doc}`, 'extract each page once');
    docs.add(doc);
    const hash = createHash('sha256').update(line).digest('hex');
    if (known.get(doc)?.hash !== hash)
      yield { doc, source: doc, ordinal: 0, hash, extractor: EXTRACTOR, rows: rowsOfLine(said, where, ontology) };
  }
}

/** A line of extract, and where it stands. */
interface PlacedLine {
  line: string;
  where: string;
}

async function* linesOf(paths: readonly string[]): AsyncGenerator<PlacedLine> {
  for (const file of paths) {
    if (/\.parquet\/?$/.test(file)) yield* placed(readParquetLines(file), file);
    else yield* linesIn(openInput(file), file);
  }
}

/**
 * The lines that extract wrote, but for those that are empty.
 *
 * @param file what they are called where something is wrong, `-` for standard input
 * @throws GuanxiError FORMAT where one is too long
 */
export function linesIn(input: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<PlacedLine> {
  return placed(decoded(input, file), file);
}

async function* placed(lines: AsyncIterable<string>, file: string): AsyncGenerator<PlacedLine> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() !== '') yield { line, where: placeOf(number, file) };
  }
}

async function* decoded(input: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  let number = 0;
  for await (const bytes of splitLines(input, LONGEST_EXTRACTION)) {
    number++;
    if (bytes === undefined) throw wrongLine(placeOf(number, file), `is longer than ${LONGEST_EXTRACTION / 1024 / 1024} MiB`);
    yield decodeLine(bytes, number === 1);
  }
}

const LISTS = ['articles', 'entities', 'mentions', 'relations'] as const;

/**
 * What a line says: an extraction, or why there is none.
 *
 * @throws GuanxiError FORMAT where the line was not written by extract
 */
export function parseLine(line: string, where: string): Extraction | { id: string; error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw wrongLine(where, `is no JSON (${(error as Error).message})`);
  }
  const said = (value ?? {}) as Record<string, unknown>;
  if (typeof said.error === 'string') return { id: String(said.id), error: said.error };
  if (typeof said.doc !== 'string' || LISTS.some((list) => !Array.isArray(said[list])))
    throw wrongLine(where, 'is not what extract writes');
  return value as Extraction;
}

/**
 * An extraction as rows of the store.
 *
 * @throws GuanxiError FORMAT where a list of the line does not hold what extract writes
 */
export function rowsOfLine(said: Extraction, where: string, ontology: Ontology): PageRows {
  try {
    return rowsOf(said, ontology);
  } catch (error) {
    throw wrongLine(where, `is not what extract writes (${reasonOf(error)})`);
  }
}

function placeOf(number: number, file: string): string {
  return `line ${number} of ${file === '-' ? 'standard input' : file}`;
}

function wrongLine(where: string, what: string): GuanxiError {
  return new GuanxiError('FORMAT', `${where} ${what}`, 'write the lines with guanxi extract');
}
