import { createRequire } from 'node:module';
import { GuanxiError } from '../core/errors.js';
import type { Token, Tokenizer } from '../core/model.js';
import { type Jieba, rememberTags, type TaggedWord } from './word-tags.js';

/** How far ahead a word is looked for when it does not stand where the one before it ended. */
const LOOK_AHEAD = 16;

/**
 * nodejieba as a tokenizer. It is loaded here and not at import, so that commands which read no text never pay for it;
 * its dictionary is global to the process and loads once, with the first text (over a second).
 *
 * @throws GuanxiError ENVIRONMENT where nodejieba is missing or cannot be loaded
 * @example
 * createTokenizer()('来到长沙'); // [{ text: '来到', start: 0, end: 2, tag: 'v' }, …]
 */
export function createTokenizer(): Tokenizer {
  const tag = rememberTags(load());
  return (text) => locate(text, tag(wellFormed(text)));
}

function load(): Jieba {
  try {
    return createRequire(import.meta.url)('nodejieba') as Jieba;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new GuanxiError(
      'ENVIRONMENT',
      `nodejieba, which cuts Chinese text into words, cannot be loaded (${reason})`,
      'install python3, make and g++, then run npm rebuild nodejieba (or npm install nodejieba@3.4.4)',
    );
  }
}

/** Half a surrogate pair has no UTF-8: nodejieba would return something else for it. The stand-in is as long. */
function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text;
}

/**
 * Gives tagged words their offsets. The tokens are in order, do not overlap, and cover the text: what no word accounts for
 * becomes a token with the tag `x`.
 *
 * @param text what was cut
 * @param words what a tagger made of it, in order; it may have dropped or altered some
 * @example
 * locate('甲 乙', [{ word: '甲', tag: 'n' }, { word: '乙', tag: 'n' }]).map((t) => t.text); // ['甲', ' ', '乙']
 */
export function locate(text: string, words: readonly TaggedWord[]): Token[] {
  const searched = wellFormed(text);
  const tokens: Token[] = [];
  let at = 0;
  const push = (end: number, tag: string, word?: string): void => {
    if (end > at) tokens.push({ text: word ?? text.slice(at, end), start: at, end, tag });
    at = end;
  };
  for (const { word, tag } of words) {
    if (word === '') continue;
    const ahead = searched.startsWith(word, at) ? 0 : searched.slice(at, at + LOOK_AHEAD + word.length).indexOf(word);
    if (ahead < 0) continue;
    push(at + ahead, 'x');
    push(at + word.length, tag, searched === text ? word : undefined);
  }
  push(text.length, 'x');
  return tokens;
}
