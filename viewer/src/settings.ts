import { computed, effect, signal } from '@preact/signals';
import { browserLanguage, type Language, language } from './i18n.js';
import { DARK, LIGHT } from './palette.js';

/** `auto` follows the system. */
export type Theme = 'auto' | 'dark' | 'light';

const systemDark = signal(false);
export const theme = signal<Theme>('auto');
export const dark = computed(() => (theme.value === 'auto' ? systemDark.value : theme.value === 'dark'));
export const palette = computed(() => (dark.value ? DARK : LIGHT));

/** True where the reader asked the system for less motion. */
export function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Reads what the reader chose before, else what the browser says; and keeps the page in step. */
export function followSettings(): void {
  const media = matchMedia('(prefers-color-scheme: dark)');
  systemDark.value = media.matches;
  media.addEventListener('change', () => {
    systemDark.value = media.matches;
  });
  theme.value = (recall('theme') as Theme | undefined) ?? 'auto';
  language.value = (recall('language') as Language | undefined) ?? browserLanguage(navigator.languages);
  effect(() => {
    document.documentElement.dataset.theme = dark.value ? 'dark' : 'light';
  });
  effect(() => {
    document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en';
  });
}

/** Changes to the other theme and remembers it. */
export function toggleTheme(): void {
  theme.value = dark.value ? 'light' : 'dark';
  remember('theme', theme.value);
}

/** Changes to the other language and remembers it. */
export function toggleLanguage(): void {
  language.value = language.value === 'zh' ? 'en' : 'zh';
  remember('language', language.value);
}

// Storage may be forbidden (a private window, a file opened from disk): then a choice lasts as long as the page.
/** What was remembered under a name, where storage is allowed. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(`guanxi.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers something under a name, where storage is allowed. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`guanxi.${name}`, value);
  } catch {
    // Nothing to do: see above.
  }
}
