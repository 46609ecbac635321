import { createRequire } from 'node:module';
import path from 'node:path';
import { GuanxiError } from '../../core/errors.js';
import type { InputFormat } from './format.js';
import { type Glyphs, layOut } from './pdf-layout.js';
import { checkedStreams } from './pdf-streams.js';
import { guarded, wholeFile } from './whole.js';

/** In points: a sheet higher than this (A3 is 1190, a tabloid page about 1100, A4 842) is a newspaper page of its own. */
const NEWSPAPER_HEIGHT = 1000;

/** A sheet of a document. */
interface Sheet {
  text: string;
  height: number;
}

/**
 * PDF with a text layer: lines, paragraphs and columns are put together again from where the characters stand. The pages of a
 * newspaper are pages of their own (`issue.pdf/2`); the sheets of a smaller document follow one another in one page.
 */
export const pdf: InputFormat = {
  id: 'pdf',
  extensions: ['.pdf'],
  summary: 'PDF with a text layer',
  async *read(input, { meta }) {
    const bytes = await wholeFile(input);
    // The library unpacks in memory: not before it is known how much that is.
    await checkedStreams(bytes, input.name);
    const sheets = await guarded(
      () => readSheets(bytes),
      (reason, error) => problemOf(reason, error, input.name),
    );
    const text = sheets.map((sheet) => sheet.text).join('\n\n');
    if (text.trim() === '')
      throw new GuanxiError(
        'INPUT',
        `${input.name} has no text layer (${sheets.length === 1 ? 'its page is a picture' : `its ${sheets.length} pages are pictures`})`,
        'run text recognition on it first, for example ocrmypdf -l chi_sim',
      );
    if (isGarbled(text))
      throw new GuanxiError(
        'INPUT',
        `${input.name} does not say which characters its fonts show`,
        'run text recognition on it, for example ocrmypdf --force-ocr -l chi_sim',
      );
    if (sheets.length === 1 || sheets.some(({ height }) => height <= NEWSPAPER_HEIGHT)) {
      yield { doc: input.name, text: text.trim(), meta: { ...meta } };
      return;
    }
    for (const [i, sheet] of sheets.entries())
      if (sheet.text !== '') yield { doc: `${input.name}/${i + 1}`, text: sheet.text, meta: { ...meta } };
  },
};

async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const loading = getDocument({
    // A copy: the library takes possession of the bytes.
    data: Uint8Array.from(bytes),
    cMapUrl: path.join(home, 'cmaps/'),
    standardFontDataUrl: path.join(home, 'standard_fonts/'),
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    const sheets: Sheet[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      const glyphs = content.items.flatMap((item): Glyphs[] => ('str' in item ? glyphsOf(item) : []));
      sheets.push({ text: layOut(glyphs), height: page.getViewport({ scale: 1 }).height });
      page.cleanup();
    }
    return sheets;
  } finally {
    await loading.destroy();
  }
}

/** Upright text only: what is turned is a margin or a watermark. */
function glyphsOf(item: { str: string; transform: number[]; width: number; height: number }): Glyphs[] {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform;
  const size = Math.abs(d) || item.height;
  const isUpright = a > 0 && Math.abs(b) < a / 10;
  return isUpright && item.str.trim() !== '' ? [{ text: item.str, x, y, width: item.width, size }] : [];
}

function problemOf(reason: string, error: unknown, name: string): GuanxiError {
  if ((error as { name?: unknown } | null)?.name === 'PasswordException')
    return new GuanxiError('INPUT', `${name} is encrypted`, 'save it without a password, for example with qpdf --decrypt');
  return new GuanxiError(
    'FORMAT',
    `${name} is no PDF that can be read (${reason})`,
    'open it in a PDF viewer and save or print it as PDF again',
  );
}

/** Fonts without a table of their characters give private or control characters for most of the text. */
function isGarbled(text: string): boolean {
  const odd = text.match(/[\p{Co}\p{Cn}\ufffd]|(?![\n\t])\p{Cc}/gu)?.length ?? 0;
  return odd > text.replace(/\s/g, '').length * 0.3;
}
