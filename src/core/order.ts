/**
 * Orders two strings by UTF-16 code units. Never by locale: the order decides the bytes of the output, on every machine alike.
 *
 * @example
 * ['乙', '甲'].sort(compareText);
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Whether an ISO date is certainly before another. Partial dates are compared as far as both are known.
 *
 * @example
 * certainlyBefore('2021', '2021-05'); // false, and so is the reverse
 */
export function certainlyBefore(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}
