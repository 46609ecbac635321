import type { Page, PageMeta } from '../../core/model.js';

/** An input format: one self-describing object per file in this folder, and one line in `registry.ts`. */
export interface InputFormat {
  id: string;
  /** With the dot, in lower case. */
  extensions: readonly string[];
  /** What it is, in a few words, for help and errors. */
  summary: string;
  /**
   * Reads the pages of one file.
   *
   * @param bytes the whole file
   * @param name the source's name; the pages' `doc` is this name or begins with it
   * @param meta what the command line says; what the file itself says wins
   * @throws GuanxiError INPUT or FORMAT
   */
  read(bytes: Uint8Array, name: string, meta: PageMeta): Page[];
}
