import { CharacterSet } from '../lexicon/characters.js';
import { wordList } from '../lexicon/word-list.js';
import { type Draft, isTaken, isWordEnd, isWordStart, mentionAt, tokenCovering } from './draft.js';

/** Characters that write the sounds of names from other languages, of China's peoples and of foreigners. */
const SOUNDS = new CharacterSet(
  '腾根宝朝音阿艾爱安奥巴拜白班包贝比毕别宾波伯博不布才采查车楚春次措达大代丹当道德登邓狄底地迭丁东都杜多尔恩法菲费芬丰佛弗夫福富改盖干甘岗高戈哥格葛古瓜圭贵果哈海罕汗豪浩赫黑亨洪胡花华怀惠霍基吉及季计济加佳迦嘉贾江杰捷金津晋居卡开凯坎康考柯科克肯孔库昆拉来莱兰朗劳勒雷蕾黎李里理力丽利莉廉良列林琳留龙卢鲁路露伦罗洛吕马玛买麦满曼芒茅毛梅美门蒙孟米密敏明缪摩莫墨默姆木穆慕纳娜乃奈南楠内尼妮年涅宁牛纽农努诺欧帕潘庞佩彭皮平普奇齐其契恰乔切钦琴青琼丘邱曲屈冉热仁日荣茹如瑞若萨塞赛三桑色森沙莎山尚绍舍申生圣胜施诗什石史士世舒斯丝思司苏荪素孙索塔台太泰坦汤唐陶特滕提替田铁廷汀通图吐托陀瓦万旺威维伟卫魏温文沃乌吾伍武西希锡席夏先香肖辛欣星兴雄休许雅亚扬耶叶依伊衣以义因茵英雍永尤于玉约云扎泽曾詹哲珍真芝治致中忠朱卓兹孜子宗祖佐嘎央堆藏那合肉则娅旦麻',
);
const DOT = '·';
/** How many letters a part of such a name has at most. */
const MOST = 8;
/** What such names end in that are printed without a dot. */
const TAIL = wordList(
  '别克|古丽|其其格|巴特尔|格日勒|格日乐|图雅|高娃|托娅|卓玛|卓嘎|拉姆|扎西|次仁|旺堆|尼玛|多吉|加措|嘉措|才让|达娃|买买提|艾力',
);

/** Part of speech of the words that begin no name. */
const NO_START = /^[cpdur]/;

/** Whether every letter between two offsets writes a sound of such names. */
export function sounds(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!SOUNDS.hasAt(text, i)) return false;
  return true;
}

/**
 * Where a name in parts may end, `阿依古丽·买买提`: the ends of its last part that its sounds allow, the longest last.
 *
 * @param expected whether a title stands before it
 * @returns undefined where no such name begins
 */
export function endsOfDotted(draft: Draft, at: number, expected: boolean): number[] | undefined {
  const { text } = draft;
  let last = -1;
  let end = at;
  for (let run = 0; run <= MOST && end < text.length; end++) {
    if (text[end] === DOT && run > 0) {
      last = end;
      run = 0;
    } else if (SOUNDS.hasAt(text, end) || (expected && last < 0 && text[end] !== ' ')) run++;
    else break;
  }
  if (last < 0 || end - last < 3 || end - at > 24) return undefined;
  if (
    !expected &&
    (!isWordStart(draft, at) || NO_START.test(tokenCovering(draft, at)?.tag ?? '') || mentionAt(draft, at)?.type === 'place')
  )
    return undefined;
  if (isTaken(draft, last, last + 2)) return undefined;
  return Array.from({ length: end - last - 2 }, (_, i) => last + 3 + i);
}

/** Where a name ends that is printed without a dot and ends as such names do: `古丽`, `卓玛`; undefined where none begins. */
export function endOfTailed(draft: Draft, at: number, expected: boolean): number | undefined {
  if (draft.text[at - 1] === DOT) return undefined;
  for (let i = at; i < at + 4 && SOUNDS.hasAt(draft.text, i); i++) {
    if (i === at && !expected) continue;
    let end = i;
    for (let tail = TAIL.longestAt(draft.text, end); tail; tail = TAIL.longestAt(draft.text, end)) end += tail.word.length;
    if (end > i && (expected || isWordEnd(draft, end))) return end;
  }
  return undefined;
}
