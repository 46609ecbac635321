import type { GuanxiError } from '../../core/errors.js';
import type { Page, PageMeta } from '../../core/model.js';

/** What an article of a table may say: the columns of a `.csv` file, the keys of a `.jsonl` line. */
export const FIELDS = ['id', 'title', 'text', 'newspaper', 'published', 'region', 'url'] as const;

/** A field of an article in a table. */
export type Field = (typeof FIELDS)[number];

/** What the fields are called in the tables that are read, where it is not their own name: `{ text: 'content' }`. */
export type FieldNames = Partial<Record<Field, string>>;

/** What the command line says of every source. */
export interface ReadOptions extends PageMeta {
  /** Names of columns and keys, see `--map`. */
  map?: FieldNames;
}

/** A file to read: on disk, inside an archive, or standard input. */
export interface Input {
  /** The source's name, also in errors; the `doc` of its pages is this name or begins with it. */
  name: string;
  /** Where it lies, if on disk. */
  path?: string;
  /** Its bytes, piece by piece; to be asked for once. */
  stream(): AsyncIterable<Uint8Array>;
  /** The archive it was taken out of. */
  archive?: Archive;
}

/** An archive that is being unpacked: what is in it shares one allowance with the archives around it. */
export interface Archive {
  /** 1 for an archive that is itself a source, 2 for one within it. */
  depth: number;
  /** Bytes that may still come out; below 0 when something wanted more. */
  allowance: { left: number };
}

/** What a format works with. */
export interface ReadContext {
  /** What the command line says of every page; what a file itself says wins. */
  meta: PageMeta;
  map: FieldNames;
  /** Takes note of a part that cannot be read; the format goes on with the next one. */
  problem(problem: GuanxiError): void;
  /** Whether a name met inside another file is one to read: of a known format, not hidden, no README. */
  isPage(name: string): boolean;
  /** Reads a file that was met inside another. */
  read(input: Input): AsyncIterable<Page>;
}

/**
 * An input format: one self-describing object per file in this folder, and one line in `registry.ts`. The library that a format
 * needs is imported when the first file of its kind is read, so that no other run pays for it.
 *
 * Offsets are into `Page.text`. For text and Markdown that is the decoded file; every other format is converted, and `Page.text`
 * is what was extracted: the same characters for the same file, so that reading the file again gives what an offset points into.
 * A row of a table is one article: its `Page.text` is the title, a blank line, and the text, and `meta.title` is set.
 */
export interface InputFormat {
  id: string;
  /** With the dot, in lower case. */
  extensions: readonly string[];
  /** What it is, in a few words, for help and errors. */
  summary: string;
  /**
   * Reads the pages of one file.
   *
   * @throws GuanxiError INPUT or FORMAT where nothing more of the file can be read
   */
  read(input: Input, context: ReadContext): AsyncIterable<Page>;
}
