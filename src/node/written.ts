import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Store } from './store/store.js';

/** What a build wrote last, kept in its store. */
interface Written {
  /** Names all that decides what is written; see outputState. */
  state: string;
  /** SHA-256 of each file, by its path. */
  files: Record<string, string>;
  /** What there was to say of them. */
  notes: string[];
}

const FACT = 'written';

/**
 * Names all that decides what a build writes: the pages of the store, and what it goes by.
 *
 * @param goesBy version of the program, and options
 */
export async function outputState(store: Store, goesBy: readonly unknown[]): Promise<string> {
  const [pages] = await store.rows(
    "SELECT count(*)::VARCHAR || ' ' || coalesce(bit_xor(md5_number(to_json([doc, source, ordinal::VARCHAR, hash, extractor])::VARCHAR))::VARCHAR, '') AS state FROM main.pages",
  );
  return createHash('sha256')
    .update(JSON.stringify([pages?.state, goesBy]))
    .digest('hex');
}

/** Notes what was written. */
export async function noteWritten(store: Store, state: string, files: readonly string[], notes: string[]): Promise<void> {
  const hashes = await Promise.all(files.map(async (file) => [file, await hashOf(file)] as const));
  await store.setFact(FACT, JSON.stringify({ state, files: Object.fromEntries(hashes), notes } satisfies Written));
}

/**
 * What was written last, where writing it again would change nothing: the state is the same, no change of a page waits to be assembled, and the files are as
 * they were left.
 *
 * @param assembled version of the assembly that is asked for
 */
export async function stillWritten(
  store: Store,
  state: string,
  assembled: string,
): Promise<{ files: string[]; notes: string[] } | undefined> {
  const fact = await store.fact(FACT);
  if (fact === undefined || (await store.fact('assembled')) !== assembled) return undefined;
  const written = JSON.parse(fact) as Written;
  if (written.state !== state) return undefined;
  const [pending] = await store.rows('SELECT count(*)::INTEGER AS docs FROM pending.docs');
  if (pending?.docs !== 0) return undefined;
  for (const [file, hash] of Object.entries(written.files)) if ((await hashOf(file)) !== hash) return undefined;
  return { files: Object.keys(written.files), notes: written.notes };
}

/** SHA-256 of a file; nothing that equals one where it cannot be read. */
async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  } catch {
    return '';
  }
  return hash.digest('hex');
}
