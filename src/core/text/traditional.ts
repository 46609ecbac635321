/// <reference path="./opencc.d.ts" />
import pairs from 'opencc-js/dict/TSCharacters';

/** Share of a text's hanzi from which it is taken for traditional: printed Taiwan or Hong Kong news has about a third. */
const ENOUGH = 0.1;

/** Without the marks and numerals below U+3400 that Unicode counts as Han too. */
const HANZI = /(?![\0-\u33ff])\p{Script=Han}/gu;

let table: ReadonlyMap<string, string> | undefined;
/** For each UTF-16 unit whether a character of the table begins with it. */
const begins = new Uint8Array(0x10000);

/**
 * Turns traditional characters into simplified ones, one UTF-16 unit for one, so that offsets stay what they were. A text that is
 * not mostly traditional comes back as it is: in simplified text 乾隆 and 瞭望 are meant as printed.
 *
 * The characters are OpenCC's (TSCharacters), the first choice of each; words are not looked at, so 乾隆 in a traditional text
 * becomes 干隆. The table is made with the first text that holds hanzi.
 *
 * @param text as printed, or normalised
 * @returns text of the same length
 * @example
 * toSimplified('湖南省長沙縣縣長到會'); // '湖南省长沙县县长到会'
 */
export function toSimplified(text: string): string {
  table ??= characterTable();
  let traditional = 0;
  for (let at = 0; at < text.length; at++) {
    if (begins[text.charCodeAt(at)] === 0) continue;
    const char = String.fromCodePoint(text.codePointAt(at) as number);
    if (char >= '\u3400' && table.has(char)) traditional++;
  }
  // Most texts end here: hanzi are counted only where some may be traditional.
  if (traditional === 0 || traditional < (text.match(HANZI)?.length ?? 0) * ENOUGH) return text;
  const characters = table;
  return Array.from(text, (char) => characters.get(char) ?? char).join('');
}

/** Characters that change; the few whose simplified form is of another length in UTF-16 stay as they are. */
function characterTable(): Map<string, string> {
  const characters = new Map<string, string>();
  for (const pair of pairs.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from === to || from.length !== to.length) continue;
    characters.set(from, to);
    begins[from.charCodeAt(0)] = 1;
  }
  return characters;
}
