import { makePage } from '../synthetic/page.js';
import { makeWorld } from '../synthetic/world.js';
import { makeDocx, makePdf, makeZip } from '../unit/node/made.js';

const PAGES = 6;
/** Rows of a table: each is a page to read. */
const ROWS = 3;

/** Pages of invented news. */
export function seedTexts(): string[] {
  const world = makeWorld(11, 6);
  return Array.from({ length: PAGES }, (_, n) => makePage(world, n, 100, 'p.txt').text);
}

type Packer = (text: string, lines: readonly string[]) => string | Buffer;

const cell = (value: string): string => `"${value.replaceAll('"', '""')}"`;
const markup = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page's text as each of the formats that are read. What is markup in the text stays so in web pages, and is escaped in Word's. */
const PACKERS: Readonly<Record<string, Packer>> = {
  txt: (text) => text,
  md: (_text, [paper = '', ...lines]) => `---\nnewspaper: ${paper.slice(0, 20)}\npublished: 2016-09-29\n---\n\n# ${lines.join('\n\n')}\n`,
  html: (_text, [title = '', ...lines]) =>
    `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><nav><a href="/">首页</a></nav><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}<script>alert(1)</script></body></html>`,
  csv: (_text, lines) =>
    `title,text,published\n${lines
      .slice(0, ROWS)
      .map((line) => [line.slice(0, 20), line, '2016-09-29'].map(cell).join(','))
      .join('\n')}\n`,
  jsonl: (_text, [paper = '', ...lines]) =>
    lines
      .slice(0, ROWS)
      .map((text) => `${JSON.stringify({ text, newspaper: paper })}\n`)
      .join(''),
  docx: (_text, lines) => makeDocx(lines.map(markup)),
  zip: (text, lines) => makeZip({ 'a.txt': text, 'b.html': `<h1>${lines.join('</h1><p>')}`, 'c.zip': makeZip({ 'd.txt': text }) }),
  pdf: (_text, lines) =>
    makePdf([lines.flatMap((line) => line.match(/.{1,50}/gu) ?? []).map((piece, i) => ({ text: piece, x: 40, y: 1050 - 14 * i }))]),
};

export const EXTENSIONS: readonly string[] = Object.keys(PACKERS);

/** The file of a text in the format of this extension. */
export function pack(extension: string, text: string): Buffer {
  const packer = PACKERS[extension];
  if (!packer) throw new RangeError(`no file can be made with the extension ${extension}`);
  return Buffer.from(packer(text, text.split(/\n+/).filter(Boolean)));
}
