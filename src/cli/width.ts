import { visible } from './visible.js';

/** Characters that take two columns: East Asian Wide and Fullwidth (Unicode 16, UAX #11), by ranges. */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x26aa, 0x26ab],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** Combining marks, joiners and control characters take no column. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

/**
 * How many columns of a terminal a text takes: two for a hanzi, one for a Latin letter.
 *
 * @example
 * width('市长 abc'); // 8
 */
export function width(text: string): number {
  let columns = 0;
  for (const char of text) columns += charWidth(char);
  return columns;
}

function charWidth(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (NO_WIDTH.test(char)) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Fills a text with blanks to a number of columns. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/**
 * Cuts a text to a number of columns, with `…` where something is left out.
 *
 * @example
 * truncate('岳麓山下', 5); // '岳麓…'
 */
export function truncate(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let kept = '';
  let used = 0;
  for (const char of text) {
    used += charWidth(char);
    if (used > columns - 1) break;
    kept += char;
  }
  return `${kept}…`;
}

/**
 * Lays rows out in columns, each as wide as its widest cell. Lines end with their last word.
 *
 * @param rows cells; what a terminal would not merely show in them becomes a blank
 * @param gap blanks between columns
 */
export function table(rows: readonly (readonly string[])[], gap = 2): string[] {
  const shown = rows.map((row) => row.map(visible));
  const widths: number[] = [];
  for (const row of shown) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, width(cell));
  return shown.map((row) =>
    row
      .map((cell, i) => padEnd(cell, (widths[i] ?? 0) + gap))
      .join('')
      .trimEnd(),
  );
}
