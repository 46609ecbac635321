/**
 * Rounds to a number of decimals, so that the last bits of a floating-point sum never reach a file. Negative zero becomes zero.
 *
 * @example
 * round(0.30000000000000004, 6); // 0.3
 */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}
