import type { LevelWord, LocalMention, PlaceRef } from '../document.js';
import { type Context, lastBefore, placeAtLevel, placeEndingAt } from './context.js';

const ZONE_FULL: [RegExp, string][] = [
  [/高新区$/, '高新技术产业开发区'],
  [/经开区$/, '经济技术开发区'],
  [/自贸(?:试验)?区$/, '自由贸易试验区'],
];

/** Gives every place mention of an article the place it means. Places of the gazetteer first: the others hang on them. */
export function resolvePlaces(context: Context): void {
  const { mentions } = context.doc;
  const shared = sharedParents(context);
  for (const m of mentions) if (m.type === 'place' && !m.deictic && m.places?.length) settle(m, choose(context, m.places, shared));
  for (const m of mentions) if (m.type === 'place' && !m.deictic && !m.resolved) settle(m, local(context, m));
  for (const m of mentions) {
    if (m.type !== 'place' || !m.deictic) continue;
    const level = /^[我本该全](.+)$/.exec(m.name)?.[1] as LevelWord | undefined;
    if (!level || level === '国') continue;
    const place = /^该/.test(m.name) ? named(context, level, m.start) : placeAtLevel(context, level, m.start);
    if (place) settle(m, place);
  }
}

function settle(mention: LocalMention, place: PlaceRef): void {
  mention.resolved = place;
  mention.level = place.level;
  mention.subtype = place.level;
  mention.entity = `place:${place.path}`;
}

/** `该县` means the one named last, whatever the article writes for. */
function named(context: Context, level: LevelWord, at: number): PlaceRef | undefined {
  const before = lastBefore(context.places, at, (m) => m.resolved?.name.endsWith(level) ?? false);
  return before?.resolved ?? placeAtLevel(context, level, at);
}

/** How often each place is the parent of something that the article names beyond doubt. */
function sharedParents(context: Context): Map<string, number> {
  const count = new Map<string, number>();
  for (const m of context.doc.mentions) {
    const only = m.places?.length === 1 ? m.places[0] : undefined;
    if (!only) continue;
    const parts = only.path.split('/');
    for (let i = 1; i <= parts.length; i++) {
      const path = parts.slice(0, i).join('/');
      count.set(path, (count.get(path) ?? 0) + 1);
    }
  }
  return count;
}

const RANK: Record<string, number> = { country: 0, province: 1, city: 2, region: 3, county: 4, town: 5 };

/** Of several places of one name: in the region, then with named relatives, then the higher, then a city before the prefecture that it was, then the first by path. */
function choose(context: Context, places: readonly PlaceRef[], shared: Map<string, number>): PlaceRef {
  if (places.length === 1) return places[0] as PlaceRef;
  const own = (context.region.at(-1)?.path ?? '').split('/');
  const score = (p: PlaceRef): number => {
    const parent = p.path.slice(0, p.path.lastIndexOf('/'));
    const parts = p.path.split('/');
    const common = own.filter((part, i) => parts[i] === part).length;
    return common * 3 + Math.min(shared.get(parent) ?? 0, 3) * 2 - (RANK[p.level] ?? 6);
  };
  const old = (p: PlaceRef): number => Number(p.name.endsWith('地区'));
  return [...places].sort((a, b) => score(b) - score(a) || old(a) - old(b) || (a.path < b.path ? -1 : 1))[0] as PlaceRef;
}

/** Landscapes that lie in no one county. */
const WIDE = /(?:盆地|平原|高原|山脉|海峡|海域)$/;

/** A place below or beside the gazetteer: a village, zone, road. It hangs on the place before it, else on the one the page gave it, else on the nearest that can hold it. */
function local(context: Context, mention: LocalMention): PlaceRef {
  const level = mention.level ?? 'site';
  const name = zoneName(context, mention);
  const before = placeEndingAt(context, mention.start);
  const owner = mention.jurisdiction?.places[0];
  const known = context.memo.places.get(name);
  if (!before && known) return { name, level, path: known };
  const province = name.endsWith('自由贸易试验区') ? context.region[0]?.path : undefined;
  const around = WIDE.test(name) ? '' : (nearest(context, mention, level)?.path ?? context.region.at(-1)?.path ?? '');
  const parent = before?.path ?? province ?? owner?.path ?? cityOfZone(context, mention)?.path ?? around;
  const inGazetteer = context.lexicon.gazetteer.byPath(`${parent}/${name}`);
  const path = inGazetteer?.path ?? (parent ? `${parent}/${name}` : name);
  if (before || !context.memo.places.has(name)) context.memo.places.set(name, path);
  return inGazetteer ?? { name, level, path };
}

/** The name of a zone written out: `怀化高新区` → `怀化高新技术产业开发区`. */
export function fullZoneName(name: string): string {
  const full = ZONE_FULL.find(([re]) => re.test(name));
  return full ? name.replace(full[0], full[1]) : name;
}

/** `高新区` alone is the article's city's; `怀化高新区` is written out. */
function zoneName(context: Context, mention: LocalMention): string {
  if (mention.level !== 'zone') return mention.name;
  const full = ZONE_FULL.find(([re]) => re.test(mention.name));
  const city = cityOfZone(context, mention)?.name.replace(/[市省]$|(?:壮族|回族|维吾尔)?自治区$/, '');
  const name = full ? mention.name.replace(full[0], full[1]) : mention.name;
  const owner = mention.jurisdiction?.places[0];
  const short = owner && full ? name.replace(owner.name, owner.name.replace(/[省市县区]$/, '')) : name;
  return city ? `${city}${short}` : short;
}

/** The city or province of the article, whose zone one without a name of its own is. */
function cityOfZone(context: Context, { name, level, jurisdiction }: LocalMention): PlaceRef | undefined {
  if (level !== 'zone' || jurisdiction?.zone !== name) return undefined;
  const holder = /^自贸/.test(name) ? 'province' : 'city';
  return context.region.findLast((p) => p.level === holder);
}

/** Whose people come from elsewhere: what they see does not lie there. */
const SENDER = /^(?:市|县|区)?(?:委|政府|党政|经贸|工商|学习|友好|人大|政协)*(?:代表团|考察团|考察组|观摩团|访问团|书记|市长|县长|区长)/;

/** The place named last before that is a level above. */
function nearest(context: Context, mention: LocalMention, level: string): PlaceRef | undefined {
  const holders = level === 'village' ? ['town', 'county'] : level === 'town' ? ['county'] : ['county', 'city'];
  const { text } = context.doc.reading;
  const before = lastBefore(
    context.places,
    mention.start,
    (m) => m.resolved !== undefined && holders.includes(m.resolved.level) && !SENDER.test(text.slice(m.end, m.end + 8)),
  );
  return before?.resolved;
}
