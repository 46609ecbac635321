import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { GuanxiError } from '../core/errors.js';
import { isPage, knownExtensions } from './formats/registry.js';
import { codeOf, reasonOf } from './reason.js';

/** A file to read, or standard input. */
export interface Source {
  /** Its name in the graph: relative to the folder that was given, with forward slashes, unique in the list. */
  doc: string;
  /** Absent for standard input. */
  path?: string;
}

/** What was found, and what was wrong with the rest. */
export interface SourceList {
  sources: Source[];
  problems: GuanxiError[];
}

interface Found extends Source {
  /** Tells whether two paths are the same file. */
  identity: string;
}

/**
 * Lists what to read: files, folders (with all below them), globs, and `-` for standard input. A file met twice is read once.
 * In folders and globs, files of other formats, hidden ones, `node_modules` and `README` files are passed over; a file named itself is taken.
 *
 * @param args as given on the command line
 * @param cwd what relative arguments are relative to
 * @returns sources in the order of their names, whatever the order of the arguments, and an INPUT problem for each argument that gives nothing
 * @example
 * (await listSources(['pages', 'more/*.md'])).sources; // [{ doc: '2021/a.txt', path: '…/pages/2021/a.txt' }, …]
 */
export async function listSources(args: readonly string[], cwd: string = process.cwd()): Promise<SourceList> {
  const found = new Map<string, Found>();
  const problems: GuanxiError[] = [];
  for (const arg of args) {
    try {
      for (const source of await expand(arg, cwd, problems)) {
        const known = found.get(source.identity);
        // The shorter name wins, so that it does not depend on the order of the arguments.
        if (!known || compareNames(source.doc, known.doc) < 0) found.set(source.identity, source);
      }
    } catch (error) {
      if (!(error instanceof GuanxiError)) throw error;
      problems.push(error);
    }
  }
  const sources = withUniqueNames([...found.values()]).map(({ doc, path: file }) => (file === undefined ? { doc } : { doc, path: file }));
  return { sources: sources.sort((a, b) => (a.doc < b.doc ? -1 : 1)), problems };
}

function compareNames(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}

async function expand(arg: string, cwd: string, problems: GuanxiError[]): Promise<Found[]> {
  if (arg === '-') return [{ doc: 'stdin', identity: '-' }];
  const full = path.resolve(cwd, arg);
  try {
    if (!(await stat(full)).isDirectory()) return [await foundFile(full, path.dirname(full))];
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && isDynamicPattern(arg)) return expandGlob(arg, cwd);
    throw new GuanxiError(
      'INPUT',
      `${arg} cannot be read (${reasonOf(error)})`,
      'check the path; quote a glob so that the shell leaves it alone',
    );
  }
  const files = await walk(full, problems, new Set());
  if (files.length === 0) {
    throw new GuanxiError('INPUT', `${arg} holds no pages (${knownExtensions()})`, 'put pages of text into it, or name another folder');
  }
  return files.map(({ file, identity }) => named(file, full, identity));
}

async function expandGlob(pattern: string, cwd: string): Promise<Found[]> {
  const parts = pattern.split('/');
  const firstDynamic = parts.findIndex((part) => isDynamicPattern(part));
  const base = path.resolve(cwd, parts.slice(0, firstDynamic).join('/') || (pattern.startsWith('/') ? '/' : '.'));
  const files = await glob(parts.slice(firstDynamic).join('/'), { cwd: base, absolute: true, ignore: ['**/node_modules/**'] });
  const pages = files.filter((file) => isPage(path.basename(file)));
  if (pages.length === 0)
    throw new GuanxiError('INPUT', `${pattern} matches no pages (${knownExtensions()})`, 'check the pattern and the folder');
  return Promise.all(pages.map((file) => foundFile(file, base)));
}

async function walk(folder: string, problems: GuanxiError[], seen: Set<string>): Promise<{ file: string; identity: string }[]> {
  const files: { file: string; identity: string }[] = [];
  try {
    const real = await realpath(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = entry;
      const full = path.join(folder, name);
      if (name.startsWith('.') || name === 'node_modules') continue;
      if (entry.isDirectory() || (entry.isSymbolicLink() && (await leadsToFolder(full)))) files.push(...(await walk(full, problems, seen)));
      // Where a link leads decides whether it is found twice; of a plain file its folder does.
      else if (isPage(name)) files.push({ file: full, identity: entry.isSymbolicLink() ? await identityOf(full) : path.join(real, name) });
    }
  } catch (error) {
    problems.push(new GuanxiError('INPUT', `${folder} cannot be read (${reasonOf(error)})`, 'check that you may read the folder'));
  }
  return files;
}

function leadsToFolder(link: string): Promise<boolean> {
  return stat(link).then(
    (entry) => entry.isDirectory(),
    () => false, // a broken link: reading it will say so
  );
}

async function foundFile(file: string, base: string): Promise<Found> {
  return named(file, base, await identityOf(file));
}

function identityOf(file: string): Promise<string> {
  return realpath(file).catch(() => file);
}

function named(file: string, base: string, identity: string): Found {
  return { doc: path.relative(base, file).split(path.sep).join('/'), path: file, identity };
}

/** Files of one name get as many of their folders before it as tell them apart: `a/x.txt`, `b/x.txt`. */
function withUniqueNames(found: Found[]): Found[] {
  let sources = found;
  for (;;) {
    const counts = new Map<string, number>();
    for (const { doc } of sources) counts.set(doc, (counts.get(doc) ?? 0) + 1);
    if (sources.length === counts.size) return sources;
    sources = sources.map((source) => (counts.get(source.doc) === 1 ? source : { ...source, doc: longerName(source) }));
  }
}

function longerName({ doc, path: file }: Found): string {
  if (file === undefined) return `${doc} (standard input)`;
  const parts = file.split(path.sep);
  return parts.slice(-doc.split('/').length - 1).join('/');
}
