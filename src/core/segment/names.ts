/** Surnames of one character in use today: what lets a line of bare names be told from a line of words. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤欧阳康易乔赖文樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦阮成岳祝詹左庞柯齐梅庄欧涂童耿关鲍凌裴骆纪盛舒冉应祁符邢华喻游管甘蒲储解单宁苗辛路冷项卫全柏仇滕尚明米谷段封卓沙瞿邬车辜靳隋敖麦宫占边卜戚原晏费苟满桂官栾师年佘习郁佟连宗岑苑奚代粟商闻皮屈强寇巫简巩冼房饶晋';
const COMPOUND = /^(?:欧阳|司马|上官|诸葛|皇甫|东方|尉迟|令狐|公孙|慕容|司徒|夏侯|端木|南宫)/;

/** Titles of columns that gather short items; some of them look like names. */
export const COLUMN =
  /^\S{0,4}(?:简讯|短讯|简报|速递|速览|一览|集锦)$|^(?:简讯|短讯|快讯|要闻|综合|动态|链接|时评|短评|简明新闻|一句话新闻|新闻速递|图片新闻|导读)$/;

/**
 * Whether a word has the shape of a Chinese person's name: a known surname and one or two characters more.
 *
 * @example looksLikeName('张三'); // true
 */
export function looksLikeName(word: string): boolean {
  if (/·/.test(word)) return /^[\p{Script=Han}]{1,8}(?:·[\p{Script=Han}]{1,8})+$/u.test(word);
  if (!/^\p{Script=Han}{2,4}$/u.test(word)) return false;
  return COMPOUND.test(word) ? word.length > 2 : word.length <= 3 && SURNAMES.includes(word[0] ?? ' ');
}

/**
 * Cuts a run of names at blanks and commas; a name printed with a blank inside (`罗 盟`) is put together again.
 *
 * @param text normalised
 * @returns words of two to four characters, whether or not their surname is known; empty where a word is anything else
 * @example splitNames('冯 栋 李英姿'); // ['冯栋', '李英姿']
 */
export function splitNames(text: string): string[] {
  const words = text
    .trim()
    .split(/[\s、,;/]+/)
    .filter(Boolean);
  const names: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const next = words[i + 1];
    if (word.length === 1 && next?.length === 1) {
      names.push(word + next);
      i++;
    } else {
      names.push(word);
    }
  }
  return names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name) || /^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u.test(name)) ? names : [];
}
