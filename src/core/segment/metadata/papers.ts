import { fullNameOf, type PlaceNames } from '../places.js';

const NATION = '中国';
const NATIONAL = /^(?:人民|光明|经济|法治|法制|工人|农民|科技|环球|参考|解放军|中国|中华|新京|第一财经|证券|检察|学习)/;
const SUFFIX = /(?:日报|晚报|早报|晨报|时报|商报|都市报|周报|导报|快报|特区报|报)$/;

/**
 * The place a paper belongs to, as a path: the lexicon's, else the longest beginning of its name that is a place's
 * (`岭东晚报` → `河源省/岭东市`).
 *
 * @returns undefined for national papers and names that tell no place
 */
export function pathOfPaper(paper: string | undefined, places: PlaceNames): string | undefined {
  if (paper === undefined) return undefined;
  const known = places.ofNewspaper?.(paper);
  if (known !== undefined) return known === NATION ? undefined : places.pathsOf(known)[0];
  if (NATIONAL.test(paper)) return undefined;
  const name = paper.replace(SUFFIX, '');
  for (let size = name.length; size >= 2; size--) {
    const path = places.pathsOf(name.slice(0, size))[0];
    if (path !== undefined) return path;
  }
  return undefined;
}

/** Full name of the place a paper belongs to; see `pathOfPaper`. */
export function placeOfPaper(paper: string | undefined, places: PlaceNames): string | undefined {
  const path = pathOfPaper(paper, places);
  return path === undefined ? undefined : fullNameOf(path);
}
