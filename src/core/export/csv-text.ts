/**
 * What a spreadsheet takes for the start of a formula, blanks before it or not, in Chinese width too; and the apostrophe that guards against it, so that
 * taking the guard off is the exact reverse.
 */
const FORMULA = /^\s*['=+\-@＝＋－＠\t\r\n]/;

/**
 * A text as no spreadsheet takes it for a formula: with an apostrophe before it where it begins like one.
 *
 * @example
 * guardCell('=cmd()'); // "'=cmd()"
 */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * The text that guardCell was given.
 *
 * @example
 * unguardCell("'=cmd()"); // '=cmd()'
 */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/**
 * One line of RFC 4180 CSV. Texts are guarded against spreadsheets and quoted where they need it; what is undefined is an empty cell, and the
 * empty text is `""`, so that readers who know the difference can tell.
 *
 * @example
 * csvLine(['甲', 'a"b', -1, undefined]); // '甲,"a""b",-1,'
 */
export function csvLine(cells: readonly (string | number | undefined)[]): string {
  return cells.map((cell) => (typeof cell === 'string' ? quote(guardCell(cell)) : (cell ?? ''))).join(',');
}

function quote(cell: string): string {
  return cell === '' || /[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
