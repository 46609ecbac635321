/**
 * A small seeded generator of pseudo-random numbers (mulberry32, Tommy Ettinger, public domain): the same seed, the same numbers.
 *
 * @param seed 32-bit integer
 * @returns a function that gives the next number in [0,1)
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
