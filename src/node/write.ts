import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { GuanxiError } from '../core/errors.js';
import { codeOf, reasonOf } from './reason.js';

/**
 * Writes a file whole or not at all: aside in the same folder, to the disk, then renamed over what was there. Folders are made.
 *
 * @throws GuanxiError OUTPUT; the old file is then as it was, and nothing is left beside it
 * @example
 * writeWhole('output/graph.json', text);
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  writeAllWhole([[file, content]]);
}

/**
 * Writes several files that belong together: none is replaced before all are on the disk. It is synchronous so that no
 * signal handler runs, and no temporary file is orphaned, half-way.
 *
 * @throws GuanxiError OUTPUT
 */
export function writeAllWhole(files: readonly (readonly [file: string, content: string | Uint8Array])[]): void {
  const staged: { file: string; aside: string }[] = [];
  let current = '';
  try {
    for (const [file, content] of files) {
      current = file;
      const target = targetOf(file);
      staged.push(stage(target, content));
    }
    for (const { file, aside } of staged) {
      current = file;
      renameSync(aside, file);
    }
  } catch (error) {
    for (const { aside } of staged) rmSync(aside, { force: true });
    throw new GuanxiError('OUTPUT', `${current} cannot be written (${reasonOf(error)})`, remedyFor(error));
  }
}

/** The file a path means: a link is written through, and stays a link. */
function targetOf(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  const target = existsSync(file) ? realpathSync(file) : file;
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  return target;
}

/**
 * Removes what writing these files left aside when it was cut off, by a power failure or a kill: `.name.PROCESS.tmp`.
 *
 * @param files as they are given to writeAllWhole
 */
export function removeStale(files: readonly string[]): void {
  for (const file of files) {
    const folder = path.dirname(file);
    const before = `.${path.basename(file)}.`;
    const names = existsSync(folder) ? readdirSync(folder) : [];
    for (const name of names) {
      const pid = name.startsWith(before) ? name.slice(before.length).match(/^(\d+)\.tmp$/)?.[1] : undefined;
      if (pid !== undefined && !runs(Number(pid))) rmSync(path.join(folder, name), { force: true });
    }
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function stage(file: string, content: string | Uint8Array): { file: string; aside: string } {
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const handle = openSync(aside, 'w');
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
  return { file, aside };
}

function remedyFor(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'free some space, or choose another folder with -o';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'choose a folder that you may write to with -o';
    default:
      return 'choose another folder with -o';
  }
}
