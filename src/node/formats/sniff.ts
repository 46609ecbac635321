import { csv } from './csv.js';
import { docx } from './docx.js';
import type { FieldNames, InputFormat } from './format.js';
import { html } from './html.js';
import { jsonl } from './jsonl.js';
import { pdf } from './pdf.js';
import { columnOf } from './table-page.js';
import { txt } from './txt.js';
import { zip } from './zip.js';

/** How many bytes tell the format. */
export const SNIFFED = 4096;

/**
 * The format of what has no name to tell it by (standard input), from its first bytes. What is nothing else is plain text.
 *
 * @param head the first bytes, {@link SNIFFED} of them where there are as many
 * @param map names of columns and keys
 * @example
 * sniff(Buffer.from('%PDF-1.7'), {}).id; // 'pdf'
 */
export function sniff(head: Uint8Array, map: FieldNames): InputFormat {
  // Byte for byte: the marks of all formats are ASCII.
  const latin = Buffer.from(head)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  if (latin.startsWith('%PDF-')) return pdf;
  if (latin.startsWith('PK\x03\x04')) return /\[Content_Types\]\.xml|word\/|_rels\//.test(latin) ? docx : zip;
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(latin)) return html;
  if (/^\s*\{\s*"/.test(latin)) return jsonl;
  return isHeader(
    Buffer.from(head)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
    map,
  )
    ? csv
    : txt;
}

/** A first line of nothing but names, that of the text among them. */
function isHeader(text: string, map: FieldNames): boolean {
  const cells = (text.split(/\r?\n/, 1)[0] ?? '').split(/[,;\t]/).map((cell) => cell.replace(/^"(.*)"$/, '$1').trim());
  return cells.length > 1 && cells.every((cell) => cell.length <= 40) && cells.includes(columnOf('text', map));
}
