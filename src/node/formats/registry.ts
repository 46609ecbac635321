import { csv } from './csv.js';
import { docx } from './docx.js';
import type { InputFormat } from './format.js';
import { html } from './html.js';
import { jsonl } from './jsonl.js';
import { md } from './md.js';
import { pdf } from './pdf.js';
import { txt } from './txt.js';
import { zip } from './zip.js';

/** Every input format. A new one is a file in this folder and a line here. */
export const FORMATS: readonly InputFormat[] = [txt, md, html, pdf, docx, jsonl, csv, zip];

/**
 * The format of a file, by its extension.
 *
 * @param name a path or file name
 * @returns undefined where it has no extension, or no format has it
 * @example
 * formatOf('A.TXT')?.id; // 'txt'
 */
export function formatOf(name: string): InputFormat | undefined {
  const extension = extensionOf(name);
  return FORMATS.find((format) => extension !== undefined && format.extensions.includes(extension));
}

/** The extension of a file in lower case, with its dot; undefined where it has none. */
export function extensionOf(name: string): string | undefined {
  return /[^/\\](\.[^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
}

/**
 * Whether a file met in a folder or an archive is one to read: of a known format, not hidden, no README.
 *
 * @param name a path or file name
 */
export function isPage(name: string): boolean {
  const parts = name.split(/[/\\]/);
  const isHidden = parts.some((part) => part.startsWith('.') || part === 'node_modules');
  return !isHidden && !/^readme\./i.test(parts.at(-1) ?? '') && formatOf(name) !== undefined;
}

/** The extensions that are read, as a list for help and errors: `.txt .text .md …`. */
export function knownExtensions(): string {
  return FORMATS.flatMap((format) => format.extensions).join(' ');
}
