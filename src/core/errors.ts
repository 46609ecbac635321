/** The few kinds of failure that guanxi tells apart. */
export type ErrorCode =
  | 'USAGE' // the command line or an argument is wrong
  | 'INPUT' // a source file cannot be read as text
  | 'FORMAT' // a file is not what it claims to be (graph.json, lexicon, front matter)
  | 'OUTPUT' // the result cannot be written
  | 'NOT_FOUND' // no such entity, file or relation
  | 'ENVIRONMENT'; // something the machine should have is missing

/**
 * An error a user can act on: what is wrong, with the offending value, and what to do next.
 *
 * @example
 * throw new GuanxiError('INPUT', 'a.txt is empty', 'remove it, or save the page as UTF-8 text');
 */
export class GuanxiError extends Error {
  override readonly name = 'GuanxiError';

  constructor(
    readonly code: ErrorCode,
    what: string,
    /** What to do next. */
    readonly remedy: string,
  ) {
    super(`${what}: ${remedy}`);
  }
}
