import type { GuanxiError } from '../../../../src/core/errors.js';
import type { Page } from '../../../../src/core/model.js';
import type { ReadOptions } from '../../../../src/node/formats/format.js';
import { readSource } from '../../../../src/node/read.js';
import { tempFolder } from '../temp.js';

/** What came of a file: its pages, what was wrong with parts of it, and what ended the reading. */
export interface Outcome {
  pages: Page[];
  problems: string[];
  error?: GuanxiError;
}

/** Reads a file of that name and content through the registry, as a command does. */
export async function pagesOf(name: string, content: string | Uint8Array, options: ReadOptions = {}): Promise<Outcome> {
  const path = `${tempFolder({ [name]: content })}/${name}`;
  const outcome: Outcome = { pages: [], problems: [] };
  try {
    for await (const page of readSource({ doc: name, path }, options, ({ message }) => outcome.problems.push(message)))
      outcome.pages.push(page);
  } catch (error) {
    outcome.error = error as GuanxiError;
  }
  return outcome;
}
