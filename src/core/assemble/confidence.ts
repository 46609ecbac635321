/** No number of sentences makes a rule certain. */
const CERTAIN_ENOUGH = 0.999;

/**
 * Noisy-or: how likely it is that at least one of several independent pieces of evidence holds (Pearl, 1988).
 *
 * @param confidences of the pieces, each in [0,1], in a fixed order (floating-point products depend on it)
 * @returns at most 0.999, rounded to three decimals
 * @example
 * noisyOr([0.5, 0.5]); // 0.75
 */
export function noisyOr(confidences: number[]): number {
  const doubt = confidences.reduce((product, confidence) => product * (1 - confidence), 1);
  return Math.round(Math.min(1 - doubt, CERTAIN_ENOUGH) * 1000) / 1000;
}
