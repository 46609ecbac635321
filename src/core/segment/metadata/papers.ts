import type { PlaceNames } from '../places.js';

/** Papers whose name does not say which place they belong to; national ones belong to none. */
const HOMES: Readonly<Record<string, string>> = {
  新华日报: '江苏省',
  扬子晚报: '江苏省',
  现代快报: '江苏省',
  南方日报: '广东省',
  南方都市报: '广东省',
  羊城晚报: '广东省',
  大众日报: '山东省',
  齐鲁晚报: '山东省',
  解放日报: '上海市',
  文汇报: '上海市',
  新民晚报: '上海市',
  今晚报: '天津市',
  钱江晚报: '浙江省',
  楚天都市报: '湖北省',
  长江日报: '武汉市',
  三湘都市报: '湖南省',
  潇湘晨报: '湖南省',
  华西都市报: '四川省',
  燕赵都市报: '河北省',
  大河报: '河南省',
  华商报: '陕西省',
  春城晚报: '云南省',
  新安晚报: '安徽省',
  海峡都市报: '福建省',
  南国早报: '广西壮族自治区',
};
const NATIONAL = /^(?:人民|光明|经济|法治|法制|工人|农民|科技|环球|参考|解放军|中国|中华|新京|第一财经|证券|检察|学习)/;
const SUFFIX = /(?:日报|晚报|早报|晨报|时报|商报|都市报|周报|导报|快报|报)$/;

/**
 * The place a paper belongs to: the longest beginning of its name that is a place's (`岭东晚报` → `岭东市`).
 *
 * @returns undefined for national papers and names that tell no place
 */
export function placeOfPaper(paper: string | undefined, places: PlaceNames): string | undefined {
  if (paper === undefined) return undefined;
  const known = HOMES[paper];
  if (known !== undefined) return places.fullName(known);
  if (NATIONAL.test(paper)) return undefined;
  const name = paper.replace(SUFFIX, '');
  for (let size = name.length; size >= 2; size--) {
    const full = places.fullName(name.slice(0, size));
    if (full !== undefined) return full;
  }
  return undefined;
}
