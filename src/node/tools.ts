import { readFileSync } from 'node:fs';
import { type KnownFacts, knownNames } from '../core/assemble/known/facts.js';
import { GuanxiError } from '../core/errors.js';
import { compileLexicon, type Lexicon } from '../core/lexicon/lexicon.js';
import { addUserLexicon } from '../core/lexicon/user.js';
import type { Tools } from '../core/pipeline.js';
import { normalise } from '../core/text/normalise.js';
import { readLexiconFiles } from './data.js';
import { decodeText } from './encoding.js';
import { reasonOf } from './reason.js';
import { createTokenizer } from './tokenizer.js';

/**
 * The lexicon that guanxi comes with and, where a file is named, the user's own on top of it. It is compiled once for the same names, however often it is
 * asked for: a build checks the user's names before it begins and needs them when it reads.
 *
 * @param file of the user's names, TSV or YAML; see `addUserLexicon`
 * @param known a list of known people and bodies, whose names are read, too
 * @throws GuanxiError INPUT where the file cannot be read, FORMAT with the line where it is wrong, ENVIRONMENT
 * @example
 * loadLexicon('names.tsv').user?.names.get('智造谷')?.name;
 */
export function loadLexicon(file?: string, known?: KnownFacts): Lexicon {
  const own = file === undefined ? undefined : { file, text: readOwn(file) };
  const names = known === undefined ? '' : knownNames(known);
  const key = JSON.stringify([own, names]);
  if (last?.key === key) return last.lexicon;
  base ??= compileLexicon(readLexiconFiles());
  const withKnown = known === undefined || names === '' ? base : addUserLexicon(base, names, known.file, normalise);
  const lexicon = own ? addUserLexicon(withKnown, own.text, own.file, normalise) : withKnown;
  last = { key, lexicon };
  return lexicon;
}

/** The lexicon without anyone's own names, once something asked for it. */
let base: Lexicon | undefined;
/** What was asked for last. */
let last: { key: string; lexicon: Lexicon } | undefined;

/**
 * Lexicon and tokenizer. It takes over a second: not before there is something to read.
 *
 * @param file of the user's names, where there is one
 * @param known a list of known people and bodies, where there is one
 * @throws GuanxiError as {@link loadLexicon}
 * @example
 * extract(page, loadTools());
 */
export function loadTools(file?: string, known?: KnownFacts): Tools {
  return { lexicon: loadLexicon(file, known), tokenize: createTokenizer() };
}

function readOwn(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new GuanxiError(
      'INPUT',
      `the lexicon ${file} cannot be read (${reasonOf(error)})`,
      'check that it exists and that you may read it',
    );
  }
  return decodeText(bytes, file).text;
}
