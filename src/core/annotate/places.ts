import type { PlaceRef } from '../document.js';
import {
  type Annotator,
  addMention,
  type Draft,
  isHanAt,
  isTaken,
  isWordEnd,
  isWordStart,
  mentionEndingAt,
  tokenCovering,
} from './draft.js';
import { freeVillages, localNames, NO_PLACE_ALONE } from './villages.js';

/** Words of everyday use that are names of places, too. */
const EVERYDAY = new Set([
  '老城区',
  '新城区',
  '城中区',
  '新市区',
  '港口区',
  '山城区',
  '来宾',
  '日照',
  '大同',
  '平安',
  '新界',
  '天水',
  '和平',
  '吉祥',
  '东方',
  '安定',
]);

/** Finds administrative places: by the gazetteer, and below it by the level word that ends a village's or town's name. */
export const places: Annotator = {
  id: 'places',
  requires: ['tokens'],
  annotate(draft) {
    const { text, lexicon } = draft;
    for (let i = 0; i < text.length; i++) {
      if (draft.taken[i]) continue;
      const hits = lexicon.gazetteer.allAt(text, i);
      const found = hits.length ? hits.find(({ word, value }) => isMention(draft, i, word, value)) : undefined;
      if (found) {
        const value = plausible(draft, i, found.word, found.value);
        const first = value[0] ?? { name: found.word, level: 'town' };
        addMention(draft, {
          start: i,
          end: i + found.word.length,
          type: 'place',
          subtype: first.level,
          level: first.level,
          ...(value.length ? { places: value } : {}),
          rule: found.word === first.name ? 'place.gazetteer' : 'place.short',
          confidence: found.word === first.name ? 0.95 : 0.85,
        });
        i += found.word.length - 1;
        continue;
      }
      if (isHanAt(text, i) && mentionEndingAt(draft, i)?.type === 'place') i = localNames(draft, i) - 1;
    }
    freeVillages(draft);
  },
};

/** What follows the name of a district that is a common word, too: `城区人民政府`. */
const ORGAN = /^(?:人民政府|政府|委书记|人民法院|人民检察院|人大常委会)/;

/** A road or temple that is called by the place: `江苏路`, `延安西路`, `昆明池`. */
const ROAD_AFTER = /^(?:[东西南北中]?[一二三]?路(?![线透边径上费过途段])|[庙寺池塔祠阁](?=[,。、;)的等和与]))/;
/** What a town is called in quotation marks: `“中国某某之乡”`. */
const CALLED = /^[^”]{2,10}(?:之乡|之都|之城|名[镇村城]|第一[镇村县])”/;

/** Whether a gazetteer word at a position is a mention of a place there. */
function isMention(draft: Draft, at: number, word: string, value: readonly PlaceRef[]): boolean {
  const { text } = draft;
  const end = at + word.length;
  const previous = mentionEndingAt(draft, at);
  const chained =
    previous?.type === 'place' &&
    value.some((p) => (previous.places ? previous.places.some((q) => p.path.startsWith(`${q.path}/`)) : isBelow(p.level, previous.level)));
  if (isTaken(draft, at, end)) return false;
  if (word === '中国' && text.startsWith('共产', end)) return false;
  if (word.endsWith('乡') && /^[村土野愁]/.test(text.slice(end, end + 1)) && word.length > 2) return false;
  const full = value.some((p) => p.name === word);
  if (isNature(draft, at, end)) return false;
  if (!full && ROAD_AFTER.test(text.slice(end, end + 4)) && !value.some((p) => inRegion(draft, p))) return false;
  if (word === '中国' && text[at - 1] === '“' && CALLED.test(text.slice(end, end + 14))) return false;
  if (EVERYDAY.has(word) && !chained && !/[市县区]/.test(text[end] ?? '') && !value.some((p) => inRegion(draft, p))) return false;
  if (word.endsWith('区') && /^[域块间别分划]/.test(text.slice(end, end + 1))) return false;
  if (full && !chained && value.every((p) => p.level === 'town') && NO_PLACE_ALONE.test(word.slice(0, -1))) return false;
  if (full && word.length > 2) return chained || isWordStart(draft, at) || /[省市县区州旗]$/.test(word);
  if (word.length === 2 && full && /[区市]$/.test(word))
    return chained || (ORGAN.test(text.slice(end, end + 4)) && value.some((p) => inRegion(draft, p)));
  if (chained) return true;
  const top = value.filter((p) => p.level === 'province' || p.level === 'city' || p.level === 'region' || p.level === 'country');
  if (!isWordStart(draft, at) && !/[市县区]/.test(text[end] ?? '')) return false;
  if (top.length) return isWordEnd(draft, end) || /[市省县州委]/.test(text[end] ?? '') || !commonWord(draft, at, end);
  if (value.some((p) => p.path === draft.region)) return true;
  const near = value.some((p) => inRegion(draft, p));
  if (full) return near || (word.length > 2 && !commonWord(draft, at, end));
  if (!isWordEnd(draft, end)) return false;
  if (near && isListed(draft, at, end)) return true;
  return (near || isFamiliar(draft, at, end)) && !commonWord(draft, at, end);
}

