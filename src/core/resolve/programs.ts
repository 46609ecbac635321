import type { LocalMention, PlaceRef } from '../document.js';
import { type Context, placeAtLevel } from './context.js';

/**
 * The canonical name of a program: common stock by its list, quotation marks dropped, a level word in front written out
 * (`省第十二次党代会` → `湖南省第十二次党代会`, `全市…会议` → `衡阳市…会议`).
 */
export function programName(context: Context, mention: LocalMention): { name: string; forms: string[]; place?: PlaceRef } | undefined {
  const known = context.lexicon.known.get(mention.name) ?? context.lexicon.known.get(`“${mention.name}”`);
  if (known?.type === 'program') return { name: known.name, forms: known.forms };
  const bare = mention.name.replace(/[“”‘’《》]/g, '');
  const { jurisdiction } = mention;
  if (!jurisdiction) return { name: bare, forms: [] };
  if (!jurisdiction.level) {
    const place = jurisdiction.places[0];
    return { name: bare, forms: [], ...(place?.path ? { place } : {}) };
  }
  const place = placeAtLevel(context, jurisdiction.level, mention.start);
  if (!place) return undefined;
  const head = /^[我本全该]?(?:[国省市县区州旗镇乡村]|街道|社区)/.exec(bare)?.[0] ?? '';
  return { name: `${place.name}${bare.slice(head.length)}`, forms: [bare.replace(/^[我本该]/, '')], place };
}

/** Whether two names of one page are of one program: the longer has the place in front that the shorter leaves out. */
export function isShortOf(short: string, full: string, places: readonly string[]): boolean {
  return full.length > short.length && full.endsWith(short) && places.includes(full.slice(0, full.length - short.length));
}

const CONGRESS = /^(.*?)(?:第[一二三四五六七八九十百]+次)(党代会|代表大会)$/;

/** `省党代会` on a page that names 湖南省第十二次党代会 is that one. */
export function shortForms(names: Iterable<string>): Map<string, string> {
  const out = new Map<string, string>();
  for (const name of names) {
    const match = CONGRESS.exec(name);
    if (match) out.set(`${match[1]}${match[2]}`, name);
  }
  return out;
}
