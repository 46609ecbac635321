import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseCorrections } from '../core/assemble/corrections/parse.js';
import { GuanxiError } from '../core/errors.js';
import type { Correction } from '../core/graph-model.js';
import type { Ontology } from '../core/ontology/ontology.js';
import { reasonOf } from './reason.js';

/** The file of corrections that a build looks for beside its sources. */
export const CORRECTIONS_FILE = 'guanxi.corrections.yaml';

/**
 * Reads the corrections of a build: those of the file named, or else those that stand beside the sources, in each folder and beside each file or glob.
 *
 * @param paths the sources, as given
 * @param named file that was asked for; then no other is read
 * @throws GuanxiError INPUT where the file that was asked for cannot be read, FORMAT where a correction is wrong
 * @example
 * readCorrections(['pages'], undefined, ontology); // of pages/guanxi.corrections.yaml
 */
export function readCorrections(paths: readonly string[], named: string | undefined, ontology: Ontology): Correction[] {
  const files = named === undefined ? beside(paths) : [named];
  return files.flatMap((file) => parseCorrections(textOf(file), file.replaceAll('\\', '/'), ontology));
}

function beside(paths: readonly string[]): string[] {
  const folders = paths.filter((given) => given !== '-').map(folderOf);
  const files = folders.map((folder) => path.join(folder, CORRECTIONS_FILE)).filter((file) => existsSync(file));
  return [...new Set(files)].sort();
}

/** The folder itself, else that of the file, else what stands before the first wildcard of a glob. */
function folderOf(given: string): string {
  if (statSync(given, { throwIfNoEntry: false })?.isDirectory()) return given;
  const wildcard = given.search(/[*?[{(!]/);
  return wildcard < 0 || existsSync(given) ? path.dirname(given) : path.dirname(`${given.slice(0, wildcard)}x`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new GuanxiError('INPUT', `the corrections ${file} cannot be read (${reasonOf(error)})`, 'name a file of corrections, in UTF-8');
  }
}
