import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, GuanxiError } from '../../core/errors.js';
import type { Extraction, Page } from '../../core/model.js';
import type { Ontology } from '../../core/ontology/ontology.js';
import { extractAll, type Tools } from '../../core/pipeline.js';
import { type PageRows, rowsOf } from '../store/rows.js';
import { loadTools } from '../tools.js';

/** What a thread is asked, and what it answers. */
export interface ExtractRequest {
  id: number;
  pages: Page[];
}
export type ExtractReply = { id: number; rows: PageRows[] } | { id: number; error: { code: ErrorCode; what: string; remedy: string } };

/** What a thread runs. Run from the sources there is no such file, and one thread does the work. */
const SCRIPT = fileURLToPath(new URL('./extract-worker.js', import.meta.url));

/** Pages that go to a thread at once: handing over costs less by the dozen, and so does extraction. */
const AT_ONCE = 8;
/** Requests that a thread has beside the one it works on. */
const WAITING = 2;

/** How pages are extracted. */
export interface ExtractOptions {
  ontology: Ontology;
  /** File of the user's names. */
  lexicon?: string | undefined;
  /** Threads; 1 is this one. */
  jobs: number;
}

/**
 * Extracts pages as they come, in as many threads as are asked for, and hands over each with what was read from it. The order is not kept. It asks for no
 * more pages than the threads have work for, so that memory is bounded however many there are.
 *
 * nodejieba's dictionary is global to its native module, which Node.js loads once for each thread: threads share nothing, and each takes 1.3 s and some
 * 200 MB to load it.
 *
 * @throws GuanxiError as loadTools does
 */
export function extractPages<T extends { page: Page }>(
  pages: AsyncIterable<T>,
  options: ExtractOptions,
): AsyncGenerator<T & { rows: PageRows }> {
  return options.jobs > 1 && existsSync(SCRIPT) ? inThreads(pages, options) : inThisThread(pages, options);
}

async function* inThisThread<T extends { page: Page }>(
  pages: AsyncIterable<T>,
  { ontology, lexicon }: ExtractOptions,
): AsyncGenerator<T & { rows: PageRows }> {
  // Loading them takes over a second: not before there is a page to read.
  let tools: Tools | undefined;
  for await (const batch of inBatches(pages)) {
    tools ??= loadTools(lexicon);
    const extractions = extractAll(
      batch.map(({ page }) => page),
      tools,
    );
    for (const [i, item] of batch.entries()) yield { ...item, rows: rowsOf(extractions[i] as Extraction, ontology) };
  }
}

async function* inBatches<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* inThreads<T extends { page: Page }>(
  pages: AsyncIterable<T>,
  { lexicon, jobs }: ExtractOptions,
): AsyncGenerator<T & { rows: PageRows }> {
  const workers = Array.from({ length: jobs }, () => new Thread<T>(new Worker(SCRIPT, { workerData: { lexicon } })));
  try {
    for await (const batch of inBatches(pages)) {
      let free = freest(workers);
      while (free.waiting.size > WAITING) {
        yield* await nextOf(workers);
        free = freest(workers);
      }
      free.ask(batch);
    }
    while (workers.some(({ waiting }) => waiting.size > 0)) yield* await nextOf(workers);
  } finally {
    await Promise.all(workers.map(({ worker }) => worker.terminate()));
  }
}

type Done<T> = (T & { rows: PageRows })[];

/** One thread with what it was asked. */
class Thread<T extends { page: Page }> {
  readonly waiting = new Map<number, Promise<Done<T>>>();
  private readonly asked = new Map<number, { items: T[]; resolve(done: Done<T>): void; reject(error: unknown): void }>();
  private last = 0;
  private failure: unknown;

  constructor(readonly worker: Worker) {
    worker.on('message', (reply: ExtractReply) => this.settle(reply));
    worker.on('error', (error) => this.fail(error));
    worker.on('exit', () => this.fail(new Error('a thread that reads pages has ended')));
  }

  ask(items: T[]): void {
    const id = ++this.last;
    const done = new Promise<Done<T>>((resolve, reject) => this.asked.set(id, { items, resolve, reject }));
    done.catch(() => undefined); // whoever waits for it is told
    this.waiting.set(id, done);
    if (this.failure !== undefined) this.fail(this.failure);
    else this.worker.postMessage({ id, pages: items.map(({ page }) => page) } satisfies ExtractRequest);
  }

  /** The oldest answer that is out. */
  async next(): Promise<{ thread: Thread<T>; id: number; done: Done<T> }> {
    const [id, done] = [...this.waiting][0] as [number, Promise<Done<T>>];
    return { thread: this, id, done: await done };
  }

  /** Whoever waits is told, and whoever asks from now on: nobody else will answer. */
  private fail(error: unknown): void {
    this.failure ??= error;
    for (const { reject } of this.asked.values()) reject(this.failure);
  }

  private settle(reply: ExtractReply): void {
    const asked = this.asked.get(reply.id);
    this.asked.delete(reply.id);
    if ('error' in reply) asked?.reject(new GuanxiError(reply.error.code, reply.error.what, reply.error.remedy));
    else asked?.resolve(asked.items.map((item, i) => ({ ...item, rows: reply.rows[i] as PageRows })));
  }
}

function freest<T extends { page: Page }>(threads: readonly Thread<T>[]): Thread<T> {
  return threads.reduce((best, thread) => (thread.waiting.size < best.waiting.size ? thread : best));
}

async function nextOf<T extends { page: Page }>(threads: readonly Thread<T>[]): Promise<Done<T>> {
  const { thread, id, done } = await Promise.race(threads.filter(({ waiting }) => waiting.size > 0).map((busy) => busy.next()));
  thread.waiting.delete(id);
  return done;
}
