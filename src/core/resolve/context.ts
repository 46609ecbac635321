import { collect } from '../collect.js';
import type { AnnotatedArticle, LevelWord, LocalMention, PlaceRef } from '../document.js';
import type { Lexicon } from '../lexicon/lexicon.js';

/** What resolution knows of one article: its place in the country, and how to read a level word in it. */
export interface Context {
  doc: AnnotatedArticle;
  lexicon: Lexicon;
  /** The place the article writes for and its parents, the province first. */
  region: PlaceRef[];
  /** What page and article have resolved so far, by surface form. */
  memo: PageMemo;
  /** The article's place mentions by the offset where they end. */
  placesByEnd: ReadonlyMap<number, readonly LocalMention[]>;
  /** The places that the article names, in order. */
  places: readonly LocalMention[];
  /** The organisations that the article's words name, in order. */
  bodies: readonly LocalMention[];
  /** Places named, by the level word that may stand for them; kept once all are resolved. */
  namedAt: Map<LevelWord, LocalMention[]>;
}

/** Puts together what resolution knows of an article before it begins. */
export function contextOf(doc: AnnotatedArticle, lexicon: Lexicon, memo: PageMemo): Context {
  const path = regionPath(doc.article.region, lexicon);
  const placesByEnd = new Map<number, LocalMention[]>();
  for (const m of doc.mentions) {
    if (m.type !== 'place') continue;
    const there = placesByEnd.get(m.end);
    if (there) there.push(m);
    else placesByEnd.set(m.end, [m]);
  }
  const bodies = doc.mentions.filter((m) => m.type === 'organisation' && !m.implied && !m.deictic);
  const places = doc.mentions.filter((m) => m.type === 'place' && !m.deictic);
  return { doc, lexicon, region: path ? chainOf(path, lexicon) : [], memo, placesByEnd, places, bodies, namedAt: new Map() };
}

/** The place resolved whose mention ends at an offset. */
export function placeEndingAt(context: Context, at: number): PlaceRef | undefined {
  return context.placesByEnd.get(at)?.find((m) => m.resolved)?.resolved;
}

/** Names that one part of a page settles for the rest of it. */
export interface PageMemo {
  /** Path of a place that the gazetteer does not know, by its name. */
  places: Map<string, string>;
}

/** The chain of places from the province down to the one with this path. */
export function chainOf(path: string, lexicon: Lexicon): PlaceRef[] {
  const parts = path.split('/');
  return collect(parts, (_, i) => lexicon.gazetteer.byPath(parts.slice(0, i + 1).join('/')) ?? []);
}

const RANK: Readonly<Record<string, number>> = { country: 0, province: 1, city: 2, county: 3, region: 4, town: 5 };

/**
 * The path of the place that a region's name means: of several, the highest, then the first.
 *
 * @param name full or short name, with or without the larger places in front (`云溪市青禾区`), or undefined
 */
export function regionPath(name: string | undefined, lexicon: Lexicon): string | undefined {
  if (!name) return undefined;
  const found = [...lexicon.gazetteer.lookup(name)];
  const best = (found.length ? found : inChain(name, lexicon)).sort(
    (a, b) => (RANK[a.level] ?? 9) - (RANK[b.level] ?? 9) || (a.path < b.path ? -1 : 1),
  )[0];
  return best?.path;
}

/** The places that a chain of names from the larger to the smaller ends with. */
function inChain(name: string, lexicon: Lexicon): PlaceRef[] {
  let within: readonly PlaceRef[] | undefined;
  for (let at = 0; at < name.length; ) {
    const hit = lexicon.gazetteer
      .allAt(name, at)
      .map(({ word, value }) => ({
        word,
        value: value.filter(({ path }) => !within || within.some((one) => path.startsWith(`${one.path}/`))),
      }))
      .find(({ value }) => value.length);
    if (!hit) return [];
    within = hit.value;
    at += hit.word.length;
  }
  return [...(within ?? [])];
}

const ENDS: Record<string, RegExp> = {
  国: /^中国$/,
  省: /省$|自治区$|^(?:北京|上海|天津|重庆)市$/,
  盟: /盟$/,
  地: /地区$/,
  市: /市$/,
  县: /县$/,
  区: /区$/,
  州: /州$/,
  旗: /旗$/,
  镇: /镇$/,
  乡: /乡$/,
  街道: /街道$/,
  村: /村$/,
  社区: /社区$/,
};

/** Whether a place is one that a level word may stand for. */
export function atLevel(place: Pick<PlaceRef, 'name' | 'level'>, level: LevelWord): boolean {
  if (level === '省') return place.level === 'province';
  if (level === '区' && (place.level === 'province' || place.level === 'region' || place.level === 'zone')) return false;
  if (level === '州' && place.level === 'city') return /自治州$|州$/.test(place.name) && !/州市$/.test(place.name);
  return ENDS[level]?.test(place.name) ?? false;
}

/**
 * The place that a level word means at an offset: the article's own region where it has that level, else the place of that level
 * named last before (or, failing that, first after) the offset. To be asked once the places named have been resolved.
 */
export function placeAtLevel(context: Context, level: LevelWord, at: number): PlaceRef | undefined {
  if (level === '国') return context.lexicon.gazetteer.byPath('中国');
  const own = context.region.findLast((p) => atLevel(p, level));
  if (own) return own;
  const autonomous = level === '区' && context.region.length === 1 ? context.region[0] : undefined;
  if (autonomous?.name.endsWith('自治区')) return autonomous;
  let named = context.namedAt.get(level);
  if (!named) {
    named = [...context.places, ...collect(context.bodies, ownPlace)]
      .filter((m) => m.resolved && atLevel(m.resolved, level))
      .sort((a, b) => a.start - b.start);
    context.namedAt.set(level, named);
  }
  return (lastBefore(named, at, () => true) ?? named[0])?.resolved;
}

/** The place in the name of an organ, as a mention that it is not: `北山镇高桥村党支部` speaks of 高桥村. */
function ownPlace(organ: LocalMention): LocalMention[] {
  const resolved = organ.core ? organ.jurisdiction?.places[0] : undefined;
  return resolved?.path ? [{ ...organ, resolved }] : [];
}

/**
 * The mention of a kind that was named last before an offset.
 *
 * @param mentions sorted by start
 */
export function lastBefore(mentions: readonly LocalMention[], at: number, accept: (m: LocalMention) => boolean): LocalMention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as LocalMention).start < at) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) {
    const m = mentions[i] as LocalMention;
    if (m.end <= at && accept(m)) return m;
  }
  return undefined;
}
