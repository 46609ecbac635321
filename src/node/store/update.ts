import { GuanxiError } from '../../core/errors.js';
import type { Ontology } from '../../core/ontology/ontology.js';
import type { ReadOptions } from '../formats/format.js';
import { readSource } from '../read.js';
import { nothingRead, type Progress } from '../read-all.js';
import { listSources } from '../sources.js';
import { extractPages } from '../workers/pool.js';
import { type ChangedPage, hashOfPage, type KnownPage, readKnownPages, type Seen, type SourceState, stateOfSources } from './changes.js';
import { removePages, type StoredPage, storePages } from './ingest.js';
import type { Store } from './store.js';

/** From so many bytes on, several threads read faster than one loads its dictionary. */
const WORTH_THREADS = 1_000_000;

/** What a store is brought up to date with. */
export interface UpdateOptions {
  paths: readonly string[];
  read: ReadOptions;
  ontology: Ontology;
  lexicon?: string | undefined;
  extractor: string;
  /** Threads; without it as many as the machine runs at once, and one for little input. */
  jobs?: number | undefined;
  parallelism: number;
}

/** What became of the pages. */
export interface Update {
  pages: number;
  read: number;
  kept: number;
  removed: number;
  problems: GuanxiError[];
}

/**
 * Brings the pages of a store up to date with the sources: new and changed pages are extracted, the others are not looked at, and pages that are gone take with
 * them what they said. It is done in transactions of some hundred pages each: a run that is cut off leaves a store from which the next one goes on.
 *
 * @param report called before each source that is read and after the last
 * @param say told, before it begins, how many pages are read again though they did not change
 * @throws GuanxiError INPUT where no source can be read; then the store is as it was
 */
export async function updatePages(
  store: Store,
  options: UpdateOptions,
  report: (progress: Progress) => void,
  say: (note: string) => void,
): Promise<Update> {
  const { sources, problems } = await listSources(options.paths);
  const known = await readKnownPages(store);
  const states = await stateOfSources(store, sources, options.read, options.extractor);
  const seen: Seen = { docs: new Set(), problems: [...problems], moved: [], whole: [] };
  const toRead = states.filter(({ unchanged }) => !unchanged);
  const outdated = outdatedPages(toRead, known, options.extractor);
  if (outdated > 0)
    say(`${outdated} page${outdated === 1 ? ' was' : 's were'} read by another version of guanxi, or with another lexicon: read again now`);
  const jobs = options.jobs ?? (toRead.reduce((sum, { bytes }) => sum + bytes, 0) < WORTH_THREADS ? 1 : options.parallelism);
  keepUnchanged(states, known, seen);
  const run = await beginRun(store, options.extractor);
  // What changed is no longer known as it was, even if this run is cut off and the files are put back.
  if (toRead.length > 0) await store.transaction(() => noteSources(store, seen, options.extractor));
  const read = await storePages(store, known, extracted(changedPages(toRead, known, options, seen, report), options, jobs), run);
  report({ done: toRead.length, total: toRead.length, doc: '' });
  if (seen.docs.size === 0) throw nothingRead(seen.problems);
  const removed = [...known.keys()].filter((doc) => !seen.docs.has(doc));
  await store.transaction(async () => {
    if (removed.length > 0) await removePages(store, removed);
    await noteSources(store, seen, options.extractor);
    await noteRun(store, run, { read, kept: seen.docs.size - read, removed: removed.length });
  });
  return { pages: seen.docs.size, read, kept: seen.docs.size - read, removed: removed.length, problems: seen.problems };
}

/** Number of pages that another extractor read, of those files that are there still. */
function outdatedPages(states: readonly SourceState[], known: ReadonlyMap<string, KnownPage>, extractor: string): number {
  const there = new Set(states.map(({ doc }) => doc));
  return [...known.values()].filter((page) => page.extractor !== extractor && there.has(page.source)).length;
}

