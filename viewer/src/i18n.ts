import { signal } from '@preact/signals';
import { SUBTYPES } from './subtypes.js';
import { en } from './words-en.js';
import { zh } from './words-zh.js';

export type Language = 'zh' | 'en';
export type Word = keyof typeof zh;

const DICTIONARIES: Record<Language, Record<Word, string>> = { zh, en };

/** The language of the page: the one chosen before, else the browser's. */
export const language = signal<Language>('zh');

/**
 * A phrase of the page in its language.
 *
 * @param word key of the phrase in words-zh.ts
 * @param values what stands for `{name}` in it
 */
export function t(word: Word, values: Record<string, string | number> = {}): string {
  return DICTIONARIES[language.value][word].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The name of a type or a relation in the language of the page. */
export function nameOf(spec: { zh: string; en: string }): string {
  return spec[language.value];
}

/** A subtype in the language of the page; the raw name where there is no other. */
export function subtypeName(subtype: string): string {
  return SUBTYPES[subtype]?.[language.value] ?? subtype;
}

/** The browser's language as one that the page speaks. */
export function browserLanguage(preferred: readonly string[]): Language {
  const first = preferred.find((tag) => /^(zh|en)\b/i.test(tag));
  return first && /^en/i.test(first) ? 'en' : 'zh';
}
