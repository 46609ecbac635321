/** Characters of a shingle: long enough that two articles on one subject share few. */
const SHINGLE = 5;
/** 32 bands of 4 rows: two texts with three quarters of their shingles in common meet in a band with probability 0.99999. */
const BANDS = 32;
const ROWS = 4;

/** What is compared of a text: letters, digits and hanzi alone, since papers set their own punctuation, spaces and width. */
export function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The distinct shingles of a bare text, hashed to 32 bits (FNV-1a over code units), sorted. A text shorter than a shingle is one. */
export function shingles(bare: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(1, bare.length - SHINGLE + 1));
  for (let start = 0; start < hashes.length; start++) {
    let hash = 0x811c9dc5;
    for (let i = start; i < Math.min(start + SHINGLE, bare.length); i++) hash = Math.imul(hash ^ bare.charCodeAt(i), 0x01000193);
    hashes[start] = hash;
  }
  return withoutRepeats(hashes.sort());
}

function withoutRepeats(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (const hash of sorted) if (kept === 0 || sorted[kept - 1] !== hash) sorted[kept++] = hash;
  return sorted.subarray(0, kept);
}

/**
 * The bands of a set's MinHash signature: sets that share one are candidates for near-duplicates. MinHash is Broder's (On the Resemblance and
 * Containment of Documents, 1997), the bands are those of locality-sensitive hashing (Indyk and Motwani, 1998; Leskovec et al., Mining of Massive
 * Datasets, ch. 3). The permutations are fixed, so that the same text has the same bands in every build.
 *
 * @param hashes of the shingles
 * @returns one key per band
 * @example
 * bands(shingles(bareText('河阳县召开春耕现场会。'))).length; // 32
 */
export function bands(hashes: Uint32Array): string[] {
  const keys: string[] = [];
  for (let band = 0; band < BANDS; band++) {
    const rows: number[] = [];
    for (let row = 0; row < ROWS; row++) rows.push(least(hashes, Math.imul(band * ROWS + row + 1, 0x9e3779b9)));
    keys.push(`${band}:${rows.join(',')}`);
  }
  return keys;
}

/** The least hash under one permutation: MurmurHash3's finaliser, which is a bijection, of the hash and a seed. */
function least(hashes: Uint32Array, seed: number): number {
  let smallest = 0xffffffff;
  for (const hash of hashes) {
    let mixed = hash ^ seed;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed = (mixed ^ (mixed >>> 16)) >>> 0;
    if (mixed < smallest) smallest = mixed;
  }
  return smallest;
}

/**
 * Jaccard's similarity of two sets: what they share of what they have together.
 *
 * @param a sorted, each once, as {@link shingles} gives them
 * @param b likewise
 * @example
 * jaccard(Uint32Array.of(1, 2), Uint32Array.of(2, 3)); // 1/3
 */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [first, second] = [a[i] as number, b[j] as number];
    if (first === second) shared++;
    if (first <= second) i++;
    if (second <= first) j++;
  }
  const union = a.length + b.length - shared;
  return union === 0 ? 0 : shared / union;
}