/** Whether a mountain or basin stands there whose name begins with the division's: `四川盆地`. */
function isNature(draft: Draft, at: number, end: number): boolean {
  const longer = draft.lexicon.landforms.longestAt(draft.text, at);
  return longer !== undefined && at + longer.word.length > end && isWordEnd(draft, at + longer.word.length);
}

/** Whether a county elsewhere goes by its short name: a long one that the dictionary has, or one in a list of places. */
function isFamiliar(draft: Draft, at: number, end: number): boolean {
  const token = tokenCovering(draft, at);
  if (token?.start !== at || token.end !== end) return false;
  if (end - at > 2) return /^n[sr]t?$/.test(token.tag);
  return /^n[sr]$/.test(token.tag) && isListed(draft, at, end);
}

/** Whether a neighbour in a list is a place: one found before it, or one near by, or one that the dictionary knows, after it. */
function isListed(draft: Draft, at: number, end: number): boolean {
  const { text, lexicon } = draft;
  if (JOINED.test(text[at - 1] ?? '')) {
    const before = mentionEndingAt(draft, at - 1);
    if (before?.type === 'place' && before.places?.length) return true;
  }
  if (!JOINED.test(text[end] ?? '')) return false;
  const next = lexicon.gazetteer.longestAt(text, end + 1);
  return next !== undefined && (tokenCovering(draft, end + 1)?.tag === 'ns' || next.value.some((p) => inRegion(draft, p)));
}

/** What stands between the places of a list, or the ends of a way. */
const JOINED = /[、和至到—-]/;

const LEVELS = ['country', 'region', 'province', 'city', 'county', 'town', 'village'];

/** Whether a place of one level may lie in one of another. */
function isBelow(level: string, above: string | undefined): boolean {
  return above === undefined || LEVELS.indexOf(level) > LEVELS.indexOf(above);
}

/** Whether the tokenizer knows these characters as a word of everyday use. */
function commonWord(draft: Draft, at: number, end: number): boolean {
  const token = tokenCovering(draft, at);
  return token !== undefined && token.start === at && token.end >= end && !/^(?:ns|nr|nz|nt|x)/.test(token.tag);
}

/** Whether a place lies in the article's city, or in its province where the article writes for a province. */
function inRegion(draft: Draft, place: PlaceRef): boolean {
  if (!draft.region) return false;
  const [province = '', city] = draft.region.split('/');
  return place.path.startsWith(city ? `${province}/${city}/` : `${province}/`);
}

/** Of the places that a name may mean, those that the neighbours and the region allow; all of them where neither decides. */
function plausible(draft: Draft, at: number, word: string, value: readonly PlaceRef[]): PlaceRef[] {
  const previous = mentionEndingAt(draft, at);
  const ofTwoKinds = value.length > 1 ? regionOrCounty(draft, value) : undefined;
  if (ofTwoKinds) return [ofTwoKinds];
  const exact = value.filter((p) => p.name === word);
  const pool = exact.length ? exact : [...value];
  const under = pool.filter((p) => previous?.places?.some((q) => p.path.startsWith(`${q.path}/`)));
  if (under.length) return under;
  const town = pool.every((p) => p.level === 'town');
  if (town && (previous?.type === 'place' || !pool.some((p) => inRegion(draft, p)))) return [];
  const high = pool.filter((p) => p.level !== 'county' && p.level !== 'town');
  const near = pool.filter(
    (p) => draft.region !== undefined && (draft.region === p.path || draft.region.startsWith(`${p.path}/`) || inRegion(draft, p)),
  );
  if (near.length) return near;
  return high.length ? high : pool;
}

/** A name that a county near by and a region share is the county's there, and the region's elsewhere; districts keep their level word. */
function regionOrCounty(draft: Draft, value: readonly PlaceRef[]): PlaceRef | undefined {
  const region = value.find((p) => p.level === 'region');
  return region && (value.find((p) => p.level === 'county' && !p.name.endsWith('区') && inRegion(draft, p)) ?? region);
}
