import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { GuanxiError } from '../core/errors.js';
import { compileOntology, type Ontology } from '../core/ontology/ontology.js';
import { reasonOf } from './reason.js';

// The same relative place from src/node and from dist/node: the build copies the data files beside the compiled ones.
const CORE = fileURLToPath(new URL('../core/', import.meta.url));

/**
 * The ontology that guanxi comes with.
 *
 * @throws GuanxiError ENVIRONMENT where the file is missing from the installation
 * @example
 * readOntology().types.official.zh; // '官员'
 */
export function readOntology(): Ontology {
  return compileOntology(fromPackage(() => readFileSync(path.join(CORE, 'ontology', 'ontology.yaml'), 'utf8')));
}

/**
 * The files of the lexicon that guanxi comes with.
 *
 * @returns text by file name (`surnames.tsv`), in the order of the names
 * @throws GuanxiError ENVIRONMENT where they are missing from the installation
 * @example
 * compileLexicon(readLexiconFiles());
 */
export function readLexiconFiles(): Record<string, string> {
  const folder = path.join(CORE, 'lexicon', 'data');
  return fromPackage(() => {
    const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
    return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
  });
}

/**
 * The viewer's page, as Vite built it, without a graph in it.
 *
 * @returns undefined where the viewer has not been built, as in a fresh clone
 */
export function readViewerTemplate(): string | undefined {
  // Beside the compiled files, or, when run from the sources, in what was last built.
  for (const place of ['../viewer/index.html', '../../dist/viewer/index.html']) {
    const file = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(file)) return readFileSync(file, 'utf8');
  }
  return undefined;
}

/**
 * Reads what guanxi comes with.
 *
 * @throws GuanxiError ENVIRONMENT where it is missing from the installation
 */
export function fromPackage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new GuanxiError('ENVIRONMENT', `a data file of guanxi is missing (${reasonOf(error)})`, 'install guanxi again');
  }
}
