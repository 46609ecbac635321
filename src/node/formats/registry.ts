import type { InputFormat } from './format.js';
import { md } from './md.js';
import { txt } from './txt.js';

/** Every input format. A new one is a file in this folder and a line here. */
export const FORMATS: readonly InputFormat[] = [txt, md];

/**
 * The format of a file, by its extension. A name without one (standard input, a pipe) is plain text.
 *
 * @param name a path or file name
 * @returns undefined where no format has its extension
 * @example
 * formatOf('A.TXT')?.id; // 'txt'
 */
export function formatOf(name: string): InputFormat | undefined {
  const extension = /[^/\\](\.[^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined) return txt;
  return FORMATS.find((format) => format.extensions.includes(extension));
}

/** The extensions that are read, as a list for help and errors: `.txt .text .md .markdown`. */
export function knownExtensions(): string {
  return FORMATS.flatMap((format) => format.extensions).join(' ');
}
