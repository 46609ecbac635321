import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromPackage } from '../data.js';
import { packageVersion } from '../version.js';

const SOURCES = fileURLToPath(new URL('../../', import.meta.url));

/** What decides what is read from a page, and in which form it is stored: code and word lists. */
const EXTRACTION = [
  'core',
  'node/encoding',
  'node/formats',
  'node/front-matter',
  'node/read',
  'node/store/rows',
  'node/tokenizer',
  'node/word-tags',
];
/** What decides what is made of it. */
const ASSEMBLY = ['core', 'node/store'];

/**
 * Version of the extractor: that of the package and a hash of the code, the word lists and the user's names. Pages that another version read are read again.
 *
 * @param lexicon file of the user's names
 * @example
 * extractorVersion('names.tsv'); // '0.1.0+3f2a90c1d4e5'
 */
export function extractorVersion(lexicon?: string): string {
  return `${packageVersion()}+${digest(EXTRACTION, lexicon === undefined ? '' : readFileSync(lexicon))}`;
}

/**
 * Version of an assembly: of the code, and of everything that it goes by.
 *
 * @param goesBy corrections and options, as JSON
 */
export function assemblyVersion(goesBy: unknown): string {
  return `${packageVersion()}+${digest(ASSEMBLY, JSON.stringify(goesBy))}`;
}

/** Version of all that runs in a build: of the package, and a hash of its code and data. */
export function programVersion(): string {
  return `${packageVersion()}+${digest(['core/', 'node/'], '')}`;
}

function digest(parts: readonly string[], more: string | Uint8Array): string {
  const hash = createHash('sha256');
  for (const file of filesUnder('core').concat(filesUnder('node'))) {
    if (!parts.some((part) => file.startsWith(part))) continue;
    hash.update(file).update(fromPackage(() => readFileSync(path.join(SOURCES, file))));
  }
  return hash.update(more).digest('hex').slice(0, 12);
}

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(?:js|ts|tsv|yaml)$/.test(name) && !name.endsWith('.d.ts'))
    .sort();
}
