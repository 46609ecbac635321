/**
 * Orders two strings by UTF-16 code units. Never by locale: the order decides the bytes of the output, on every machine alike.
 *
 * @example
 * ['乙', '甲'].sort(compareText);
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
