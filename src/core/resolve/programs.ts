import type { LocalMention, PlaceRef } from '../document.js';
import { type Context, placeAtLevel } from './context.js';

/**
 * The canonical name of a program: common stock by its list, quotation marks dropped, a level word in front written out
 * (`省第十二次党代会` → `湖南省第十二次党代会`, `全市…会议` → `衡阳市…会议`).
 */
export function programName(context: Context, mention: LocalMention): { name: string; forms: string[]; place?: PlaceRef } | undefined {
  const known = context.lexicon.known.get(mention.name) ?? context.lexicon.known.get(`“${mention.name}”`);
  if (known?.type === 'program') return { name: known.name, forms: known.forms };
  const bare = congressName(mention.name.replace(/[“”‘’《》]/g, ''));
  const { jurisdiction } = mention;
  if (!jurisdiction) return { name: bare, forms: [] };
  if (!jurisdiction.level) {
    const place = jurisdiction.places[0];
    const session = place && bare.startsWith(place.name) ? sessionName(place.name, bare.slice(place.name.length)) : undefined;
    if (session && place) return { name: session, forms: [bare], place };
    return { name: bare, forms: [], ...(place?.path ? { place } : {}) };
  }
  const place = placeAtLevel(context, jurisdiction.level, mention.start);
  if (!place) return undefined;
  const head = /^[我本全该]?(?:自治[区州县旗]|[国省市县区州旗镇乡村]|街道|社区)/.exec(bare)?.[0] ?? '';
  if (jurisdiction.level === '国' && bare.startsWith('全国')) return { name: bare, forms: [] };
  const session = sessionName(place.name, bare.slice(head.length));
  if (session) return { name: session, forms: [`${place.name}${bare.slice(head.length)}`, bare], place };
  return { name: `${place.name}${bare.slice(head.length)}`, forms: [bare.replace(/^[我本该]/, '')], place };
}

/** The congress of a place's party goes by its short name: `中国共产党某市第六次代表大会` is `某市第六次党代会`. */
function congressName(name: string): string {
  return name.replace(/^(?:中国共产党|中共)?(.*[省市县区州旗盟]第[一二三四五六七八九十百]+次)代表大会$/, '$1党代会');
}

/** Whether two names of one page are of one program: the longer has the place in front that the shorter leaves out. */
export function isShortOf(short: string, full: string, places: readonly string[]): boolean {
  return full.length > short.length && full.endsWith(short) && places.includes(full.slice(0, full.length - short.length));
}

const BODIES: [RegExp, (place: string, term: string, number: string) => string][] = [
  [/^人大常委会|^人民代表大会常务委员会/, (p, t, n) => `${p}第${t}届人民代表大会常务委员会第${n}次会议`],
  [/^人大|^人民代表大会/, (p, t, n) => `${p}第${t}届人民代表大会第${n}次会议`],
  [/^政协/, (p, t, n) => `政协${p}第${t}届委员会第${n}次会议`],
];

/** A numbered session of a people's congress or the CPPCC in full: `市六届人大五次会议` → `遵义市第六届人民代表大会第五次会议`. */
function sessionName(place: string, rest: string): string | undefined {
  const match =
    /^(?:政协)?第?([一二三四五六七八九十]+)届(人大常委会|人民代表大会常务委员会|人大|人民代表大会|政协|委员会)第?([一二三四五六七八九十百]+)次会议$/.exec(
      rest,
    );
  const [, term = '', body = '', number = ''] = match ?? [];
  return BODIES.find(([re]) => re.test(body))?.[1](place, term, number);
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
