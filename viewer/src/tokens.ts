const CJK = /[\p{sc=Han}〇]+|[\p{L}\p{N}]+/gu;
const HAN = /^[\p{sc=Han}〇]/u;

/**
 * Cuts text for the index: runs of Chinese into pairs of characters and the last character alone, anything else into lower-case words.
 * (The default of most indexes takes a whole run as a word and finds nothing inside it.)
 *
 * @param text a name, an alias or a title
 * @example
 * indexTokens('郴州市委 A1'); // ['郴州', '州市', '市委', '委', 'a1']
 */
export function indexTokens(text: string): string[] {
  return words(text).flatMap((word) => (HAN.test(word) ? [...pairs(word), [...word].at(-1) as string] : [word]));
}

/**
 * Cuts a query: as `indexTokens`, but the last character stands alone only where it is the only one.
 *
 * @param query what was typed
 */
export function queryTokens(query: string): string[] {
  return words(query).flatMap((word) => (HAN.test(word) && [...word].length > 1 ? pairs(word) : [word]));
}

/**
 * The forms of a pinyin reading that people type: each syllable, up to four in a row joined, and the whole joined.
 *
 * @param pinyin syllables with spaces between, as in `NodeAttributes.pinyin`
 * @example
 * pinyinForms('qin guo wen'); // contains 'qin', 'guo', 'guowen' and 'qinguowen'
 */
export function pinyinForms(pinyin: string): string[] {
  const syllables = pinyin.toLowerCase().split(/\s+/).filter(Boolean);
  const forms = new Set([syllables.join('')]);
  for (let from = 0; from < syllables.length; from++) {
    for (let length = 1; length <= 4; length++) forms.add(syllables.slice(from, from + length).join(''));
  }
  return [...forms].filter(Boolean);
}

function words(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(CJK) ?? [];
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(0, -1).map((character, i) => character + characters[i + 1]);
}
