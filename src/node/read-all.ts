import { GuanxiError } from '../core/errors.js';
import type { Page } from '../core/model.js';
import type { ReadOptions } from './formats/format.js';
import { readSource } from './read.js';
import { listSources } from './sources.js';

/** How far a run over the sources is: `done` of `total`, and the one that is read now. */
export interface Progress {
  done: number;
  total: number;
  doc: string;
}

/**
 * Reads the pages of all sources and hands each to `use` in the order of their names. A source, or a part of one, that
 * cannot be read does not stop the others.
 *
 * @param paths files, folders, globs, `-`
 * @param options what holds for every page that does not say otherwise in its front matter, and names of columns
 * @param use what to do with a page; a GuanxiError that it throws counts as the source's
 * @param report called before each source and after the last
 * @returns the number of pages used, and what was wrong with the rest
 * @throws GuanxiError where no page at all could be used
 */
export async function readAll(
  paths: readonly string[],
  options: ReadOptions,
  use: (page: Page) => void,
  report: (progress: Progress) => void = () => undefined,
): Promise<{ pages: number; problems: GuanxiError[] }> {
  const { sources, problems: unlisted } = await listSources(paths);
  const problems = [...unlisted];
  const total = sources.length;
  let pages = 0;
  for (const [done, source] of sources.entries()) {
    report({ done, total, doc: source.doc });
    try {
      for await (const page of readSource(source, options, (problem) => problems.push(problem))) {
        use(page);
        pages++;
      }
    } catch (error) {
      if (!(error instanceof GuanxiError) || error.code === 'ENVIRONMENT') throw error;
      problems.push(error);
    }
  }
  report({ done: total, total, doc: '' });
  if (pages === 0) throw nothingRead(problems);
  return { pages, problems };
}

/** One problem says all there is to say; several are listed, a line each. */
export function nothingRead(problems: readonly GuanxiError[]): GuanxiError {
  const [first, second] = problems;
  if (first && !second) return first;
  const all = problems.map((problem) => `\n  ${problem.message}`).join('');
  return new GuanxiError('INPUT', 'no page could be read', `see to these, or name others${all}`);
}
