/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Writes rows as CSV (RFC 4180) that spreadsheets open as UTF-8.
 * Text that a spreadsheet would run as a formula is set off by an apostrophe.
 *
 * @param header names of the columns
 * @param rows cells in the order of the columns
 * @example
 * toCsv(['name'], [['a, b']]); // '\ufeffname\r\n"a, b"\r\n'
 */
export function toCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