/** The pages of files that did not change. */
function keepUnchanged(states: readonly SourceState[], known: ReadonlyMap<string, KnownPage>, seen: Seen): void {
  const unchanged = new Set(states.filter((state) => state.unchanged).map(({ doc }) => doc));
  for (const [doc, { source }] of known) if (unchanged.has(source)) seen.docs.add(doc);
  for (const state of states) if (state.unchanged) seen.whole.push(state);
}

async function* changedPages(
  states: readonly SourceState[],
  known: ReadonlyMap<string, KnownPage>,
  { read, extractor }: UpdateOptions,
  seen: Seen,
  report: (progress: Progress) => void,
): AsyncGenerator<ChangedPage> {
  const total = states.length;
  for (const [done, state] of states.entries()) {
    report({ done, total, doc: state.doc });
    const before = seen.problems.length;
    try {
      let ordinal = 0;
      for await (const page of readSource(state, read, (problem) => seen.problems.push(problem))) {
        if (seen.docs.has(page.doc))
          throw new GuanxiError('INPUT', `two pages are called ${page.doc}`, 'give each page of a build a name of its own');
        seen.docs.add(page.doc);
        const place = { source: state.doc, ordinal: ordinal++ };
        const hash = hashOfPage(page);
        const old = known.get(page.doc);
        if (old?.hash !== hash || old.extractor !== extractor) yield { page, hash, ...place };
        else if (old.source !== place.source || old.ordinal !== place.ordinal) seen.moved.push({ doc: page.doc, ...place });
      }
      if (seen.problems.length === before) seen.whole.push(state);
    } catch (error) {
      if (!(error instanceof GuanxiError) || error.code === 'ENVIRONMENT') throw error;
      seen.problems.push(error);
    }
  }
}

async function* extracted(
  pages: AsyncIterable<ChangedPage>,
  { ontology, lexicon, extractor }: UpdateOptions,
  jobs: number,
): AsyncGenerator<StoredPage> {
  for await (const { page, rows, ...place } of extractPages(pages, { ontology, lexicon, jobs }))
    yield { doc: page.doc, ...place, extractor, rows };
}

async function noteSources(store: Store, { whole, moved }: Seen, extractor: string): Promise<void> {
  await store.list(
    'whole',
    [
      ['source', 'VARCHAR'],
      ['hash', 'VARCHAR'],
      ['extractor', 'VARCHAR'],
    ],
    whole.map(({ doc, hash }) => [doc, hash, extractor]),
  );
  await store.run('DELETE FROM extracted.sources WHERE (source, hash, extractor) NOT IN (FROM temp.whole)');
  await store.run('INSERT INTO extracted.sources SELECT * FROM temp.whole WHERE hash IS NOT NULL EXCEPT FROM extracted.sources');
  for (const { doc, source, ordinal } of moved)
    await store.run('UPDATE main.pages SET source = $1, ordinal = $2 WHERE doc = $3', [source, ordinal, doc]);
}

/** Notes that a run began, and numbers it. */
export async function beginRun(store: Store, extractor: string): Promise<number> {
  const [last] = await store.rows('SELECT coalesce(max(run), 0)::INTEGER AS run FROM main.runs');
  const run = Number(last?.run) + 1;
  await store.run('INSERT INTO main.runs VALUES ($1, now()::TIMESTAMP, NULL, $2, 0, 0, 0)', [run, extractor]);
  return run;
}

/** Notes what a run made of the pages. */
export async function noteRun(
  store: Store,
  run: number,
  { read, kept, removed }: Pick<Update, 'read' | 'kept' | 'removed'>,
): Promise<void> {
  await store.run('UPDATE main.runs SET pages_read = $1, pages_kept = $2, pages_removed = $3 WHERE run = $4', [read, kept, removed, run]);
}

/** Notes that the last run came to its end. */
export async function endRun(store: Store): Promise<void> {
  await store.run('UPDATE main.runs SET finished = now()::TIMESTAMP WHERE run = (SELECT max(run) FROM main.runs)');
}
