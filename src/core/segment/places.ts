/** What segmentation needs to know of places; the gazetteer supplies it, tests bring a small one of their own. */
export interface PlaceNames {
  /** Every division from province to county that a full or short name may mean, as paths (`湖南省/衡阳市`), the highest first. */
  pathsOf(name: string): readonly string[];
  /** The longest full or short name of a division that begins at a position, with its paths. */
  longestAt(text: string, at: number): { name: string; paths: readonly string[] } | undefined;
  /** Full name of the place a paper belongs to, where its own name does not say; `中国` for a national one. */
  ofNewspaper?(paper: string): string | undefined;
}

/** A place found in a text. */
export interface FoundPlace {
  path: string;
  /** As printed. */
  name: string;
  start: number;
  end: number;
}

/** Full name of the place at the end of a path. */
export const fullNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Whether a place lies in another, or is it. */
export const isWithin = (path: string, home: string): boolean => path === home || path.startsWith(`${home}/`);

/** After a short name: the name of a lake, a river or a mountain, and no place of that name. */
const WATERS = /^[湖河江山](?![区村乡城])/;
const SUFFIXED = /(?:省|市|州|盟|县|区|旗)$/;

/**
 * Full names are trusted anywhere. A short one of two characters may be a common word: it is trusted for provinces and
 * cities, and for counties where the home is known or their city or province stands right before; a district's short name hardly stands for the district (`东安分局`).
 */
function trusted(name: string, path: string, home: string | undefined, before: FoundPlace | undefined): boolean {
  const full = fullNameOf(path);
  if (name === full) return SUFFIXED.test(name) && name.length > 2;
  if (full.endsWith('区') && !full.endsWith('自治区')) return false;
  const levels = path.split('/').length;
  if (before !== undefined && path !== before.path && isWithin(path, before.path)) return true;
  return levels < 3 || name.length > 2 || (home !== undefined && isWithin(path, home));
}

/**
 * Finds the places that a text names, the longest name at each position; of namesakes the one that lies at home.
 *
 * @param text normalised
 * @param places what is known of places
 * @param home path of the place that the text writes of, where it is known: its counties are found by their short names too
 * @example findPlaces('湖南衡阳市大力实施', places).map((p) => p.path); // ['湖南省', '湖南省/衡阳市']
 */
export function findPlaces(text: string, places: PlaceNames, home?: string): FoundPlace[] {
  const found: FoundPlace[] = [];
  for (let start = 0; start < text.length; start++) {
    const hit = places.longestAt(text, start);
    if (hit === undefined) continue;
    const path = (home === undefined ? undefined : hit.paths.find((known) => isWithin(known, home))) ?? hit.paths[0];
    const last = found.at(-1);
    const water = hit.name !== fullNameOf(path ?? '') && WATERS.test(text.slice(start + hit.name.length, start + hit.name.length + 2));
    if (path === undefined || water || !trusted(hit.name, path, home, last?.end === start ? last : undefined)) continue;
    found.push({ path, name: hit.name, start, end: start + hit.name.length });
    start += hit.name.length - 1;
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
    if (last !== undefined && (place.start !== last.end || !isWithin(place.path, last.path))) break;
    last = place;
  }
  return last;
}
