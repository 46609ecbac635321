/** What segmentation needs to know of places; the gazetteer supplies it, tests bring a small one of their own. */
export interface PlaceNames {
  /** Full name of a place from its full or short name (`衡阳` → `衡阳市`), or undefined where the name is no place's. */
  fullName(name: string): string | undefined;
  /** Chain of parents of a place, nearest first (`双峰县` → `['娄底市', '湖南省']`). */
  parents?(fullName: string): string[];
}

/** A place found in a text. */
export interface FoundPlace {
  full: string;
  start: number;
  end: number;
}

const LONGEST = 12;
const SUFFIXED = /(?:省|市|州|盟|县|区|旗)$/;

/** Full names are trusted anywhere; a short one of two characters may be a common word, so only longer ones and those of cities and provinces are, and those of counties where the province is known. */
function trusted(name: string, full: string, home: string | undefined, places: PlaceNames): boolean {
  if (name === full) return SUFFIXED.test(name) && name.length > 2;
  const parents = places.parents?.(full);
  if (home !== undefined && /[县市旗]$/.test(full) && parents?.includes(home)) return true;
  if (parents !== undefined && parents.length > 1) return name.length > 2;
  return /(?:省|市|州|盟|自治区|自治县)$/.test(full) || name.length > 2;
}

/**
 * Finds the places that a text names, the longest name at each position.
 *
 * @param text normalised
 * @param places what is known of places
 * @param home the province that the text writes of, where it is known: its counties are found by their short names too
 * @example findPlaces('湖南衡阳市大力实施', places).map((p) => p.full); // ['湖南省', '衡阳市']
 */
export function findPlaces(text: string, places: PlaceNames, home?: string): FoundPlace[] {
  const found: FoundPlace[] = [];
  for (let start = 0; start < text.length; start++) {
    for (let size = Math.min(LONGEST, text.length - start); size >= 2; size--) {
      const name = text.slice(start, start + size);
      if (!/^\p{Script=Han}+$/u.test(name)) continue;
      const full = places.fullName(name);
      if (full === undefined || !trusted(name, full, home, places)) continue;
      found.push({ full, start, end: start + size });
      start += size - 1;
      break;
    }
  }
  return found;
}

/**
 * The finest place of the first chain: in `湖南衡阳市石鼓区` the last one, in `苏州与衡阳` the first.
 *
 * @param found places in order, as findPlaces returns them
 */
export function finestOfFirst(found: readonly FoundPlace[]): FoundPlace | undefined {
  let last: FoundPlace | undefined;
  for (const place of found) {
    if (last !== undefined && place.start !== last.end) break;
    last = place;
  }
  return last;
}
